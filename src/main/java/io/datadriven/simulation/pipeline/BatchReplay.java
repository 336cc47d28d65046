package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.pipeline.Counterexample.What;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a batch job writes, with a run that is retried and one that mends.
 *
 * <p>A run that appends takes what came since the one before; one that overwrites or merges takes what its input has of the current
 * event day and of those that it looks back at. Of several versions of a key a merge takes the newest if it is guarded, and
 * otherwise the last one that came.
 */
final class BatchReplay {

    private final Setting setting;
    private final String id;
    private final BatchJob job;
    private final EventSet events;
    private final Rows input;
    private final @Nullable Diary diary;
    private final Runs runs;
    private final SchemaChange schema;
    private final Upsets.Window bad;
    private final int[] picked;
    private final int[] chosen;
    private final boolean[] read;
    private boolean retried;
    private int firstWrong = -1;
    private int lastWrong = -1;

    BatchReplay(Setting setting, String id, BatchJob job, EventSet events, Rows input, @Nullable Diary diary) {
        this.setting = setting;
        this.id = id;
        this.job = job;
        this.events = events;
        this.input = input;
        this.diary = diary;
        this.runs = setting.timetable().runs(id);
        this.schema = setting.schemaChange(events, id);
        this.bad = setting.upsets().badDeploy(id);
        this.picked = new int[input.size()];
        this.chosen = new int[events.keyCount()];
        this.read = new boolean[events.size()];
    }

    JobOutput output() {
        var live = Writes.of(job, Writes.Cause.LIVE);
        var again = Writes.of(job, Writes.Cause.RETRY);
        for (int run = 0; run < runs.size(); run++) {
            var wrong = isWrong(run);
            var scope = scope(run);
            var wrote = write(live, runs.visible(run), scope, wrong ? Rows.WRONG : 0);
            noteOutOfScope(scope);
            if (wrote
                    && !retried
                    && setting.upsets().isRetried(id)
                    && runs.read(run) >= setting.upsets().moment()) {
                retried = true;
                var visible = 2 * runs.visible(run) - runs.read(run);
                write(again, visible, scope.readAt(runs.visible(run)), wrong ? Rows.WRONG : 0);
            }
        }
        var writes = new ArrayList<>(List.of(live, again));
        mending().forEach(writes::add);
        return JobOutput.of(writes);
    }

    /**
     * What a run reads.
     *
     * @param since rows that appeared then or later
     * @param before and before then
     * @param firstDay of these event days
     * @param readAt when they must be there
     */
    private record Scope(long since, long before, long firstDay, long lastDay, long readAt) {

        Scope readAt(long later) {
            return new Scope(since, before, firstDay, lastDay, later);
        }
    }

    private Scope scope(int run) {
        var at = runs.read(run);
        var since = run == 0 ? 0 : runs.read(run - 1);
        return job.writeMode() == WriteMode.APPEND
                ? new Scope(since, at, -EventSet.NEVER, EventSet.NEVER, at)
                : new Scope(0, at, Timetable.firstDay(job, at), Horizon.dayOf(at - 1), at);
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

    private boolean write(Writes writes, long visible, Scope scope, int mark) {
        var count = pick(scope);
        if (job.writeMode() == WriteMode.OVERWRITE_PARTITION) {
            writes.commit(visible, scope.firstDay(), scope.lastDay());
        } else if (count > 0) {
            writes.commit(visible, 0, 0);
        }
        for (int i = 0; i < count; i++) {
            if (picked[i] >= 0) {
                writes.add(input.event(picked[i]), input.mark(picked[i]) | mark);
            }
        }
        return count > 0;
    }

    /** How many rows it reads; these are then the first of {@code picked}, or -1 where one gave way to another of its key. */
    private int pick(Scope scope) {
        var first = input.firstFrom(Math.max(scope.since(), scope.firstDay() > 0 ? scope.firstDay() * Horizon.DAY : 0));
        var last = input.firstFrom(scope.before());
        var count = 0;
        for (int row = first; row < last; row++) {
            var event = input.event(row);
            var day = events.day(event);
            if (day < scope.firstDay() || day > scope.lastDay()) {
                continue;
            }
            if (input.until(row) <= scope.readAt()) {
                note(scope.readAt(), What.EXPIRED, event);
            } else if (schema.isUnknown(event, scope.readAt())) {
                note(scope.readAt(), What.DROPPED_AS_UNKNOWN, event);
            } else {
                picked[count++] = row;
                read[event] = true;
            }
        }
        return job.writeMode() == WriteMode.MERGE && job.mergeKey() == MergeKey.BUSINESS_KEY ? onePerKey(count) : count;
    }

    private int onePerKey(int count) {
        for (int i = 0; i < count; i++) {
            chosen[events.key(input.event(picked[i]))] = -1;
        }
        for (int i = 0; i < count; i++) {
            var event = input.event(picked[i]);
            var rival = chosen[events.key(event)];
            var loses = rival >= 0
                    && job.mergeGuard() == MergeGuard.NEWER_VERSION
                    && events.version(event) < events.version(input.event(picked[rival]));
            if (loses) {
                picked[i] = -1;
            } else {
                if (rival >= 0) {
                    picked[rival] = -1;
                }
                chosen[events.key(event)] = i;
            }
        }
        return count;
    }

    /** A run that mends what was wrong: the days, or for one that appends what came, of all wrong runs and since. */
    private List<Writes> mending() {
        var backfill = setting.operations().backfill();
        if (backfill == Operations.Backfill.NONE) {
            return List.of();
        }
        if (lastWrong >= 0) {
            var first = scope(firstWrong);
            var at = Math.max(bad.until(), runs.visible(lastWrong) + 1);
            var appends = job.writeMode() == WriteMode.APPEND;
            return List.of(rerun(appends ? scope(lastWrong).before() : at, first.since(), first.firstDay(), at));
        }
        var mended = setting.rerunFor(id);
        return backfill != Operations.Backfill.BATCH_RERUN || mended.isEmpty()
                ? List.of()
                : List.of(rerun(
                        mended.until(), Math.max(0, mended.from()), Horizon.dayOf(mended.from()), mended.until()));
    }

    private Writes rerun(long before, long since, long firstDay, long at) {
        var writes = Writes.of(job, Writes.Cause.BACKFILL);
        var load = setting.timetable()
                .load(id, job.bytesPerSecond(setting.workload().work()));
        var appends = job.writeMode() == WriteMode.APPEND;
        var from = appends ? since : firstDay * Horizon.DAY;
        var visible = at + setting.timetable().took(load.millis(from, before));
        var scope = appends
                ? new Scope(since, before, -EventSet.NEVER, EventSet.NEVER, at)
                : new Scope(0, at, firstDay, Horizon.dayOf(at - 1), at);
        write(writes, visible, scope, 0);
        return writes;
    }

    /** Of what no run has read and is of a day that is over for this job. */
    private void noteOutOfScope(Scope scope) {
        if (diary == null) {
            return;
        }
        for (int row = 0; row < input.firstFrom(scope.before()); row++) {
            var event = input.event(row);
            if (!read[event] && events.day(event) < scope.firstDay()) {
                read[event] = true;
                note(scope.readAt(), What.OUT_OF_SCOPE, event);
            }
        }
    }

    private void note(long at, What what, int event) {
        if (diary != null) {
            diary.note(at, id, what, event);
        }
    }
}
