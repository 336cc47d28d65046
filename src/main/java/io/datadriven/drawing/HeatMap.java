package io.datadriven.drawing;

import java.time.LocalDate;
import java.util.List;

/**
 * How much happened on each day.
 *
 * @param levels what each level means, from the lowest, at most five
 * @param days one after the other without a gap, the earliest first
 */
public record HeatMap(String title, List<String> levels, List<Day> days) {

    static final int MOST_LEVELS = 5;

    public HeatMap {
        levels = List.copyOf(levels);
        days = List.copyOf(days);
        if (levels.isEmpty() || levels.size() > MOST_LEVELS) {
            throw new IllegalArgumentException("A heat map has one to five levels");
        }
        for (int i = 0; i < days.size(); i++) {
            if (!days.get(i).date().equals(days.getFirst().date().plusDays(i))) {
                throw new IllegalArgumentException("Each day follows the one before");
            }
        }
    }

    /**
     * One day.
     *
     * @param level from 0
     * @param words what happened, for who cannot tell the colours apart
     */
    public record Day(LocalDate date, int level, String words) {}
}
