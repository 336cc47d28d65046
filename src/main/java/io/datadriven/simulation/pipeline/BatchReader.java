package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.pipeline.Counterexample.What;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the runs of a batch job take of its input. Of several versions of a key a merge takes the newest if it is guarded, and
 * otherwise the last one that came.
 */
final class BatchReader {

    private final BatchJob job;
    private final String id;
    private final EventSet events;
    private final SchemaChange schema;
    private final Rows input;
    private final @Nullable Diary diary;
    private final boolean isChanged;
    private final int[] picked;
    private final int[] chosen;
    private final boolean[] read;

    BatchReader(BatchJob job, String id, EventSet events, SchemaChange schema, Rows input, @Nullable Diary diary) {
        this.job = job;
        this.id = id;
        this.events = events;
        this.schema = schema;
        this.input = input;
        this.diary = diary;
        this.isChanged = !schema.isNone();
        this.picked = new int[input.size()];
        this.chosen = new int[events.keyCount()];
        this.read = new boolean[events.size()];
    }

    /**
     * What a run reads.
     *
     * @param since rows that appeared then or later
     * @param before and before then
     * @param firstDay of these event days
     * @param readAt when they must be there
     */
    record Scope(long since, long before, long firstDay, long lastDay, long readAt) {

        private static final long ALL_DAYS = EventSet.NEVER / Horizon.DAY - 1;

        /** When the first of its events can have happened. */
        long happenedFrom() {
            return Math.max(-ALL_DAYS, firstDay) * Horizon.DAY;
        }

        long happenedUntil() {
            return (Math.min(ALL_DAYS, lastDay) + 1) * Horizon.DAY;
        }

        Scope since(long later) {
            return new Scope(later, before, firstDay, lastDay, readAt);
        }

        Scope readAt(long later) {
            return new Scope(since, before, firstDay, lastDay, later);
        }
    }

    /** The rows that a run takes. */
    int[] read(Scope scope) {
        var first = input.firstFrom(Math.max(scope.since(), scope.firstDay() > 0 ? scope.firstDay() * Horizon.DAY : 0));
        var last = input.firstFrom(scope.before());
        var happenedFrom = scope.happenedFrom();
        var happenedUntil = scope.happenedUntil();
        var count = 0;
        for (int row = first; row < last; row++) {
            var event = input.event(row);
            var happened = events.happened(event);
            if (happened < happenedFrom || happened >= happenedUntil) {
                continue;
            }
            if (input.until(row) <= scope.readAt()) {
                note(scope.readAt(), What.EXPIRED, event);
            } else if (isChanged && schema.isUnknown(event, scope.readAt())) {
                note(scope.readAt(), What.DROPPED_AS_UNKNOWN, event);
            } else {
                picked[count++] = row;
                read[event] = true;
            }
        }
        return Arrays.copyOf(
                picked,
                job.writeMode() == WriteMode.MERGE && job.mergeKey() == MergeKey.BUSINESS_KEY
                        ? onePerKey(count)
                        : count);
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
        var kept = 0;
        for (int i = 0; i < count; i++) {
            if (picked[i] >= 0) {
                picked[kept++] = picked[i];
            }
        }
        return kept;
    }

    /** Of what no run has read and is of a day that is over for this job. */
    void noteOutOfScope(Scope scope) {
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
