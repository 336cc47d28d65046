package io.datadriven.simulation.pipeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as formulas show them: with commas between thousands and three decimals at the most. */
final class Figures {

    private Figures() {}

    static String of(BigDecimal number) {
        var format = new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    static String of(long number) {
        return of(BigDecimal.valueOf(number));
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
