package io.datadriven.simulation.pipeline;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a stream job writes, with its restart and its backfill.
 *
 * <p>After a crash it starts again where it was at its last checkpoint, with what it remembered then, and writes everything since
 * once more; not so one that claims exactly once, has checkpoints, and writes only where offset and rows are committed together. A
 * job without checkpoints starts where the log says that its last whole micro-batch ended, so that only the one that crashed is
 * written twice, and remembers nothing, so that later repetitions come through. The restart itself takes no time here.
 */
final class StreamRun {

    private final Setting setting;
    private final String id;
    private final StreamJob job;
    private final EventSet events;
    private final Rows input;
    private final @Nullable Diary diary;
    private final Runs runs;
    private final SchemaChange schema;
    private final Upsets.Window bad;
    private int crashed = -1;

    StreamRun(Setting setting, String id, StreamJob job, EventSet events, Rows input, @Nullable Diary diary) {
        this.setting = setting;
        this.id = id;
        this.job = job;
        this.events = events;
        this.input = input;
        this.diary = diary;
        this.runs = setting.timetable().runs(id);
        this.schema = setting.schemaChange(events, id);
        this.bad = setting.upsets().badDeploy(id);
    }

    JobOutput output() {
        var writes = new ArrayList<Writes>();
        var live = live();
        writes.add(live);
        if (crashed >= 0 && !isExactlyOnce()) {
            writes.add(afterCrash());
        }
        return bad.isEmpty() ? JobOutput.of(writes) : recovered(writes, live);
    }

    private Writes live() {
        var writes = Writes.of(job, Writes.Cause.LIVE);
        var reader = reader(diary);
        reader.read(0, EventSet.NEVER, runs, (run, rows, count) -> {
            write(writes, runs.visible(run), rows, count, bad.contains(runs.visible(run)) ? Rows.WRONG : 0);
            if (crashed < 0
                    && setting.upsets().crashes(id)
                    && runs.position(run) >= setting.upsets().moment()) {
                crashed = run;
                if (job.checkpointIntervalSeconds() == 0) {
                    reader.forget();
                }
            }
        });
        return writes;
    }

    private boolean isExactlyOnce() {
        return job.delivery() == StreamJob.Delivery.EXACTLY_ONCE
                && job.checkpointIntervalSeconds() > 0
                && setting.commitsWithOffset(id, job);
    }

    private Writes afterCrash() {
        var writes = Writes.of(job, Writes.Cause.CRASH);
        var reader = reader(null);
        var saved = savedPosition();
        if (job.checkpointIntervalSeconds() > 0) {
            reader.read(0, saved, runs, (_, _, _) -> {});
        }
        var visible = runs.visible(crashed);
        var next = crashed + 1 < runs.size() ? runs.visible(crashed + 1) - 1 : EventSet.NEVER;
        var again = new Runs();
        again.add(runs.position(crashed), visible, Math.min(next, 2 * visible - runs.read(crashed)));
        reader.read(
                saved,
                runs.position(crashed),
                again,
                (run, rows, count) -> write(writes, again.visible(run), rows, count, 0));
        return writes;
    }

    private long savedPosition() {
        if (job.checkpointIntervalSeconds() == 0) {
            return crashed == 0 ? 0 : runs.position(crashed - 1);
        }
        var interval = job.checkpointIntervalSeconds() * Horizon.SECOND;
        var saved = (runs.visible(crashed) - 1) / interval * interval;
        return runs.positionBefore(saved + 1);
    }

    private JobOutput recovered(List<Writes> writes, Writes live) {
        var recovery = setting.recovery(id, job);
        return switch (setting.operations().backfill()) {
            case NONE -> JobOutput.of(writes);
            case BATCH_RERUN ->
                setting.isCopiedAgain(id)
                        ? new JobOutput(writes, rolledBack(recovery, live), recovery.caughtUp())
                        : JobOutput.of(writes);
            case REPLAY_IN_PLACE -> {
                if (setting.isRolledBack(id, bad.until() - bad.from())) {
                    yield new JobOutput(writes, rolledBack(recovery, live), recovery.caughtUp());
                }
                writes.add(replay(recovery.from(), recovery.wrongUntil(), recovery.inPlace()));
                yield JobOutput.of(writes);
            }
            case REPLAY_AND_SWAP_EARLY -> new JobOutput(writes, anew(recovery, live), recovery.start());
            case REPLAY_AND_SWAP -> new JobOutput(writes, anew(recovery, live), recovery.caughtUp());
        };
    }

    /**
     * The table as it was before the first wrong commit, with all that came since; it is shown when it has caught up. Partitions
     * that are copied again come to the same.
     */
    private List<Writes> rolledBack(Recovery recovery, Writes live) {
        return List.of(
                live.outside(bad.from(), recovery.caughtUp() + 1),
                replay(recovery.from(), recovery.caughtUpAt(), recovery.anew()));
    }

    /** The same without what the log has no more: a new table is filled from the beginning of the history. */
    private List<Writes> anew(Recovery recovery, Writes live) {
        var lost = lost(recovery.start());
        return rolledBack(recovery, live).stream().map(it -> it.without(lost)).toList();
    }

    /**
     * The events that the log has lost when a new table has been filled: of the history before the start as large a share as the
     * drill reckons. Where a run is shorter than the history, it stands for all of it.
     */
    private boolean[] lost(long start) {
        var lost = new boolean[events.size()];
        var table = setting.newTable(id, bad.until() - bad.from());
        var first = Math.max(0, start - table.historyMillis());
        var share = BigInteger.valueOf(start - first)
                .multiply(BigInteger.valueOf(table.gone()))
                .divide(BigInteger.valueOf(Math.max(1, table.historyMillis())));
        for (int row = input.firstFrom(first); row < input.firstFrom(first + share.longValueExact()); row++) {
            lost[input.event(row)] = true;
            if (diary != null) {
                diary.note(start, id, Counterexample.What.EXPIRED, input.event(row));
            }
        }
        return lost;
    }

    private Writes replay(long from, long until, Runs steps) {
        var writes = Writes.of(job, Writes.Cause.BACKFILL);
        reader(diary).read(from, until, steps, (run, rows, count) -> write(writes, steps.visible(run), rows, count, 0));
        return writes;
    }

    private StreamReader reader(@Nullable Diary notes) {
        return new StreamReader(job, id, events, schema, input, notes);
    }

    /** An overwrite is one of each event day that the micro-batch has events of. */
    private void write(Writes writes, long at, int[] rows, int count, int mark) {
        if (job.writeMode() != WriteMode.OVERWRITE_PARTITION) {
            writes.commit(at, 0, 0);
            for (int i = 0; i < count; i++) {
                writes.add(input.event(rows[i]), input.mark(rows[i]) | mark);
            }
            return;
        }
        var days = new TreeMap<Long, List<Integer>>();
        for (int i = 0; i < count; i++) {
            days.computeIfAbsent(events.day(input.event(rows[i])), _ -> new ArrayList<>())
                    .add(rows[i]);
        }
        days.forEach((day, its) -> {
            writes.commit(at, day, day);
            its.forEach(row -> writes.add(input.event(row), input.mark(row) | mark));
        });
    }
}
