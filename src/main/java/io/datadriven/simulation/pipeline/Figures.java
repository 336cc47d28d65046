package io.datadriven.simulation.pipeline;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as formulas show them: with commas between thousands and three decimals at the most. */
final class Figures {

    private static final int DECIMALS = 3;
    private static final int GROUP = 3;

    private Figures() {}

    static String of(BigDecimal number) {
        var rounded = number.setScale(DECIMALS, RoundingMode.HALF_UP);
        if (rounded.signum() == 0) {
            return "0";
        }
        var digits = rounded.stripTrailingZeros().toPlainString();
        var point = digits.indexOf('.');
        return point < 0 ? grouped(digits) : grouped(digits.substring(0, point)) + digits.substring(point);
    }

    static String of(long number) {
        return grouped(Long.toString(number));
    }

    private static String grouped(String digits) {
        var grouped = new StringBuilder(digits);
        var first = digits.startsWith("-") ? 1 : 0;
        for (int at = digits.length() - GROUP; at > first; at -= GROUP) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    static String of(Range range) {
        var low = of(range.low());
        var high = of(range.high());
        return low.equals(high) ? low : low + " to " + high;
    }

    static String count(long number, String one, String many) {
        return of(number) + " " + (number == 1 ? one : many);
    }

    /** Such as {@code 1 is} and {@code 1,200 are}. */
    static String are(long number) {
        return count(number, "is", "are");
    }

    /** A rate in MB/s, a MB being 1,000,000 bytes. */
    static String megabytes(long bytesPerSecond) {
        return of(BigDecimal.valueOf(bytesPerSecond, 6)) + " MB/s";
    }
}
