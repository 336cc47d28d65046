package io.datadriven.simulation.pipeline;

import java.util.List;
import java.util.TreeMap;

/** Staleness over a time: from each start on it rises with time until the next one; the last start is the end. */
final class Staleness {

    private static final int POINTS = 200;

    private final long[] starts;
    private final long[] lows;
    private final boolean flat;

    Staleness(long[] starts, long[] lows, boolean flat) {
        this.starts = starts;
        this.lows = lows;
        this.flat = flat;
    }

    /** The highest that it comes to, which is just before something new can be read. */
    long max() {
        var max = 0L;
        for (int i = 0; i + 1 < starts.length; i++) {
            max = Math.max(max, high(i));
        }
        return max;
    }

    /** The least that it stays within for so much of the time. */
    long percentile(int percent) {
        var low = 0L;
        var high = max();
        while (low < high) {
            var middle = (low + high) / 2;
            if (100 * timeWithin(middle) >= percent * (starts[starts.length - 1] - starts[0])) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** To draw: where it turns if that is not too often, and otherwise the highest of each of {@value #POINTS} stretches. */
    List<FreshnessPoint> curve() {
        if (2 * starts.length <= POINTS) {
            var corners = new TreeMap<Long, FreshnessPoint>();
            for (int i = 0; i + 1 < starts.length; i++) {
                corners.put(2 * starts[i] + 1, new FreshnessPoint(starts[i], lows[i]));
                corners.put(2 * starts[i + 1], new FreshnessPoint(starts[i + 1], high(i)));
            }
            return List.copyOf(corners.values());
        }
        var highest = new TreeMap<Long, FreshnessPoint>();
        var stretch = Math.max(1, Math.ceilDiv(starts[starts.length - 1] - starts[0] + 1, POINTS));
        for (int i = 0; i + 1 < starts.length; i++) {
            var point = new FreshnessPoint(starts[i + 1], high(i));
            highest.merge(
                    (point.atMs() - starts[0]) / stretch, point, (a, b) -> a.stalenessMs() >= b.stalenessMs() ? a : b);
        }
        return List.copyOf(highest.values());
    }

    private long timeWithin(long value) {
        var time = 0L;
        for (int i = 0; i + 1 < starts.length; i++) {
            var length = starts[i + 1] - starts[i];
            time += flat ? length : Math.clamp(value - lows[i], 0, length);
        }
        return time;
    }

    private long high(int tooth) {
        return flat ? lows[tooth] : lows[tooth] + starts[tooth + 1] - starts[tooth];
    }
}
