package io.datadriven.drawing;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values over time, with what happened meanwhile. Times are whole milliseconds from a start.
 *
 * <p>A time or a value that is below 0 or beyond {@link #MOST}, and more than {@value #MOST_SERIES} series, are an
 * {@link IllegalArgumentException}.
 *
 * @param time what the time is counted from, or whose it is
 * @param untilMs where the time axis ends at the least
 * @param value what is measured
 * @param series drawn in this order, each in a colour and with dashes of its own
 * @param threshold what the values should stay below, if there is such a line
 */
public record LinePlot(
        String title,
        String time,
        long untilMs,
        String value,
        Unit unit,
        List<Series> series,
        @Nullable Threshold threshold,
        List<Event> events) {

    public static final long MOST = 1_000_000_000_000_000L;
    public static final int MOST_SERIES = 4;

    public LinePlot {
        series = List.copyOf(series);
        events = events.stream()
                .sorted(Comparator.comparingLong(Event::atMs)
                        .thenComparing(Event::label)
                        .thenComparing(Event::tone))
                .toList();
        checked(untilMs);
        if (series.size() > MOST_SERIES) {
            throw new IllegalArgumentException("A plot has at most " + MOST_SERIES + " series");
        }
    }

    /** What a value counts. */
    public enum Unit {
        MILLISECONDS,
        /** Things. */
        COUNT
    }

    /** How it goes on from one point to the next. */
    public enum Between {
        /** The value stays until the next point, or the end. */
        STEPS,
        /** In a straight line. Two points at one time are a jump. */
        LINES
    }

    /**
     * A curve.
     *
     * @param points sorted by time here; those of one time stay in their order
     */
    public record Series(String name, Between between, List<Point> points) {

        public Series {
            points = points.stream()
                    .sorted(Comparator.comparingLong(Point::atMs))
                    .toList();
        }
    }

    public record Point(long atMs, long value) {

        public Point {
            checked(atMs);
            checked(value);
        }
    }

    public record Threshold(String label, long value) {

        public Threshold {
            checked(value);
        }
    }

    /** Something that happened at a time: a fault, a crash, a swap. */
    public record Event(long atMs, String label, Tone tone) {

        public Event {
            checked(atMs);
        }
    }

    private static void checked(long number) {
        if (number < 0 || number > MOST) {
            throw new IllegalArgumentException("A time or a value is from 0 to " + MOST + ", not " + number);
        }
    }

    /** The last time that is in it. */
    long lastMs() {
        var last =
                events.isEmpty() ? untilMs : Math.max(untilMs, events.getLast().atMs());
        for (var it : series) {
            last = it.points().isEmpty()
                    ? last
                    : Math.max(last, it.points().getLast().atMs());
        }
        return last;
    }

    /** The highest value that is in it. */
    long highest() {
        var highest = threshold == null ? 0 : threshold.value();
        for (var it : series) {
            highest = Math.max(highest, highest(it));
        }
        return highest;
    }

    /** The same in words, for those who cannot see it. */
    String inWords() {
        var words = new StringBuilder();
        var scale = Ticks.ofValues(unit, highest(), 5);
        for (var it : series) {
            words.append(it.name())
                    .append(it.points().isEmpty() ? ": nothing. " : ": at most " + scale.written(highest(it)) + ". ");
        }
        if (threshold != null) {
            words.append(threshold.label())
                    .append(": ")
                    .append(scale.written(threshold.value()))
                    .append(". ");
        }
        for (var event : events) {
            words.append(Ticks.clock(event.atMs())).append(" ").append(event.label());
            words.append(event.tone().isMarked() ? " (" + event.tone().word() + "). " : ". ");
        }
        return words.isEmpty() ? "There is nothing in it." : words.toString();
    }

    private static long highest(Series series) {
        return series.points().stream().mapToLong(Point::value).max().orElse(0);
    }
}
