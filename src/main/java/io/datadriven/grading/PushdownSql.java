package io.datadriven.grading;

import io.datadriven.simulation.RowFilter;
import io.datadriven.simulation.RowFilter.All;
import io.datadriven.simulation.RowFilter.Any;
import io.datadriven.simulation.RowFilter.Between;
import io.datadriven.simulation.RowFilter.Covered;
import io.datadriven.simulation.RowFilter.IsNull;
import io.datadriven.simulation.Sentence;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a query as SQL, from the very filter that is counted with, so that the two cannot disagree. */
final class PushdownSql {

    private static final Pattern CONNECTED = Pattern.compile("\\b(and|or)\\b", Pattern.CASE_INSENSITIVE);

    private final PushdownTable table;

    PushdownSql(PushdownTable table) {
        this.table = table;
    }

    String query(List<String> select, RowFilter filter) {
        var from = Sentence.of("SELECT %s\nFROM %s", String.join(", ", select), table.name());
        var condition = condition(filter, "\n  ");
        return condition.isEmpty() ? from : Sentence.of("%s\nWHERE %s", from, condition);
    }

    private String condition(RowFilter filter, String newLine) {
        return switch (filter) {
            case Between it -> between(it);
            case IsNull it -> it.column() + " IS NULL";
            case Covered it -> it.written();
            case All it -> it.terms().stream().map(this::term).collect(Collectors.joining(newLine + "AND "));
            case Any it ->
                isList(it)
                        ? list(it)
                        : it.terms().stream().map(this::term).collect(Collectors.joining(newLine + "OR "));
        };
    }

    /** One of several: in brackets where it has several itself. */
    private String term(RowFilter filter) {
        var written = condition(filter, " ");
        var bracketed =
                switch (filter) {
                    case Between _, IsNull _ -> false;
                    case Covered _ -> CONNECTED.matcher(written).find();
                    case All it -> it.terms().size() > 1;
                    case Any it -> it.terms().size() > 1 && !isList(it);
                };
        return bracketed ? "(" + written + ")" : written;
    }

    private static boolean isList(Any any) {
        return any.terms().size() > 1
                && any.terms().stream().allMatch(PushdownSql::isSingle)
                && any.terms().stream()
                                .flatMap(it -> it.columns().stream())
                                .distinct()
                                .count()
                        == 1;
    }

    private static boolean isSingle(RowFilter filter) {
        return switch (filter) {
            case Between it -> it.low() == it.high();
            case IsNull _, Covered _, All _, Any _ -> false;
        };
    }

    private String list(Any any) {
        var column = any.columns().iterator().next();
        return any.terms().stream()
                .map(it -> between((Between) it))
                .map(it -> it.substring(column.length() + " = ".length()))
                .collect(Collectors.joining(", ", column + " IN (", ")"));
    }

    private String between(Between it) {
        var column = table.column(it.column());
        var open = column.kind() == PushdownColumn.Type.TIMESTAMP;
        if (it.low() == it.high()) {
            return Sentence.of("%s = %s", column.name(), column.literal(it.low()));
        }
        if (it.low() == RowFilter.LEAST && it.high() == RowFilter.GREATEST) {
            return column.name() + " IS NOT NULL";
        }
        if (it.low() == RowFilter.LEAST) {
            return atMost(column, it.high());
        }
        var atLeast = Sentence.of("%s >= %s", column.name(), column.literal(it.low()));
        if (it.high() == RowFilter.GREATEST) {
            return atLeast;
        }
        return open
                ? Sentence.of("%s AND %s", atLeast, atMost(column, it.high()))
                : Sentence.of(
                        "%s BETWEEN %s AND %s", column.name(), column.literal(it.low()), column.literal(it.high()));
    }

    /** Of times the end is not included, so that no fraction of the last second is lost. */
    private static String atMost(PushdownColumn column, long high) {
        return column.kind() == PushdownColumn.Type.TIMESTAMP
                ? Sentence.of("%s < %s", column.name(), column.literal(high + 1))
                : Sentence.of("%s <= %s", column.name(), column.literal(high));
    }
}
