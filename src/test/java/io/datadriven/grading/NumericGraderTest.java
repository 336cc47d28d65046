package io.datadriven.grading;

import static io.datadriven.grading.Grading.faults;
import static io.datadriven.grading.Grading.grade;
import static io.datadriven.grading.Grading.message;
import static io.datadriven.grading.Grading.reading;
import static io.datadriven.grading.Grading.score;
import static io.datadriven.grading.Grading.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumericGraderTest {

    private final Task bill = task("""
            {
              "kind": "numeric",
              "value": 80000,
              "unit": "USD/month",
              "tolerance": {"kind": "relative"},
              "feedback": "Multiply the retained bytes by the replicas and the price.",
              "slips": [
                {"value": 26666.67, "feedback": "You forgot the replication factor."},
                {"value": 960000, "feedback": "That is the bill of a year."}
              ]
            }
            """);

    @ParameterizedTest(name = "{0}: {2} for {1} earns {3}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    "kind": "absolute", "within": 0.5             | 12      | 12          | 1
                    "kind": "absolute", "within": 0.5             | 12      | 11.5        | 1
                    "kind": "absolute", "within": 0.5             | 12      | 12.5        | 1
                    "kind": "absolute", "within": 0.5             | 12      | 12.51       | 0
                    "kind": "absolute", "within": 0.5             | 12      | 11.49       | 0
                    "kind": "absolute", "within": 0               | 12      | 12.000      | 1
                    "kind": "relative"                            | 200     | 198         | 1
                    "kind": "relative"                            | 200     | 202         | 1
                    "kind": "relative"                            | 200     | 202.1       | 0
                    "kind": "relative"                            | 200     | 197.9       | 0
                    "kind": "relative"                            | 0       | 0.00000001  | 1
                    "kind": "relative"                            | 0       | 0.00000002  | 0
                    "kind": "relative", "rtol": 0.1               | -100    | -90         | 1
                    "kind": "relative", "rtol": 0.1               | -100    | -89         | 0
                    "kind": "relative", "rtol": 0, "atol": 1      | 100     | 101         | 1
                    "kind": "relative", "rtol": 0, "atol": 1      | 100     | 101.1       | 0
                    "kind": "significant_figures", "figures": 3   | 35437.5 | 35449       | 1
                    "kind": "significant_figures", "figures": 3   | 35437.5 | 35450       | 0
                    "kind": "significant_figures", "figures": 3   | 35437.5 | 35350       | 1
                    "kind": "significant_figures", "figures": 3   | 35437.5 | 35349       | 0
                    "kind": "significant_figures", "figures": 2   | 0.00125 | 0.00134     | 1
                    "kind": "significant_figures", "figures": 2   | 0.00125 | 0.00124     | 0
                    "kind": "decimal_places", "places": 2         | 0.125   | 0.13        | 1
                    "kind": "decimal_places", "places": 2         | 0.125   | 0.134       | 1
                    "kind": "decimal_places", "places": 2         | 0.125   | 0.12        | 0
                    "kind": "decimal_places", "places": 2         | 0.125   | 0.135       | 0
                    "kind": "decimal_places", "places": 2         | -0.125  | -0.13       | 1
                    "kind": "decimal_places", "places": 0         | 36.4    | 36          | 1
                    "kind": "decimal_places", "places": 0         | 36.4    | 37          | 0
                    """)
    void a_number_is_right_within_the_authors_tolerance(
            String tolerance, BigDecimal value, BigDecimal answer, double score) {
        assertThat(score(hours(value, tolerance), number(answer, null))).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({
        "80000,    USD/month",
        "80,       K USD/month",
        "0.08,     M USD/month",
        "80,       thousand USD/month",
        "960,      K USD/year",
        "80,       $K/month"
    })
    void a_bill_is_right_in_every_unit_of_money_per_time(BigDecimal value, String unit) {
        assertThat(score(bill, number(value, unit))).isEqualTo(1);
    }

    @Test
    void eighty_thousand_may_be_written_as_people_write_it() {
        assertThat(score(bill, Grading.answer("{\"kind\": \"numeric\", \"value\": \"$80K\"}")))
                .isEqualTo(1);
    }

    @Test
    void a_gibibyte_is_not_a_gigabyte() {
        var storage = task("""
                {"kind": "numeric", "value": 1012.5, "unit": "GB", "tolerance": {"kind": "relative"}, "feedback": "."}
                """);

        assertThat(score(storage, number(new BigDecimal("1012.5"), "GiB"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void a_blank_unit_means_the_unit_of_the_question(String unit) {
        assertThat(score(bill, number(new BigDecimal(80_000), unit))).isEqualTo(1);
    }

    @Test
    void a_right_number_is_called_right() {
        assertThat(message(bill, number(new BigDecimal(80_000), null))).isEqualTo("Right.");
    }

    @Test
    void a_known_slip_is_named() {
        assertThat(message(bill, number(new BigDecimal("26667"), null)))
                .isEqualTo("You forgot the replication factor.");
    }

    @Test
    void a_known_slip_is_named_in_another_unit_as_well() {
        assertThat(message(bill, number(new BigDecimal("960"), "K USD/month")))
                .isEqualTo("That is the bill of a year.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    88000  | Too high.
                    159999 | Too high.
                    160000 | Too high, by a factor of two or more.
                    800000 | Too high, by a factor of ten or more.
                    72000  | Too low.
                    40001  | Too low.
                    40000  | Too low, by a factor of two or more.
                    8000   | Too low, by a factor of ten or more.
                    0      | Too low.
                    -1     | Too low.
                    """)
    void any_other_wrong_number_is_told_its_direction_before_the_authors_feedback(BigDecimal value, String direction) {
        assertThat(message(bill, number(value, null)))
                .isEqualTo(direction + " Multiply the retained bytes by the replicas and the price.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0    | 3     | Too high.
                    0    | -3    | Too low.
                    -10  | -11   | Too low.
                    -10  | -100  | Too low, by a factor of ten or more.
                    -10  | -2    | Too high, by a factor of two or more.
                    -10  | 200   | Too high.
                    """)
    void the_direction_is_right_around_and_below_zero(BigDecimal value, BigDecimal answer, String direction) {
        assertThat(message(hours(value, "\"kind\": \"absolute\", \"within\": 0.5"), number(answer, null)))
                .isEqualTo(direction + " Divide.");
    }

    @Test
    void the_evidence_shows_how_the_number_was_read() {
        assertThat(reading(bill, number(new BigDecimal("80.50"), "K USD/month")))
                .isEqualTo(new Evidence.Reading(new BigDecimal("80500"), "USD/month"));
    }

    @Test
    void the_evidence_shows_twelve_figures_at_most() {
        assertThat(reading(bill, number(new BigDecimal(1_000_000), "USD/year")))
                .isEqualTo(new Evidence.Reading(new BigDecimal("83333.3333333"), "USD/month"));
    }

    @Test
    void the_evidence_shows_a_round_number_without_an_exponent() {
        assertThat(Grading.written(reading(bill, number(new BigDecimal("8e4"), null)), Evidence.class))
                .isEqualTo("{\"kind\":\"reading\",\"value\":80000,\"unit\":\"USD/month\"}");
    }

    @Test
    void the_largest_number_that_is_read_is_merely_wrong() {
        assertThat(message(bill, number(new BigDecimal("1e39"), "B USD/month")))
                .startsWith("Too high, by a factor of ten or more.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"80000", "0", "0.001", "-0.111", "-0.1", "-5"})
    void the_wrong_answer_misses_a_value_of_any_size_and_sign(BigDecimal value) {
        var task = hours(value, "\"kind\": \"relative\"");

        assertThat(score(task, task.wrongAnswer())).isZero();
    }

    @Test
    void the_grade_has_one_check_called_value() {
        assertThat(grade(bill, number(BigDecimal.ONE, null)).checks())
                .singleElement()
                .returns("value", Check::id)
                .returns(1.0, Check::weight);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"USD", "GB/month", "USD/fortnight", "EUR/month", "USD per month", "USD/month/day", "/month"})
    void a_unit_of_another_quantity_is_a_fault_and_not_wrong(String unit) {
        assertThat(faults(bill, number(new BigDecimal(80_000), unit)))
                .containsExactly(new Invalid.Fault(
                        "/unit",
                        "unknown_unit",
                        ("'%s' cannot be converted into USD/month."
                                        + " Leave the unit out, or write one of the same quantity.")
                                .formatted(unit)));
    }

    private static Task hours(BigDecimal value, String tolerance) {
        return task("""
                {"kind": "numeric", "value": %s, "unit": "h", "tolerance": {%s}, "feedback": "Divide."}
                """.formatted(value, tolerance));
    }

    private static Numeric.Answer number(BigDecimal value, @Nullable String unit) {
        return new Numeric.Answer(value, unit);
    }
}
