package io.datadriven.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.ezylang.evalex.data.EvaluationValue;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

    private static final Locale USUAL = Locale.getDefault();

    private final Scope scope = new Scope();

    @BeforeEach
    void some_parameters_on_a_machine_that_writes_other_digits() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        scope.setData("events", EvaluationValue.numberValue(new BigDecimal("25000")));
        scope.setData("price", EvaluationValue.numberValue(new BigDecimal("0.021")));
        scope.setData("nothing", EvaluationValue.numberValue(new BigDecimal("0.00")));
        scope.setData("store", EvaluationValue.stringValue("S3"));
    }

    @AfterEach
    void the_usual_machine() {
        Locale.setDefault(USUAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "0.1 + 0.2 ; 0.3",
                "price * 3 ; 0.063",
                "events * 2 / 1000 ; 50",
                "2 + 3 * 4 ; 14",
                "(2 + 3) * 4 ; 20",
                "10 - 4 - 3 ; 3",
                "-2 ^ 2 ; -4",
                "2 ^ 10 ; 1,024",
                "2 ^ 3 ^ 2 ; 64",
                "1.5 ^ 2 ; 2.25",
                "2 ^ (0 - 2) ; 0.25",
                "1 / 3 ; 0.333333333333",
                "2 / 3 ; 0.666666666667",
                "1000000000000 * 1000 ; 1,000,000,000,000,000",
                "17 % 5 ; 2",
                "7.5 % 2 ; 1.5",
                "ROUND(2.345, 2) ; 2.35",
                "ROUND(0 - 2.5, 0) ; -3",
                "ROUND(12345, 0 - 2) ; 12,300",
                "FLOOR(0 - 2.5) ; -3",
                "CEILING(2.1) ; 3",
                "ABS(0 - 7) ; 7",
                "SQRT(2) ; 1.41421356237",
                "LOG10(1000) ; 3",
                "MIN(3, 1, 2) ; 1",
                "MAX(3, 1, 2) ; 3",
                "SUM(1, 2, 3.5) ; 6.5",
                "IF(store = 'S3', 0.023, 0.02) ; 0.023",
                "IF(nothing = 0, 0, 1 / nothing) ; 0",
                "store ; S3",
                "nothing != 0 && 1 / nothing > 2 ; false",
                "nothing == 0 || 1 / nothing > 2 ; true",
                "events >= 25000 && !(price < 0.021) ; true",
            })
    void a_formula_has_a_value(String formula, String value) {
        assertThat(WrittenValue.of(Formula.parse(formula).in(scope))).isEqualTo(value);
    }

    @Test
    void decimals_are_exact_to_34_digits() {
        assertThat(Formula.parse("1 / 3").number(scope)).isEqualTo("0.3333333333333333333333333333333333");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "events *",
                "events events",
                "2 events",
                "(events",
                "1.2.3",
                "1e5",
                "0x10",
                "٣ + 1",
                "events[0]",
                "events.a",
                "RANDOM()",
                "DT_NOW()",
                "DT_TODAY()",
                "SIN(1)",
                "FACT(5)",
                "STR_UPPER(store)",
                "ROUND(1)",
                "ABS(1, 2)",
                "MIN()",
                "events # 2",
                "'open"
            })
    void what_is_no_formula_or_not_the_same_everywhere_is_refused(String formula) {
        assertThatExceptionOfType(FaultyFormula.class)
                .isThrownBy(() -> Formula.parse(formula))
                .withMessageContaining("cannot be read");
    }

    @Test
    void a_function_that_is_not_there_is_told_which_are() {
        assertThatExceptionOfType(FaultyFormula.class)
                .isThrownBy(() -> Formula.parse("RANDOM() * 2"))
                .withMessageContaining("Undefined function 'RANDOM'")
                .withMessageContaining("ABS, CEILING, FLOOR, IF");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "1 / nothing ; it divides by zero",
                "0 / 0 ; it divides by zero",
                "1 % nothing ; it divides by zero",
                "0 ^ (0 - 1) ; it divides by zero",
                "2 ^ 0.5 ; a whole number, at most 1,000",
                "10 ^ 1000 ; too large",
                "SQRT(0 - 1) ; Attempted square root of negative",
                "LOG10(0) ; above 0",
                "ROUND(1, 1000) ; at most 30",
                "store + 1 ; takes numbers, and the text 'S3' is none",
                "store < 'T' ; takes numbers",
                "events && true ; takes true or false",
                "IF(events, 1, 2) ; takes true or false",
                "store = 3 ; compares different types",
                "Events + 1 ; 'Events' not found",
            })
    void what_has_no_value_says_why(String formula, String reason) {
        assertThatExceptionOfType(FaultyFormula.class)
                .isThrownBy(() -> Formula.parse(formula).in(scope))
                .withMessageContaining(reason)
                .withMessageStartingWith("'" + formula + "' has no value: ")
                .withMessageEndingWith(".");
    }
}
