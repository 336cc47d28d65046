package io.datadriven.grading;

import io.datadriven.sandbox.ResultTable;
import io.datadriven.simulation.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares two results as bags of typed rows, and then their order where it counts. NULL is NULL, NaN is NaN, zero has no sign, and
 * a decimal is the same at any scale.
 */
final class SqlComparison {

    /** Floating-point sums differ in their last digits when rows are added in another order. */
    private static final double ROUNDING = 1e-9;

    private static final int MANY_COLUMNS = 8;

    private final Sql.Compares rules;
    private final double tolerance;
    private final ResultTable expected;
    private final ResultTable actual;
    private final List<SqlFamily> families;
    private final List<Boolean> near;

    private SqlComparison(Sql.Compares rules, double tolerance, ResultTable expected, ResultTable actual) {
        this.rules = rules;
        this.tolerance = tolerance;
        this.expected = expected;
        this.actual = actual;
        this.families =
                expected.columns().stream().map(it -> SqlFamily.of(it.type())).toList();
        this.near = new ArrayList<>();
    }

    static Optional<SqlMismatch> of(Sql.Compares rules, double tolerance, ResultTable expected, ResultTable actual) {
        var comparison = new SqlComparison(rules, tolerance, expected, actual);
        return comparison.shape().or(comparison::rows).or(comparison::order);
    }

    private Optional<SqlMismatch> shape() {
        if (expected.columns().size() != actual.columns().size()) {
            return shape(Sentence.of(
                    "%s expected (%s), and the result has %d.",
                    expected.columns().size() == 1
                            ? "One column is"
                            : expected.columns().size() + " columns are",
                    names(expected),
                    actual.columns().size()));
        }
        for (int i = 0; i < families.size(); i++) {
            var right = expected.columns().get(i);
            var given = actual.columns().get(i);
            if (rules.columnNames() && !right.name().equalsIgnoreCase(given.name())) {
                return shape(Sentence.of(
                        "Column %d has to be called '%s', not '%s'.", i + 1, right.name(), Quoted.cut(given.name())));
            }
            var family = SqlFamily.of(given.type());
            var isOther = family == SqlFamily.OTHER ? !given.type().equals(right.type()) : family != families.get(i);
            if (isOther && hasValues(expected, i) && hasValues(actual, i)) {
                return shape(Sentence.of(
                        "Column %d ('%s') has to be %s, not %s.",
                        i + 1, right.name(), families.get(i).words(right.type()), family.words(given.type())));
            }
            near.add(families.get(i) == SqlFamily.NUMBER
                    && (tolerance > 0
                            || SqlFamily.isApproximate(right.type())
                            || SqlFamily.isApproximate(given.type())));
        }
        return Optional.empty();
    }

    private static Optional<SqlMismatch> shape(String sentence) {
        return Optional.of(new SqlMismatch.Shape(sentence));
    }

    private static String names(ResultTable table) {
        var names = table.columns().stream().map(ResultTable.Column::name).toList();
        return names.size() <= MANY_COLUMNS
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MANY_COLUMNS)) + ", …";
    }

    @SuppressWarnings("NullAway") // Cells are null where the data is.
    private static boolean hasValues(ResultTable table, int column) {
        return table.rows().stream().anyMatch(row -> row.get(column) != null);
    }

    private Optional<SqlMismatch> rows() {
        var left = new LinkedHashMap<List<@Nullable String>, List<List<String>>>();
        expected.rows().forEach(row -> left.computeIfAbsent(exact(row), _ -> new ArrayList<>())
                .add(row));
        var unexpected = new ArrayList<List<String>>();
        for (var row : actual.rows()) {
            if (!take(left, row)) {
                unexpected.add(row);
            }
        }
        var missing = left.values().stream().flatMap(List::stream).toList();
        return missing.isEmpty() && unexpected.isEmpty()
                ? Optional.empty()
                : Optional.of(new SqlMismatch.Rows(columns(), missing, unexpected));
    }

    private boolean take(Map<List<@Nullable String>, List<List<String>>> left, List<String> row) {
        var candidates = left.getOrDefault(exact(row), List.of());
        for (int i = candidates.size() - 1; i >= 0; i--) {
            if (isNear(candidates.get(i), row)) {
                candidates.remove(i);
                return true;
            }
        }
        return false;
    }

    private Optional<SqlMismatch> order() {
        for (int i = 0; rules.ordered() && i < expected.rows().size(); i++) {
            var right = expected.rows().get(i);
            var given = actual.rows().get(i);
            if (!exact(right).equals(exact(given)) || !isNear(right, given)) {
                return Optional.of(new SqlMismatch.Order(columns(), i + 1, right, given));
            }
        }
        return Optional.empty();
    }

    private List<String> columns() {
        return expected.columns().stream().map(ResultTable.Column::name).toList();
    }

    /** What has to be equal to the letter; numbers that may be a little apart are left out. */
    private List<@Nullable String> exact(List<String> row) {
        var cells = new ArrayList<@Nullable String>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(exact(row.get(i), i));
        }
        return cells;
    }

    private @Nullable String exact(@Nullable String cell, int column) {
        if (cell == null || families.get(column) != SqlFamily.NUMBER) {
            return cell;
        }
        return isFinite(cell) ? near.get(column) ? "" : SqlComparison.plain(cell) : cell;
    }

    private static String plain(String number) {
        var value = new BigDecimal(number);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static boolean isFinite(String cell) {
        return !cell.isEmpty() && !Character.isLetter(cell.charAt(cell.length() - 1));
    }

    /** Of rows that are the same to the letter elsewhere. */
    private boolean isNear(List<String> right, List<String> given) {
        for (int i = 0; i < right.size(); i++) {
            if (near.get(i) && !isNear(right.get(i), given.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isNear(@Nullable String right, @Nullable String given) {
        if (right == null || given == null || !isFinite(right)) {
            return true;
        }
        var one = Double.parseDouble(right);
        var other = Double.parseDouble(given);
        return Math.abs(one - other) <= Math.max(tolerance, ROUNDING * Math.abs(one));
    }
}
