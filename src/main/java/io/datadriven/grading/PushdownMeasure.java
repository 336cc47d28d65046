package io.datadriven.grading;

import io.datadriven.simulation.ScanCount;
import io.datadriven.simulation.Sentence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What of a scan is counted. */
enum PushdownMeasure {
    PARTITIONS(
            "partitions",
            "partitions",
            "partition",
            "How many partitions are left, judged by what all rows of each have in common?"),
    FILES("files", "files", "file", "How many files are opened, be it only to read their footer?"),
    ROW_GROUPS("rowGroups", "row-groups", "row group", "How many row groups are read?"),
    BYTES(
            "bytes",
            "bytes",
            "byte",
            "How many bytes of column chunks are read? Metadata are not counted. Within 1 % is right."),
    ROWS("rows", "rows", "row", "How many rows are read, whether or not they pass the filter in the end?");

    private static final BigDecimal BYTES_WITHIN = new BigDecimal("0.01");
    private static final List<String> PREFIXES = List.of("", "K", "M", "G", "T");
    private static final int THOUSAND = 1000;

    /** In content, questions and answers. */
    final String id;

    /** Of the check. */
    final String check;

    private final String noun;
    final String question;

    PushdownMeasure(String id, String check, String noun, String question) {
        this.id = id;
        this.check = check;
        this.noun = noun;
        this.question = question;
    }

    static Optional<PushdownMeasure> called(String id) {
        return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
    }

    ScanCount.Level of(ScanCount count) {
        return switch (this) {
            case PARTITIONS -> count.partitions();
            case FILES -> count.opened();
            case ROW_GROUPS -> count.rowGroups();
            case BYTES -> count.bytes();
            case ROWS -> count.rows();
        };
    }

    boolean accepts(BigDecimal value, long right) {
        var key = BigDecimal.valueOf(right);
        var within = this == BYTES ? key.multiply(BYTES_WITHIN) : BigDecimal.ZERO;
        return value.subtract(key).abs().compareTo(within) <= 0;
    }

    /** As {@code 1,200 row groups}, or {@code 1,234,567 bytes (1.23 MB)}. */
    String amount(long number) {
        var plain = Sentence.of("%,d %s%s", number, noun, number == 1 ? "" : "s");
        return this == BYTES && number >= THOUSAND ? Sentence.of("%s (%s)", plain, size(number)) : plain;
    }

    String many() {
        return noun + "s";
    }

    /** Bytes to three digits, by powers of 1,000. */
    static String size(long bytes) {
        var prefix = 0;
        var rest = BigDecimal.valueOf(bytes);
        while (rest.compareTo(BigDecimal.valueOf(THOUSAND)) >= 0 && prefix < PREFIXES.size() - 1) {
            rest = rest.movePointLeft(3);
            prefix++;
        }
        var digits = Math.max(0, 3 - (rest.precision() - rest.scale()));
        var rounded = rest.setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros();
        return Sentence.of("%s %sB", rounded.toPlainString(), PREFIXES.get(prefix));
    }
}
