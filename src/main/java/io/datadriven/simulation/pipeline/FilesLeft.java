package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.Sentence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The files of a table that are left for readers.
 *
 * @param kilobytes of one, at the greatest compression, in thousands of bytes, rounded down
 * @param perDay at the least, rounded up
 * @param isRead whether a consumer is behind it
 */
public record FilesLeft(String table, long kilobytes, long perDay, boolean isRead) {

    /** What is smaller takes longer to open than to read. The design's own. */
    private static final long SMALL_KILOBYTES = 16_000;

    private static final int DAY_SECONDS = 86_400;

    /** Size = bytes of a day / compression / files of a day; nothing where nothing comes. */
    static Optional<FilesLeft> of(String id, TableStorage table, Metering metering, boolean isRead) {
        var files = new TableFiles(id, table, metering).leftPerDay();
        if (files.isNothing()) {
            return Optional.empty();
        }
        // At the greatest compression there are the fewest files.
        var size = Range.of(metering.bytesPerSecond(id))
                .times(DAY_SECONDS)
                .dividedBy(metering.workload().work().compressionHigh())
                .dividedBy(Range.of(files.low()))
                .dividedBy(1_000);
        return Optional.of(new FilesLeft(
                id, whole(size.low(), RoundingMode.FLOOR), whole(files.low(), RoundingMode.CEILING), isRead));
    }

    private static long whole(BigDecimal exact, RoundingMode mode) {
        return exact.setScale(0, mode).longValueExact();
    }

    public boolean isSmall() {
        return kilobytes < SMALL_KILOBYTES;
    }

    /** It, for a learner. */
    public String sentence() {
        return Sentence.of(
                "The files of '%s' have %.1f MB, and %,d come a day.%s%s",
                table,
                BigDecimal.valueOf(kilobytes, 3),
                perDay,
                isSmall() ? " Below 16 MB a file takes longer to open than to read." : "",
                isRead ? "" : " No consumer is behind it, but whoever reads it one day opens them all.");
    }
}
