package io.datadriven.drawing;

import io.datadriven.drawing.LinePlot.Event;
import java.util.Arrays;
import java.util.List;

/**
 * In which row above a plot the label of each event stands, right of the line of its event. A label is higher than all that come
 * after it and that it reaches, so that it is crossed by no line and stands on no other.
 *
 * @param rows of the events in their order, the lowest is 0; {@link #NONE} for a label that has no room
 */
record EventLabels(List<Integer> rows) {

    static final int NONE = -1;

    private static final int MOST_ROWS = 8;
    private static final int GAP = 10;
    private static final int WIDEST = 150;

    /** @param lefts where the lines of the events are, from the left to the right */
    static EventLabels of(List<Event> events, List<Integer> lefts) {
        var rows = new int[events.size()];
        for (int i = rows.length - 1; i >= 0; i--) {
            var right = lefts.get(i) + width(events.get(i)) + GAP;
            var row = 0;
            for (int later = i + 1; later < rows.length && lefts.get(later) < right; later++) {
                row = Math.max(row, rows[later] + 1);
            }
            rows[i] = row < MOST_ROWS ? row : NONE;
        }
        return new EventLabels(Arrays.stream(rows).boxed().toList());
    }

    static String text(Event event) {
        return Lettering.fit(event.label(), Face.SMALL, WIDEST);
    }

    /** With its mark, in pixels. */
    static int width(Event event) {
        return 4 + sign(event) + Lettering.width(text(event), Face.SMALL);
    }

    static int sign(Event event) {
        return event.tone().isMarked() ? 2 * Sign.RADIUS + 6 : 0;
    }

    int count() {
        return rows.stream().mapToInt(it -> it + 1).max().orElse(0);
    }
}
