package io.datadriven.grading;

import static java.util.Objects.requireNonNullElse;

import io.datadriven.simulation.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An SQL challenge as its author writes it.
 *
 * @param tables with the rows that learners see
 * @param states the tables whose rows count, where the script writes
 * @param visibleWeight of the rows that learners see, relative to the data sets
 * @param dataSets rows that learners do not see; a table that is not named has the visible ones
 */
record SqlAuthored(
        String mode,
        List<SqlTable.Authored> tables,
        @Nullable Boolean ordered,
        @Nullable Boolean columnNames,
        @Nullable Double tolerance,
        @Nullable List<String> states,
        @Nullable Integer visibleWeight,
        List<DataSet> dataSets,
        String model,
        @Nullable String starter,
        @Nullable Long timeLimitMs) {

    /** The id of the check on the rows that learners see. */
    static final String VISIBLE = "visible-rows";

    private static final String DIALECT = "duckdb";
    private static final long USUAL_LIMIT = 5_000;

    record DataSet(
            String id,
            String probes,
            @Nullable Integer weight,
            @Nullable String shows,
            @Nullable Map<String, SqlTable.Cells> tables,
            @Nullable String setup,
            @Nullable Long scannedAtMost) {}

    Sql task() {
        var kept = SqlMode.valueOf(mode.toUpperCase(Locale.ROOT));
        var compared = requireNonNullElse(states, List.<String>of());
        if (kept.asksForRows() != compared.isEmpty()) {
            throw new IllegalArgumentException(
                    "Where a script writes, and only there, 'states' names the tables that count.");
        }
        compared.forEach(this::table);
        var data = new ArrayList<SqlData>();
        data.add(visible());
        dataSets.forEach(it -> data.add(hidden(it)));
        Ids.checkUnique(data.stream().map(SqlData::id));
        if ((kept == SqlMode.PLAN) != data.stream().anyMatch(it -> it.scannedAtMost() != null)) {
            throw new IllegalArgumentException("In the mode plan, and only there, a data set has 'scannedAtMost'.");
        }
        var schema = tables.stream().map(SqlTable.Authored::create).toList();
        var limit = requireNonNullElse(timeLimitMs, USUAL_LIMIT);
        return new Sql(
                new Sql.Question(
                        mode,
                        DIALECT,
                        String.join(";\n\n", schema) + ";",
                        data.getFirst().tables(),
                        new Sql.Compares(
                                requireNonNullElse(ordered, false), requireNonNullElse(columnNames, true), compared),
                        starter,
                        limit),
                new Sql.Solution(
                        kept, schema, List.copyOf(data), requireNonNullElse(tolerance, 0.0), script(model), limit));
    }

    private SqlData visible() {
        return new SqlData(
                VISIBLE,
                "The rows that you see",
                requireNonNullElse(visibleWeight, 1),
                SqlData.Shows.DIFFERENCE,
                tables.stream().map(SqlTable.Authored::visible).toList(),
                List.of(),
                null);
    }

    private SqlData hidden(DataSet set) {
        var others = requireNonNullElse(set.tables(), Map.<String, SqlTable.Cells>of());
        others.keySet().forEach(this::table);
        return new SqlData(
                set.id(),
                set.probes(),
                requireNonNullElse(set.weight(), 1),
                SqlData.Shows.valueOf(
                        requireNonNullElse(set.shows(), "difference").toUpperCase(Locale.ROOT)),
                tables.stream()
                        .map(it -> it.with(others.getOrDefault(it.name(), it.rows())))
                        .toList(),
                Stream.ofNullable(set.setup())
                        .flatMap(it -> script(it).sql().stream())
                        .toList(),
                set.scannedAtMost());
    }

    private void table(String name) {
        if (tables.stream().noneMatch(it -> it.name().equals(name))) {
            throw new IllegalArgumentException(Sentence.of("There is no table '%s'.", name));
        }
    }

    private static SqlScript script(String text) {
        try {
            return SqlScript.of(text);
        } catch (SqlScript.Unclosed e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
