package io.datadriven.grading;

import static java.util.Objects.requireNonNullElse;

import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.SyntheticTable;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table as its author writes it.
 *
 * @param lines so many rows are reckoned, each of which stands for equal ones
 * @param rowsPerLine how many
 * @param otherBytes of a row in columns that are not listed
 */
record PushdownTable(
        String name,
        int lines,
        int rowsPerLine,
        @Nullable Integer otherBytes,
        @Nullable Long seed,
        List<PushdownColumn> columns) {

    SyntheticTable table() {
        return new SyntheticTable(
                IntStream.range(0, columns.size())
                        .mapToObj(it -> columns.get(it).column(it + 1))
                        .toList(),
                lines,
                rowsPerLine,
                requireNonNullElse(otherBytes, 0),
                requireNonNullElse(seed, 1L));
    }

    PushdownColumn column(String name) {
        return columns.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Sentence.of("The table has no column '%s'.", name)));
    }

    /** Lines for so many rows. */
    int lines(int rows) {
        if (rows % rowsPerLine != 0) {
            throw new IllegalArgumentException(
                    Sentence.of("%,d rows are no multiple of the %,d that a line stands for.", rows, rowsPerLine));
        }
        return rows / rowsPerLine;
    }
}
