package io.datadriven.simulation.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a batch job writes, with a run that is retried and one that mends.
 *
 * <p>A run that appends takes what came since the one before; one that overwrites or merges takes what its input has of the current
 * event day and of those that it looks back at.
 */
final class BatchReplay {

    private final Setting setting;
    private final String id;
    private final BatchJob job;
    private final Rows input;
    private final BatchReader reader;
    private final Runs runs;
    private final Upsets.Window bad;
    private final boolean readsOnce;
    private boolean retried;
    private int firstWrong = -1;
    private int lastWrong = -1;

    BatchReplay(Setting setting, String id, BatchJob job, EventSet events, Rows input, @Nullable Diary diary) {
        this.setting = setting;
        this.id = id;
        this.job = job;
        this.input = input;
        this.reader = new BatchReader(job, id, events, setting.schemaChange(events, id), input, diary);
        this.runs = setting.timetable().runs(id);
        this.bad = setting.upsets().badDeploy(id);
        this.readsOnce = diary == null && mayReadOnce(events);
    }

    /**
     * Whether what a run has read before is as well not read again, which saves most of the work: a merge of a row that this job has
     * merged before changes nothing, unless somebody else writes to the table or has written to the row.
     */
    private boolean mayReadOnce(EventSet events) {
        var settles = job.writeMode() == WriteMode.MERGE
                && (job.mergeKey() == MergeKey.EVENT_ID
                        || (job.mergeKey() == MergeKey.BUSINESS_KEY && job.mergeGuard() == MergeGuard.NEWER_VERSION));
        return settles
                && setting.writesAlone(id)
                && bad.isEmpty()
                && !setting.upsets().isRetried(id)
                && setting.rerunFor(id).isEmpty()
                && setting.schemaChange(events, id).isNone()
                && !input.isMarked();
    }

    JobOutput output() {
        var live = Writes.of(job, Writes.Cause.LIVE);
        var again = Writes.of(job, Writes.Cause.RETRY);
        for (int run = 0; run < runs.size(); run++) {
            var wrong = isWrong(run);
            var scope = run > 0 && readsOnce ? scope(run).since(runs.read(run - 1)) : scope(run);
            var wrote = write(live, runs.visible(run), scope, wrong ? Rows.WRONG : 0);
            reader.noteOutOfScope(scope);
            if (wrote
                    && !retried
                    && setting.upsets().isRetried(id)
                    && runs.read(run) >= setting.upsets().moment()) {
                retried = true;
                var visible = 2 * runs.visible(run) - runs.read(run);
                write(again, visible, scope.readAt(runs.visible(run)), wrong ? Rows.WRONG : 0);
            }
        }
        return mended(live, again);
    }

    private BatchReader.Scope scope(int run) {
        var at = runs.read(run);
        var since = run == 0 ? 0 : runs.read(run - 1);
        return job.writeMode() == WriteMode.APPEND
                ? new BatchReader.Scope(since, at, -EventSet.NEVER, EventSet.NEVER, at)
                : new BatchReader.Scope(0, at, Timetable.firstDay(job, at), Horizon.dayOf(at - 1), at);
    }

    /** At least one run is. */
    private boolean isWrong(int run) {
        if (bad.isEmpty() || runs.read(run) < bad.from() || (firstWrong >= 0 && runs.read(run) >= bad.until())) {
            return false;
        }
        firstWrong = firstWrong < 0 ? run : firstWrong;
        lastWrong = run;
        return true;
    }

    private boolean write(Writes writes, long visible, BatchReader.Scope scope, int mark) {
        var rows = reader.read(scope);
        if (job.writeMode() == WriteMode.OVERWRITE_PARTITION) {
            writes.commit(visible, scope.firstDay(), scope.lastDay());
        } else if (rows.length > 0) {
            writes.commit(visible, 0, 0);
        }
        writes.expect(rows.length);
        for (var row : rows) {
            writes.add(input.event(row), input.mark(row) | mark);
        }
        return rows.length > 0;
    }

    /** With a run that mends what was wrong: the days, or for one that appends what came, of all wrong runs and since. */
    private JobOutput mended(Writes live, Writes again) {
        var backfill = setting.operations().backfill();
        if (backfill == Operations.Backfill.NONE) {
            return JobOutput.of(List.of(live, again));
        }
        if (lastWrong >= 0) {
            var at = Math.max(bad.until(), runs.visible(lastWrong) + 1);
            return isAnew(backfill) ? anew(live, again, at) : inPlace(live, again, at);
        }
        var mended = setting.rerunFor(id);
        return backfill != Operations.Backfill.BATCH_RERUN || mended.isEmpty()
                ? JobOutput.of(List.of(live, again))
                : JobOutput.of(List.of(
                        live,
                        again,
                        rerun(
                                mended.until(),
                                Math.max(0, mended.from()),
                                Horizon.dayOf(mended.from()),
                                mended.until())));
    }

    private boolean isAnew(Operations.Backfill backfill) {
        var damage = bad.until() - bad.from();
        return switch (backfill) {
            case NONE -> false;
            case REPLAY_IN_PLACE -> setting.isRolledBack(id, damage);
            case BATCH_RERUN -> setting.isRolledBack(id, RebuildDrills.wholeRuns(job, damage));
            case REPLAY_AND_SWAP, REPLAY_AND_SWAP_EARLY -> !Rewrites.replaces(job);
        };
    }

    private JobOutput inPlace(Writes live, Writes again, long at) {
        var first = scope(firstWrong);
        var before = job.writeMode() == WriteMode.APPEND ? scope(lastWrong).before() : at;
        return JobOutput.of(List.of(live, again, rerun(before, first.since(), first.firstDay(), at)));
    }

    /** The table as it was before the first wrong run, with all that came since. */
    private JobOutput anew(Writes live, Writes again, long at) {
        var first = scope(firstWrong);
        var last = runs.firstVisible(at + 1) - 1;
        var before = job.writeMode() == WriteMode.APPEND ? runs.read(last) : at;
        var rerun = rerun(before, first.since(), first.firstDay(), at);
        var from = runs.visible(firstWrong);
        var swapAt =
                setting.operations().backfill() == Operations.Backfill.REPLAY_AND_SWAP_EARLY || rerun.commits() == 0
                        ? at
                        : rerun.at(0);
        return new JobOutput(
                List.of(live, again), List.of(live.outside(from, at + 1), again.outside(from, at + 1), rerun), swapAt);
    }

    private Writes rerun(long before, long since, long firstDay, long at) {
        var writes = Writes.of(job, Writes.Cause.BACKFILL);
        var load = setting.timetable()
                .load(id, job.bytesPerSecond(setting.workload().work()));
        var appends = job.writeMode() == WriteMode.APPEND;
        var from = appends ? since : firstDay * Horizon.DAY;
        var visible = at + setting.timetable().took(job, load, from, before);
        var scope = appends
                ? new BatchReader.Scope(since, before, -EventSet.NEVER, EventSet.NEVER, at)
                : new BatchReader.Scope(0, at, firstDay, Horizon.dayOf(at - 1), at);
        write(writes, visible, scope, 0);
        return writes;
    }
}
