package io.datadriven.grading;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import io.datadriven.simulation.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A table with rows, as it is shown to learners and filled for a run. */
@Schema(name = "SqlTable", examples = """
        {"name": "orders", "columns": ["order_id", "status"], "rows": [["1", "paid"], ["2", null]]}
        """)
public record SqlTable(
        @Schema(examples = "orders") String name,

        @Schema(examples = "[\"order_id\", \"status\"]") List<String> columns,

        @Schema(
                description = "The cells in the order of the columns, each as the engine reads it; null is NULL.",
                examples = "[[\"1\", \"paid\"], [\"2\", null]]")
        List<List<String>> rows) {

    /** Rows as an author writes them: with or without quotes, as the engine reads them in the type of their column. */
    record Cells(List<List<String>> rows) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Cells of(List<List<JsonNode>> authored) {
            return new Cells(authored.stream().map(Cells::row).toList());
        }

        private static List<String> row(List<JsonNode> cells) {
            var row = new ArrayList<@Nullable String>();
            for (var cell : cells) {
                row.add(cell == null || cell.isNull() ? null : cell.asText());
            }
            return Collections.unmodifiableList(row);
        }
    }

    /**
     * A table as its author writes it.
     *
     * @param columns each as in CREATE TABLE, and constraints of the table after them
     * @param rows what learners see
     */
    record Authored(String name, List<String> columns, Cells rows) {

        private static final Set<String> CONSTRAINTS = Set.of("primary", "unique", "foreign", "check", "constraint");

        SqlTable visible() {
            return with(rows);
        }

        SqlTable with(Cells others) {
            var names = columns.stream()
                    .map(it -> it.strip().split("\\s+", 2)[0])
                    .filter(it -> !CONSTRAINTS.contains(it.toLowerCase(Locale.ROOT)))
                    .toList();
            others.rows().stream()
                    .filter(row -> row.size() != names.size())
                    .findFirst()
                    .ifPresent(row -> {
                        throw new IllegalArgumentException(Sentence.of(
                                "A row of '%s' has %d cells, and the table %d columns: %s.",
                                name, row.size(), names.size(), row));
                    });
            return new SqlTable(name, names, others.rows());
        }

        String create() {
            return Sentence.of("CREATE TABLE %s (\n  %s\n)", name, String.join(",\n  ", columns));
        }
    }

    /** One statement for all rows: the engine reads each cell in the type of its column. */
    Stream<String> insert() {
        return rows.isEmpty()
                ? Stream.of()
                : Stream.of("INSERT INTO " + name + " VALUES "
                        + String.join(", ", rows.stream().map(SqlTable::row).toList()));
    }

    private static String row(List<String> cells) {
        return "(" + String.join(", ", cells.stream().map(SqlTable::literal).toList()) + ")";
    }

    @SuppressWarnings("NullAway") // Cells are null where the data is.
    private static String literal(String cell) {
        return cell == null ? "NULL" : "'" + cell.replace("'", "''") + "'";
    }

    SqlTable keeping(Set<Integer> places) {
        var kept = new ArrayList<List<String>>();
        for (int i = 0; i < rows.size(); i++) {
            if (places.contains(i)) {
                kept.add(rows.get(i));
            }
        }
        return new SqlTable(name, columns, Collections.unmodifiableList(kept));
    }
}
