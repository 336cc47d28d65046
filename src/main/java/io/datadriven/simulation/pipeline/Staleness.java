package io.datadriven.simulation.pipeline;

import java.util.ArrayList;
import java.util.List;

/** Staleness over a time: saw teeth, in each of which it rises with time; those that are alike and follow each other are one. */
final class Staleness {

    private static final int POINTS = 200;

    private final long from;
    private final long until;
    private final List<Teeth> all = new ArrayList<>();

    /** Of a time that is to be filled with teeth. */
    Staleness(long from, long until) {
        this.from = from;
        this.until = until;
    }

    /**
     * So many alike.
     *
     * @param low where each begins
     * @param high where each ends
     * @param length how long each takes
     */
    private record Teeth(long start, long low, long high, long length, int count) {

        /** How much time of them lies below a value. */
        long timeWithin(long value) {
            return count * Math.clamp(value - low, 0, length);
        }
    }

    /** Where everything can be read at once. */
    static Staleness none(long from, long until) {
        var flat = new Staleness(from, until);
        flat.all.add(new Teeth(from, 0, 0, until - from, 1));
        return flat;
    }

    /** The next ones, from a moment on. */
    void add(long start, long low, long length, int count) {
        all.add(new Teeth(start, low, low + length, length, count));
    }

    /** The highest that it comes to, which is just before something new can be read. */
    long max() {
        return all.stream().mapToLong(Teeth::high).max().orElse(0);
    }

    /** The least that it stays within for so much of the time. */
    long percentile(int percent) {
        var low = 0L;
        var high = max();
        while (low < high) {
            var middle = (low + high) / 2;
            if (100 * timeWithin(middle) >= percent * (until - from)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private long timeWithin(long value) {
        var time = 0L;
        for (var teeth : all) {
            time += teeth.timeWithin(value);
        }
        return time;
    }

    /** To draw: where it turns if that is not too often, and otherwise the highest of each of {@value #POINTS} stretches. */
    List<FreshnessPoint> curve() {
        var turns = 1 + all.stream().mapToInt(Teeth::count).sum();
        return 2 * turns <= POINTS ? corners() : highest(Math.max(1, Math.ceilDiv(until - from + 1, POINTS)));
    }

    private List<FreshnessPoint> corners() {
        var corners = new ArrayList<FreshnessPoint>();
        for (var teeth : all) {
            for (int i = 0; i < teeth.count(); i++) {
                var start = teeth.start() + i * teeth.length();
                corners.add(new FreshnessPoint(start, teeth.low()));
                corners.add(new FreshnessPoint(start + teeth.length(), teeth.high()));
            }
        }
        return corners;
    }

    private List<FreshnessPoint> highest(long stretch) {
        var points = new ArrayList<FreshnessPoint>();
        var last = -1L;
        for (var teeth : all) {
            for (int i = 0; i < teeth.count(); i++) {
                var end = teeth.start() + (i + 1) * teeth.length();
                if ((end - from) / stretch != last) {
                    last = (end - from) / stretch;
                    points.add(new FreshnessPoint(end, teeth.high()));
                } else if (teeth.high() > points.getLast().stalenessMs()) {
                    points.set(points.size() - 1, new FreshnessPoint(end, teeth.high()));
                }
            }
        }
        return points;
    }
}
