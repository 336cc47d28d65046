package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.RowMeaning;
import java.util.Arrays;

/**
 * Holds the rows that a consumer reads at a moment against the fold of the events: for each event or key one row, with the newest
 * version.
 *
 * <p>What is older than the days that a consumer asks for may have gone, if it was there until then. Where a view with a boundary
 * takes the rows of a key from two tables, the newer one counts.
 */
final class Judge {

    private static final int NOBODY = -1;

    private final EventSet events;
    private final RowMeaning meaning;
    private final long millisAsked;
    private final boolean[] expected;

    /**
     * @param millisAsked how far back the consumer asks for rows
     * @param expected of each event whether it comes to this consumer at all
     */
    Judge(EventSet events, Workload.Consumer consumer, long millisAsked, boolean[] expected) {
        this.events = events;
        this.meaning = consumer.meaning();
        this.millisAsked = millisAsked;
        this.expected = expected;
    }

    /** Of all events, when everything has settled. */
    Tally atTheEnd(Rows rows, long at) {
        var due = expected.clone();
        var lastThere = new long[events.size()];
        for (int i = 0; i < rows.size(); i++) {
            var event = rows.event(i);
            lastThere[event] = Math.max(lastThere[event], rows.until(i));
        }
        for (int i = 0; i < due.length; i++) {
            due[i] &= lastThere[i] > at || lastThere[i] < events.happened(i) + millisAsked;
        }
        return tally(rows, at, due, true);
    }

    /** Of the events that other rows have at that moment; wrong values do not count yet, since they are being mended. */
    Tally meanwhile(Rows rows, Rows reference, long at) {
        var due = new boolean[events.size()];
        for (int i = 0; i < reference.size() && reference.from(i) <= at; i++) {
            due[reference.event(i)] |= reference.isThere(i, at);
        }
        return tally(rows, at, due, false);
    }

    private Tally tally(Rows rows, long at, boolean[] due, boolean valuesCount) {
        return switch (meaning) {
            case EACH_EVENT_ONCE -> ofEvents(rows, at, due, valuesCount);
            case LATEST_PER_KEY -> ofKeys(rows, at, due, valuesCount);
        };
    }

    private Tally ofEvents(Rows rows, long at, boolean[] due, boolean valuesCount) {
        var counts = new int[events.size()];
        var wrong = new boolean[events.size()];
        for (int i = 0; i < rows.size() && rows.from(i) <= at; i++) {
            if (rows.isThere(i, at)) {
                counts[rows.event(i)]++;
                wrong[rows.event(i)] |= valuesCount && (rows.mark(i) & Rows.WRONG) != 0;
            }
        }
        var tally = new Tally(at);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0 && due[i]) {
                tally.lost(i);
            }
            tally.duplicated(i, Math.max(0, counts[i] - 1), counts[i]);
            if (wrong[i]) {
                tally.stale(i, i);
            }
        }
        return tally;
    }

    private Tally ofKeys(Rows rows, long at, boolean[] due, boolean valuesCount) {
        var newest = new int[events.keyCount()];
        Arrays.fill(newest, NOBODY);
        for (int i = 0; i < due.length; i++) {
            if (due[i] && isNewer(i, newest[events.key(i)])) {
                newest[events.key(i)] = i;
            }
        }
        var shown = newest(rows, at);
        var counts = new int[2][events.keyCount()];
        var wrong = new boolean[events.keyCount()];
        for (int i = 0; i < rows.size() && rows.from(i) <= at; i++) {
            if (rows.isThere(i, at)) {
                var key = events.key(rows.event(i));
                counts[(rows.mark(i) & Rows.SPEED) / Rows.SPEED][key]++;
                wrong[key] |= valuesCount && rows.event(i) == shown[key] && (rows.mark(i) & Rows.WRONG) != 0;
            }
        }
        var tally = new Tally(at);
        for (int key = 0; key < newest.length; key++) {
            if (newest[key] == NOBODY) {
                continue;
            }
            if (shown[key] == NOBODY) {
                tally.lost(newest[key]);
                continue;
            }
            var extra = Math.max(0, counts[0][key] - 1) + Math.max(0, counts[1][key] - 1);
            tally.duplicated(newest[key], extra, extra + 1);
            if (isNewer(newest[key], shown[key]) || wrong[key]) {
                tally.stale(newest[key], shown[key]);
            }
        }
        return tally;
    }

    private int[] newest(Rows rows, long at) {
        var newest = new int[events.keyCount()];
        Arrays.fill(newest, NOBODY);
        for (int i = 0; i < rows.size() && rows.from(i) <= at; i++) {
            var key = events.key(rows.event(i));
            if (rows.isThere(i, at) && isNewer(rows.event(i), newest[key])) {
                newest[key] = rows.event(i);
            }
        }
        return newest;
    }

    private boolean isNewer(int event, int other) {
        return other == NOBODY || events.version(event) > events.version(other);
    }
}
