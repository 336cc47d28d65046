package io.datadriven.grading;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.datadriven.sandbox.Outcome;
import io.datadriven.sandbox.ResultTable;
import io.datadriven.simulation.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a script gives on the rows that a learner sees. It is not said whether that is right. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SqlRun", examples = """
        {"ended": "rows", "message": "1 row.", "tables": [{"columns": [{"name": "order_id", "type": "INTEGER"}], "rows": [["1"]], "rowCount": 1}]}
        """)
public record SqlRun(
        @Schema(
                description =
                        "rows; or error, timeout, out_of_memory, too_much_output or crashed. New ones may be added.",
                examples = "rows")
        String ended,

        @Schema(description = "How it ended, for people.", examples = "1 row.")
        String message,

        @Schema(
                description =
                        "The rows that it gives, or the tables that it should write. Empty when it did not end well.")
        List<Table> tables,

        @Nullable @Schema(description = "Where the engine gave up, from 1.", examples = "2")
        Integer line,

        @Nullable @Schema(description = "Where in the line, from 1.", examples = "8")
        Integer column) {

    private static final int MOST_ROWS = 200;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SqlResultTable")
    record Table(
            @Nullable @Schema(description = "Its name, where the script writes.", examples = "orders")
            String name,

            List<Column> columns,

            @Schema(description = "The first 200 rows; null is NULL.", examples = "[[\"1\", \"paid\"], [\"2\", null]]")
            List<List<String>> rows,

            @Schema(description = "How many rows there are in all.", examples = "2")
            int rowCount) {}

    @Schema(name = "SqlResultColumn")
    record Column(
            @Schema(examples = "order_id") String name,

            @Schema(examples = "INTEGER") String type) {}

    static SqlRun of(SqlReading.Broken broken) {
        var place = broken.place();
        return new SqlRun(
                "error",
                broken.sentence(),
                List.of(),
                place == null ? null : place.line(),
                place == null ? null : place.column());
    }

    static SqlRun of(Sql task, SqlScript script, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Rows it -> rows(task.question().compares().tables(), it.tables());
            case Outcome.Refused it -> {
                var position = it.position();
                var place = it.session() < 0 ? null : script.place(it.statement(), position == null ? 0 : position);
                yield new SqlRun(
                        "error",
                        it.message(),
                        List.of(),
                        place == null ? null : place.line(),
                        place == null ? null : place.column());
            }
            case Outcome.Stopped it -> {
                var words = words(it.reason(), task.solution().timeLimitMs());
                yield new SqlRun(
                        it.reason().name().toLowerCase(Locale.ROOT),
                        Character.toUpperCase(words.charAt(0)) + words.substring(1),
                        List.of(),
                        null,
                        null);
            }
        };
    }

    private static SqlRun rows(List<String> names, List<ResultTable> results) {
        var tables = new ArrayList<Table>();
        var counts = new ArrayList<String>();
        for (int i = 0; i < results.size(); i++) {
            var name = i < names.size() ? names.get(i) : null;
            var result = results.get(i);
            var count = result.rows().size();
            tables.add(new Table(
                    name,
                    result.columns().stream()
                            .map(it -> new Column(it.name(), it.type()))
                            .toList(),
                    result.rows().subList(0, Math.min(MOST_ROWS, count)),
                    count));
            counts.add((count == 1 ? "1 row" : count + " rows") + (name == null ? "" : " in " + name));
        }
        return new SqlRun(
                "rows",
                counts.isEmpty() ? "It ran, and gives no rows." : String.join(", ", counts) + ".",
                tables,
                null,
                null);
    }

    /** As the end of a sentence. */
    static String words(Outcome.Reason reason, long limitMs) {
        return switch (reason) {
            case TIMEOUT -> Sentence.of("the run was stopped after %.1f s.", limitMs / 1000.0);
            case OUT_OF_MEMORY -> "the run took more memory than it may have.";
            case TOO_MUCH_OUTPUT ->
                "the result is too large: at most 10,000 rows and 4,000,000 characters can be taken.";
            case CRASHED -> "the run broke the engine down and was stopped. The engine has been started anew.";
        };
    }
}
