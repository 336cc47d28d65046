package io.datadriven.authoring;

import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as RFC 4180 has it, which spreadsheets open without running what somebody wrote into a cell. */
final class Csv {

    static final String MEDIA_TYPE = "text/csv";

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();
    private static final CsvSchema FORM = CsvSchema.emptySchema().withLineSeparator("\r\n");
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private final StringWriter text = new StringWriter();
    private final int columns;

    /** Begins a table with these columns. */
    Csv(String... columns) {
        this.columns = columns.length;
        write(List.of(columns));
    }

    /** Adds a row: texts, numbers, and nothing where there is none. */
    void row(@Nullable Object... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException("A row has %d cells, not %d".formatted(columns, cells.length));
        }
        write(Arrays.stream(cells).map(Csv::harmless).toList());
    }

    private void write(List<?> cells) {
        try (var writer = MAPPER.writer(FORM).writeValues(text)) {
            writer.write(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that a spreadsheet would take for a formula is kept a text by an apostrophe; a number may be below 0. */
    private static Object harmless(@Nullable Object cell) {
        return switch (cell) {
            // A null would be left out, and what follows it would move to the column before.
            case null -> "";
            case String it when !it.isEmpty() && STARTS_A_FORMULA.indexOf(it.charAt(0)) >= 0 -> "'" + it;
            case Object it -> it;
        };
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
