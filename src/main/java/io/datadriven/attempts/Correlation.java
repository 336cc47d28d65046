package io.datadriven.attempts;

import java.util.OptionalDouble;

/**
 * Sums over pairs of numbers, from which their correlation follows.
 *
 * @param n how many pairs there are
 * @param x sum of the first numbers
 * @param y sum of the second ones
 * @param xx sum of the first ones' squares
 * @param yy sum of the second ones' squares
 * @param xy sum of the products
 */
record Correlation(long n, double x, double y, double xx, double yy, double xy) {

    /** Of numbers from 0 to 1 with six decimals, less than this is what rounding leaves of no variance at all. */
    private static final double NO_VARIANCE = 1e-12;

    private static final double SCALE = 10_000;

    /**
     * Pearson's coefficient, to four decimals; where the first numbers are 0 and 1 it is the point-biserial one. There is none
     * without two pairs, nor where one of the two never differs.
     */
    OptionalDouble coefficient() {
        if (n < 2) {
            return OptionalDouble.empty();
        }
        var varianceOfX = xx / n - x / n * x / n;
        var varianceOfY = yy / n - y / n * y / n;
        if (varianceOfX < NO_VARIANCE || varianceOfY < NO_VARIANCE) {
            return OptionalDouble.empty();
        }
        var coefficient = (xy / n - x / n * y / n) / Math.sqrt(varianceOfX * varianceOfY);
        return OptionalDouble.of(Math.round(Math.clamp(coefficient, -1, 1) * SCALE) / SCALE);
    }
}
