package io.datadriven.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.sandbox.Sandbox;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateGraderTest {

    private final Estimate task =
            Estimate.of(new BigDecimal("1000"), "GB", 0.3, 2.0, "Multiply rate, time and copies.");

    @ParameterizedTest
    @CsvSource({
        "1000, 1000, 1", // sure, and right
        "800, 1500, 1", // a factor of less than 2
        "100, 10000, 0", // two orders of magnitude wide
        "500, 5000, 0.588235", // one order: (2 - 1) / 1.7
        "1100, 2000, 0.53677", // misses by log10(1.1): 2 - (0.2596 + 20 * 0.0414)
        "2000, 3000, 0", // misses by a factor of 2
    })
    void a_narrow_interval_that_holds_the_value_earns_most(String low, String high, double score) {
        assertThat(grade(low, high, null).score()).isEqualTo(score);
    }

    @Test
    void an_interval_in_another_unit_is_converted() {
        assertThat(grade("0.8", "1.5", "TB").checks().getFirst().evidence())
                .isEqualTo(new Evidence.Interval(new BigDecimal("800"), new BigDecimal("1500"), "GB", true));
    }

    @Test
    void a_miss_is_told_its_side_and_how_to_estimate() {
        assertThat(grade("2000", "4000", null).checks().getFirst().message())
                .isEqualTo(
                        "The value lies below your interval, which spans a factor of 2. Multiply rate, time and copies.");
    }

    @Test
    void too_wide_an_interval_is_told_that_a_narrower_one_earns_more() {
        assertThat(grade("100", "5000", null).checks().getFirst().message())
                .contains("holds the value", "factor of 50", "A narrower one would earn more.");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5, , /low, not_positive",
        "-1, 5, , /low, not_positive",
        "6, 5, , /high, below_low",
        "5, 6, hours, /unit, unknown_unit",
    })
    void an_interval_that_is_none_is_invalid(String low, String high, String unit, String pointer, String code) {
        assertThat(verdict(low, high, unit)).isInstanceOfSatisfying(Invalid.class, it -> {
            assertThat(it.faults().getFirst().pointer()).isEqualTo(pointer);
            assertThat(it.faults().getFirst().code()).isEqualTo(code);
        });
    }

    @Property
    void an_interval_that_is_stretched_to_hold_the_value_never_earns_less(
            @ForAll @BigRange(min = "1", max = "999") BigDecimal low,
            @ForAll @BigRange(min = "1", max = "999") BigDecimal high) {
        var missing = grade(low.min(high).toString(), low.max(high).toString(), null);
        var holding = grade(low.min(high).toString(), "1000", null);

        assertThat(holding.score()).isGreaterThanOrEqualTo(missing.score());
    }

    private Grade grade(String low, String high, @org.jspecify.annotations.Nullable String unit) {
        return (Grade) verdict(low, high, unit);
    }

    private Verdict verdict(String low, String high, @org.jspecify.annotations.Nullable String unit) {
        return new Graders(Sandbox.with(1, 128))
                .grade(task, new Estimate.Answer(new BigDecimal(low), new BigDecimal(high), unit));
    }
}
