package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.pipeline.Counterexample.What;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** How a view shows one row of each event, or of each key the one with the newest version, at any time. */
final class Folding {

    private static final int NONE = -1;

    private final String node;
    private final EventSet events;
    private final Serving.Fold fold;
    private final @Nullable Diary diary;

    Folding(String node, EventSet events, Serving.Fold fold, @Nullable Diary diary) {
        this.node = node;
        this.events = events;
        this.fold = fold;
        this.diary = diary;
    }

    Rows of(Rows rows) {
        return switch (fold) {
            case NONE -> rows;
            case ONE_PER_EVENT, NEWEST_PER_KEY -> folded(rows);
        };
    }

    private Rows folded(Rows rows) {
        var order = new Integer[rows.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingInt(it -> group(rows, it)));
        var shown = new Rows(false, rows.size());
        for (int from = 0, to = 0; from < order.length; from = to) {
            while (to < order.length && group(rows, order[to]) == group(rows, order[from])) {
                to++;
            }
            fold(rows, Arrays.copyOfRange(order, from, to), shown);
        }
        return shown.sorted();
    }

    private int group(Rows rows, int row) {
        return fold == Serving.Fold.ONE_PER_EVENT ? rows.event(row) : events.key(rows.event(row));
    }

    /** Goes from one change to the next: a row that begins, or the end of the one that is shown. */
    private void fold(Rows rows, Integer[] group, Rows shown) {
        var there = new PriorityQueue<>(Comparator.<Integer>comparingInt(it -> -events.version(rows.event(it)))
                .thenComparingInt(it -> it));
        var next = 0;
        var last = NONE;
        for (long at = rows.from(group[0]); at != EventSet.NEVER; ) {
            var first = next;
            while (next < group.length && rows.from(group[next]) <= at) {
                there.add(group[next++]);
            }
            while (!there.isEmpty() && rows.until(there.element()) <= at) {
                there.remove();
            }
            var begins = next < group.length ? rows.from(group[next]) : EventSet.NEVER;
            if (there.isEmpty()) {
                at = begins;
            } else {
                note(rows, at, Arrays.copyOfRange(group, first, next), there.element(), last);
                var until = Math.min(rows.until(there.element()), begins);
                show(rows, there.element(), at, until, shown, last);
                last = there.element();
                at = until;
            }
        }
    }

    private static void show(Rows rows, int row, long at, long until, Rows shown, int last) {
        if (row == last && shown.until(shown.size() - 1) == at) {
            shown.setUntil(shown.size() - 1, until);
        } else {
            shown.add(rows.event(row), at, until, rows.mark(row));
        }
    }

    /** Each row that begins is hidden, or hides the one that was shown. */
    private void note(Rows rows, long at, Integer[] begun, int top, int last) {
        if (diary == null) {
            return;
        }
        for (int row : begun) {
            if (row != top) {
                diary.note(at, node, What.FOLDED, rows.event(row), rows.event(top));
            } else if (last != NONE && rows.until(last) > at) {
                diary.note(at, node, What.FOLDED, rows.event(last), rows.event(top));
            }
        }
    }
}
