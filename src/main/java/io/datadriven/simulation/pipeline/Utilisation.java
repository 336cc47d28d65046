package io.datadriven.simulation.pipeline;

/**
 * How much is used of something that can run out.
 *
 * @param resource in the words of its technology, such as {@code hottest partition}
 * @param unit of all three numbers
 */
public record Utilisation(String node, String resource, String unit, long average, long peak, long capacity) {

    private static final int TIGHT_PERCENT = 70;

    public int averagePercent() {
        return percent(average);
    }

    public int peakPercent() {
        return percent(peak);
    }

    /** Rounded down, so that it says 100 only of what is used up. */
    private int percent(long used) {
        return capacity <= 0
                ? (used > 0 ? Integer.MAX_VALUE : 0)
                : (int) Math.min(Integer.MAX_VALUE, used / capacity * 100 + used % capacity * 100 / capacity);
    }

    /** Whether it runs out at the peak. */
    public boolean isExhausted() {
        return peak >= capacity;
    }

    /** Whether more than 70 % are used at the peak. */
    public boolean isTight() {
        return peak > capacity / 100 * TIGHT_PERCENT + capacity % 100 * TIGHT_PERCENT / 100;
    }
}
