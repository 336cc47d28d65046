package io.datadriven.simulation;

/**
 * A column of a synthetic table. Its values are whole numbers: those of a date are days, those of a text its rank among all texts.
 *
 * @param position from 1, as the table format counts the columns that it keeps statistics of
 * @param bytes of each value as it is stored
 * @param from the least value
 * @param to the greatest value
 * @param nullEvery every so many rows the value is missing; 0 for never
 */
public record TableColumn(String name, int position, int bytes, ValueSpread spread, long from, long to, int nullEvery) {

    /** Stands for a value that is missing. */
    public static final long NULL = Long.MIN_VALUE;

    public TableColumn {
        if (position < 1 || bytes < 0 || nullEvery < 0) {
            throw new IllegalArgumentException("A column has a position from 1, and its numbers are not negative.");
        }
        if (from > to || Math.abs(from) > Integer.MAX_VALUE * 8L || Math.abs(to) > Integer.MAX_VALUE * 8L) {
            throw new IllegalArgumentException("The values of a column lie between 'from' and 'to'.");
        }
    }

    /** The value of a line, of those that arrive. */
    long valueAt(int line, int lines, long seed) {
        if (nullEvery > 0 && line % nullEvery == nullEvery - 1) {
            return NULL;
        }
        var values = to - from + 1;
        return switch (spread) {
            case RISES -> from + Math.floorDiv(line * values, (long) lines);
            case CYCLES -> from + line % values;
            case RANDOM -> from + Math.floorMod(Scatter.of(seed * 31 + position, line), values);
        };
    }
}
