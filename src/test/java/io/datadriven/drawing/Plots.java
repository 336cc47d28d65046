package io.datadriven.drawing;

import io.datadriven.drawing.LinePlot.Between;
import io.datadriven.drawing.LinePlot.Event;
import io.datadriven.drawing.LinePlot.Point;
import io.datadriven.drawing.LinePlot.Series;
import io.datadriven.drawing.LinePlot.Threshold;
import io.datadriven.drawing.LinePlot.Unit;
import java.util.ArrayList;
import java.util.List;

/** Plots to draw. */
final class Plots {

    static final long MINUTE = 60_000;
    static final long HOUR = 60 * MINUTE;

    static final LinePlot EMPTY =
            new LinePlot("Nothing yet", "Time", 0, "Staleness", Unit.MILLISECONDS, List.of(), null, List.of());

    /** A job that commits every ten minutes crashes, catches up, and is replaced. */
    static final LinePlot CRASH = new LinePlot(
            "How old the data of the dashboard are",
            "Since midnight UTC, in hours and minutes",
            6 * HOUR,
            "Staleness",
            Unit.MILLISECONDS,
            List.of(
                    new Series("Dashboard", Between.LINES, saw()),
                    new Series(
                            "Accounting",
                            Between.STEPS,
                            List.of(
                                    new Point(0, 25 * MINUTE),
                                    new Point(2 * HOUR, 35 * MINUTE),
                                    new Point(4 * HOUR, 20 * MINUTE)))),
            new Threshold("promised: 30 min", 30 * MINUTE),
            List.of(
                    new Event(HOUR, "Source late", Tone.WARNING),
                    new Event(2 * HOUR, "Broker lost", Tone.BAD),
                    new Event(2 * HOUR + 10 * MINUTE, "Job crashes", Tone.BAD),
                    new Event(3 * HOUR, "Caught up", Tone.GOOD),
                    new Event(6 * HOUR, "Swap to the new table", Tone.NEUTRAL)));

    private Plots() {}

    static LinePlot labelled(String text) {
        return new LinePlot(
                text,
                text,
                HOUR,
                text,
                Unit.COUNT,
                List.of(new Series(text, Between.STEPS, List.of(new Point(0, 3)))),
                new Threshold(text, 5),
                List.of(new Event(MINUTE, text, Tone.BAD)));
    }

    /** It rises with time, and falls at each commit; for an hour there is none. */
    private static List<Point> saw() {
        var points = new ArrayList<Point>();
        for (long at = 0; at < 6 * HOUR; at += 10 * MINUTE) {
            var missed = at > 2 * HOUR && at <= 3 * HOUR ? at - 2 * HOUR : 0;
            points.add(new Point(at, missed + MINUTE));
            points.add(new Point(at + 10 * MINUTE, missed + 11 * MINUTE));
        }
        return points;
    }
}
