package io.datadriven.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.sandbox.ResultTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlComparisonTest {

    private static final Sql.Compares BAG = new Sql.Compares(false, true, List.of());
    private static final Sql.Compares LIST = new Sql.Compares(true, true, List.of());
    private static final Sql.Compares NAMELESS = new Sql.Compares(false, false, List.of());

    @ParameterizedTest
    @CsvSource({
        "INTEGER, 1, DECIMAL(10.2), 1.00",
        "DECIMAL(10.2), -0.00, BIGINT, 0",
        "DOUBLE, 0.3, DOUBLE, 0.30000000000000004",
        "DOUBLE, 1000000000, DOUBLE, 1000000001",
        "DOUBLE, -1000000000, DOUBLE, -1000000001",
        "DOUBLE, nan, DOUBLE, nan",
        "DOUBLE, inf, FLOAT, inf",
        "VARCHAR, a, UUID, a",
        "DECIMAL(10.2), 100, DOUBLE, 100",
        "INTEGER, , VARCHAR, ",
        "INTEGER[], [1], INTEGER[], [1]"
    })
    void values_that_mean_the_same_are_the_same(
            String type, @Nullable String right, String given, @Nullable String value) {
        assertThat(compared(BAG, 0, column(type, right), column(given, value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER, 1, INTEGER, 2",
        "DECIMAL(38.0), 1000000000, DECIMAL(38.0), 1000000001",
        "DOUBLE, 1000000000, DOUBLE, 1000000002",
        "DOUBLE, 1, DOUBLE, ",
        "DOUBLE, , DOUBLE, 1",
        "DOUBLE, nan, DOUBLE, 1",
        "DOUBLE, inf, DOUBLE, -inf",
        "VARCHAR, a, VARCHAR, A",
        "VARCHAR, 1.0, VARCHAR, 1"
    })
    void values_that_differ_are_told_on_both_sides(
            String type, @Nullable String right, String given, @Nullable String value) {
        assertThat(compared(BAG, 0, column(type, right), column(given, value)))
                .contains(new SqlMismatch.Rows(List.of("v"), List.of(row(right)), List.of(row(value))));
    }

    @ParameterizedTest
    @CsvSource({"100.5, true", "99.5, true", "100.6, false", "99.4, false"})
    void an_author_may_let_numbers_be_so_far_apart(String given, boolean isRight) {
        assertThat(compared(BAG, 0.5, column("DECIMAL(9,1)", "100.0"), column("DECIMAL(9,1)", given))
                        .isEmpty())
                .isEqualTo(isRight);
    }

    @Test
    void rows_are_a_bag_unless_their_order_is_asked_for() {
        var right = column("INTEGER", "1", "2", "2");
        var turned = column("INTEGER", "2", "1", "2");

        assertThat(compared(BAG, 0, right, turned)).isEmpty();
        assertThat(compared(LIST, 0, right, right)).isEmpty();
        assertThat(compared(LIST, 0, right, turned))
                .contains(new SqlMismatch.Order(List.of("v"), 1, row("1"), row("2")));
        assertThat(compared(BAG, 0, right, column("INTEGER", "1", "1", "2")))
                .contains(new SqlMismatch.Rows(List.of("v"), List.of(row("2")), List.of(row("1"))));
    }

    @Test
    void the_first_row_that_stands_elsewhere_is_told_by_its_place() {
        assertThat(compared(LIST, 0, column("INTEGER", "1", "2", "3"), column("INTEGER", "1", "3", "2")))
                .contains(new SqlMismatch.Order(List.of("v"), 2, row("2"), row("3")));
        assertThat(compared(LIST, 0, column("DOUBLE", "1", "2"), column("DOUBLE", "2", "1")))
                .contains(new SqlMismatch.Order(List.of("v"), 1, row("1"), row("2")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INTEGER | VARCHAR | Column 1 ('v') has to be a number (INTEGER), not text (VARCHAR).",
                "DATE | TIMESTAMP | Column 1 ('v') has to be a date (DATE), not a timestamp (TIMESTAMP).",
                "BOOLEAN | INTEGER | Column 1 ('v') has to be a truth value (BOOLEAN), not a number (INTEGER).",
                "INTEGER[] | DOUBLE[] | Column 1 ('v') has to be INTEGER[], not DOUBLE[]."
            })
    void a_column_of_another_type_is_told_before_its_values(String right, String given, String sentence) {
        assertThat(compared(BAG, 0, column(right, "1"), column(given, "1"))).contains(new SqlMismatch.Shape(sentence));
    }

    @Test
    void the_type_of_a_column_without_values_is_nobodys_business() {
        assertThat(compared(BAG, 0, column("INTEGER"), column("VARCHAR"))).isEmpty();
        assertThat(compared(BAG, 0, column("INTEGER", "1"), column("VARCHAR")))
                .contains(new SqlMismatch.Rows(List.of("v"), List.of(row("1")), List.of()));
    }

    @Test
    void names_count_where_they_are_asked_for_whatever_their_case() {
        assertThat(compared(BAG, 0, named("Total"), named("TOTAL"))).isEmpty();
        assertThat(compared(NAMELESS, 0, named("total"), named("sum"))).isEmpty();
        assertThat(compared(BAG, 0, named("total"), named("sum")))
                .contains(new SqlMismatch.Shape("Column 1 has to be called 'total', not 'sum'."));
    }

    @Test
    void too_many_or_too_few_columns_are_told_with_the_names_that_are_expected() {
        assertThat(compared(BAG, 0, named("a"), named("a", "b")))
                .contains(new SqlMismatch.Shape("One column is expected (a), and the result has 2."));
        assertThat(compared(BAG, 0, named("a", "b", "c", "d", "e", "f", "g", "h"), named("a")))
                .contains(new SqlMismatch.Shape(
                        "8 columns are expected (a, b, c, d, e, f, g, h), and the result has 1."));
        assertThat(compared(BAG, 0, named("a", "b", "c", "d", "e", "f", "g", "h", "i"), named("a")))
                .contains(new SqlMismatch.Shape(
                        "9 columns are expected (a, b, c, d, e, f, g, h, …), and the result has 1."));
    }

    private static Optional<SqlMismatch> compared(
            Sql.Compares rules, double tolerance, ResultTable expected, ResultTable actual) {
        return SqlComparison.of(rules, tolerance, expected, actual);
    }

    /** A table of one column; types are written with a dot where CSV has its commas. */
    private static ResultTable column(String type, @Nullable String... values) {
        return new ResultTable(
                List.of(new ResultTable.Column("v", type.replace('.', ','))),
                Stream.of(values).map(SqlComparisonTest::row).toList());
    }

    private static ResultTable named(String... names) {
        return new ResultTable(
                Stream.of(names)
                        .map(it -> new ResultTable.Column(it, "INTEGER"))
                        .toList(),
                List.of());
    }

    @SuppressWarnings("NullAway") // Cells are null where the data is.
    private static List<String> row(@Nullable String value) {
        return Arrays.asList(value);
    }
}
