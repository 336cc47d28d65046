package io.datadriven.simulation.pipeline;

import java.util.Arrays;

/** What one writer does to a table, commit by commit in time. */
final class Writes {

    private final WriteMode mode;
    private final MergeKey key;
    private final MergeGuard guard;
    private final Cause cause;
    private int[] events = new int[16];
    private byte[] marks = new byte[16];
    private int size;
    private long[] ats = new long[16];
    private int[] begins = new int[16];
    private long[] firstDays = new long[16];
    private long[] lastDays = new long[16];
    private int commits;

    /** Why something is written. */
    enum Cause {
        LIVE(Counterexample.What.WRITTEN),
        CRASH(Counterexample.What.WRITTEN_AGAIN),
        RETRY(Counterexample.What.WRITTEN_BY_RETRY),
        BACKFILL(Counterexample.What.WRITTEN_BY_BACKFILL);

        private final Counterexample.What told;

        Cause(Counterexample.What told) {
            this.told = told;
        }
    }

    Writes(WriteMode mode, MergeKey key, MergeGuard guard, Cause cause) {
        this.mode = mode;
        this.key = key;
        this.guard = guard;
        this.cause = cause;
    }

    static Writes of(StreamJob job, Cause cause) {
        return new Writes(job.writeMode(), job.mergeKey(), job.mergeGuard(), cause);
    }

    static Writes of(BatchJob job, Cause cause) {
        return new Writes(job.writeMode(), job.mergeKey(), job.mergeGuard(), cause);
    }

    /** The rows of a node that is no job, added as they appear. */
    static Writes copy(Rows rows) {
        var copy = new Writes(WriteMode.APPEND, MergeKey.EVENT_ID, MergeGuard.NONE, Cause.LIVE);
        for (int i = 0; i < rows.size(); i++) {
            copy.commit(rows.from(i), 0, 0);
            copy.add(rows.event(i), rows.mark(i));
        }
        return copy;
    }

    /** What follows is written in one commit, which is of these event days. */
    void commit(long at, long firstDay, long lastDay) {
        if (commits == ats.length) {
            ats = Arrays.copyOf(ats, 2 * commits);
            begins = Arrays.copyOf(begins, 2 * commits);
            firstDays = Arrays.copyOf(firstDays, 2 * commits);
            lastDays = Arrays.copyOf(lastDays, 2 * commits);
        }
        ats[commits] = at;
        begins[commits] = size;
        firstDays[commits] = firstDay;
        lastDays[commits++] = lastDay;
    }

    /** Makes room for so many more. */
    void expect(int count) {
        if (size + count > events.length) {
            events = Arrays.copyOf(events, Math.max(2 * events.length, size + count));
            marks = Arrays.copyOf(marks, events.length);
        }
    }

    void add(int event, int mark) {
        expect(1);
        events[size] = event;
        marks[size++] = (byte) mark;
    }

    /** Those commits again that are visible before a time, or from another on. */
    Writes outside(long from, long until) {
        var others = new Writes(mode, key, guard, cause);
        for (int i = 0; i < commits; i++) {
            if (ats[i] < from || ats[i] >= until) {
                others.commit(ats[i], firstDays[i], lastDays[i]);
                for (int j = begin(i); j < end(i); j++) {
                    others.add(events[j], marks[j]);
                }
            }
        }
        return others;
    }

    /** The same commits without some events. */
    Writes without(boolean[] left) {
        var others = new Writes(mode, key, guard, cause);
        for (int i = 0; i < commits; i++) {
            others.commit(ats[i], firstDays[i], lastDays[i]);
            for (int j = begin(i); j < end(i); j++) {
                if (!left[events[j]]) {
                    others.add(events[j], marks[j]);
                }
            }
        }
        return others;
    }

    /** The same, upserted by key, each only if it is not older where the writer takes care of that. */
    Writes asUpserts() {
        return as(WriteMode.MERGE, MergeKey.BUSINESS_KEY, mode == WriteMode.MERGE ? guard : MergeGuard.NONE);
    }

    /** The same, added, as to a log, which knows nothing else. */
    Writes asAppends() {
        return as(WriteMode.APPEND, key, guard);
    }

    private Writes as(WriteMode otherMode, MergeKey otherKey, MergeGuard otherGuard) {
        var same = new Writes(otherMode, otherKey, otherGuard, cause);
        same.events = events;
        same.marks = marks;
        same.size = size;
        same.ats = ats;
        same.begins = begins;
        same.firstDays = firstDays;
        same.lastDays = lastDays;
        same.commits = commits;
        return same;
    }

    WriteMode mode() {
        return mode;
    }

    MergeKey key() {
        return key;
    }

    MergeGuard guard() {
        return guard;
    }

    Counterexample.What told(int mark) {
        return (mark & Rows.WRONG) != 0 ? Counterexample.What.WRITTEN_WRONG : cause.told;
    }

    int commits() {
        return commits;
    }

    long at(int commit) {
        return ats[commit];
    }

    int begin(int commit) {
        return begins[commit];
    }

    int end(int commit) {
        return commit + 1 < commits ? begins[commit + 1] : size;
    }

    long firstDay(int commit) {
        return firstDays[commit];
    }

    long lastDay(int commit) {
        return lastDays[commit];
    }

    int event(int write) {
        return events[write];
    }

    int mark(int write) {
        return marks[write];
    }
}
