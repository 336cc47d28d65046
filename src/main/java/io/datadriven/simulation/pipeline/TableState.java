package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.pipeline.Counterexample.What;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as its writers change it, commit by commit; the rows that it has at a time are those of {@link Rows} without an end.
 *
 * <p>Of an event it takes no more than {@value #MOST_COPIES} rows at a time, which is wrong enough, so that one table of doubled rows
 * behind the other does not grow without bounds.
 */
final class TableState {

    private static final int NONE = -1;
    private static final int MOST_COPIES = 8;

    private final EventSet events;
    private final TableStorage.PartitionBy partitionBy;
    private final String node;
    private final @Nullable Diary diary;
    private final Rows rows;
    private final Chains byEvent;
    private final Chains byKey;
    private final int[] copies;
    private int[] keptBy = new int[16];
    private int overwrites;

    TableState(EventSet events, TableStorage.PartitionBy partitionBy, String node, @Nullable Diary diary) {
        this.events = events;
        this.partitionBy = partitionBy;
        this.node = node;
        this.diary = diary;
        this.rows = new Rows(false, events.size());
        this.byEvent = new Chains(events.size());
        this.byKey = new Chains(events.keyCount());
        this.copies = new int[events.size()];
    }

    /** All commits in time; at once, those of the first writer come first. */
    Rows after(List<Writes> writers) {
        var next = new int[writers.size()];
        for (int w = earliest(writers, next); w >= 0; w = earliest(writers, next)) {
            apply(writers.get(w), next[w]++);
        }
        return rows;
    }

    private static int earliest(List<Writes> writers, int[] next) {
        var first = NONE;
        for (int i = 0; i < next.length; i++) {
            if (next[i] < writers.get(i).commits()
                    && (first < 0
                            || writers.get(i).at(next[i]) < writers.get(first).at(next[first]))) {
                first = i;
            }
        }
        return first;
    }

    private void apply(Writes writes, int commit) {
        if (writes.mode() == WriteMode.OVERWRITE_PARTITION) {
            overwrite(writes, commit);
            return;
        }
        var matches = writes.mode() == WriteMode.MERGE && writes.key() != MergeKey.SURROGATE_KEY;
        for (int i = writes.begin(commit); i < writes.end(commit); i++) {
            if (matches) {
                merge(writes, writes.at(commit), writes.event(i), writes.mark(i));
            } else {
                add(writes, writes.at(commit), writes.event(i), writes.mark(i));
            }
        }
    }

    private void add(Writes writes, long at, int event, int mark) {
        if (copies[event] == MOST_COPIES) {
            return;
        }
        copies[event]++;
        var row = rows.add(event, at, EventSet.NEVER, mark);
        byEvent.add(event, row);
        byKey.add(events.key(event), row);
        note(at, writes.told(mark), event);
    }

    private void end(int row, long at) {
        rows.end(row, at);
        copies[rows.event(row)]--;
    }

    /** Updates the last row that matches, unless that would change nothing, and inserts if there is none. */
    private void merge(Writes writes, long at, int event, int mark) {
        var row = writes.key() == MergeKey.EVENT_ID ? byEvent.first(event, rows) : byKey.first(events.key(event), rows);
        if (row == NONE) {
            add(writes, at, event, mark);
            return;
        }
        var there = rows.event(row);
        if (there == event && rows.mark(row) == mark) {
            return;
        }
        if (writes.guard() == MergeGuard.NEWER_VERSION && events.version(there) >= events.version(event)) {
            note(at, What.NOT_NEWER, event, there);
        } else {
            end(row, at);
            note(at, What.REPLACED, there, event);
            add(writes, at, event, mark);
        }
    }

    /** A row that comes again as it was stays; a reader of changes does not see it. */
    private void overwrite(Writes writes, int commit) {
        var before = rows.size();
        var at = writes.at(commit);
        overwrites++;
        keptBy = keptBy.length < before ? Arrays.copyOf(keptBy, 2 * before) : keptBy;
        for (int i = writes.begin(commit); i < writes.end(commit); i++) {
            var same = same(writes.event(i), writes.mark(i), before, writes, commit);
            if (same == NONE) {
                add(writes, at, writes.event(i), writes.mark(i));
            } else {
                keptBy[same] = overwrites;
            }
        }
        for (int row = 0; row < before; row++) {
            if (rows.until(row) == EventSet.NEVER && keptBy[row] != overwrites && isCovered(row, writes, commit)) {
                end(row, at);
                note(at, What.OVERWRITTEN, rows.event(row));
            }
        }
    }

    private int same(int event, int mark, int before, Writes writes, int commit) {
        for (int row = byEvent.first(event, rows); row != NONE; row = byEvent.next(row)) {
            if (row < before
                    && rows.until(row) == EventSet.NEVER
                    && rows.mark(row) == mark
                    && keptBy[row] != overwrites
                    && isCovered(row, writes, commit)) {
                return row;
            }
        }
        return NONE;
    }

    private boolean isCovered(int row, Writes writes, int commit) {
        return switch (partitionBy) {
            case NONE -> true;
            case EVENT_DAY, EVENT_HOUR -> {
                var day = events.day(rows.event(row));
                yield writes.firstDay(commit) <= day && day <= writes.lastDay(commit);
            }
            case PROCESSING_DAY -> Horizon.dayOf(rows.from(row)) == Horizon.dayOf(writes.at(commit));
        };
    }

    private void note(long at, What what, int event) {
        if (diary != null) {
            diary.note(at, node, what, event);
        }
    }

    private void note(long at, What what, int event, int other) {
        if (diary != null) {
            diary.note(at, node, what, event, other);
        }
    }
}
