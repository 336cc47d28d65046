package io.datadriven.progress;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * How many reviews each day has, so that a good week is not followed by a day with fifty of them. A review may be moved within a
 * margin that grows with its interval, which FSRS publishes as its fuzz: there chance picks a day, here the day with the least to do.
 */
final class Workload {

    private static final int FIRST_TO_MOVE = 3;
    private static final double[][] MARGINS = {{2.5, 7, 0.15}, {7, 20, 0.1}, {20, Double.MAX_VALUE, 0.05}};

    private final Map<LocalDate, Integer> reviews = new HashMap<>();

    void add(LocalDate day) {
        reviews.merge(day, 1, Integer::sum);
    }

    void remove(LocalDate day) {
        reviews.merge(day, -1, Integer::sum);
    }

    /**
     * The day for a review: of those within the margin the one with the fewest reviews, then the nearest, then the earlier.
     *
     * @param days the interval, 1 or more
     */
    LocalDate day(LocalDate from, int days) {
        if (days < FIRST_TO_MOVE) {
            return from.plusDays(days);
        }
        var margin = margin(days);
        var best = from.plusDays(days);
        for (int off = 1; off <= margin; off++) {
            best = quieter(from.plusDays(days + off), quieter(from.plusDays(Math.max(2, days - off)), best));
        }
        return best;
    }

    private LocalDate quieter(LocalDate candidate, LocalDate best) {
        return reviews.getOrDefault(candidate, 0) < reviews.getOrDefault(best, 0) ? candidate : best;
    }

    private static int margin(int days) {
        var margin = 1.0;
        for (var range : MARGINS) {
            margin += range[2] * Math.max(Math.min(days, range[1]) - range[0], 0);
        }
        return (int) Math.round(margin);
    }
}
