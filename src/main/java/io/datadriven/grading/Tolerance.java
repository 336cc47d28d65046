package io.datadriven.grading;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.datadriven.platform.ByKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How near a number must come to count as right. */
@ByKind
sealed interface Tolerance {

    boolean accepts(BigDecimal answer, BigDecimal value);

    /** Right when {@code |answer - value| <= within}, in the question's unit. */
    @JsonTypeName("absolute")
    record Absolute(BigDecimal within) implements Tolerance {

        @Override
        public boolean accepts(BigDecimal answer, BigDecimal value) {
            return answer.subtract(value).abs().compareTo(within) <= 0;
        }
    }

    /** Right when {@code |answer - value| <= atol + rtol * |value|}. */
    @JsonTypeName("relative")
    record Relative(BigDecimal rtol, BigDecimal atol) implements Tolerance {

        private static final BigDecimal RTOL = new BigDecimal("0.01");
        private static final BigDecimal ATOL = new BigDecimal("1e-8");

        @JsonCreator
        static Relative of(
                @JsonProperty("rtol") @Nullable BigDecimal rtol, @JsonProperty("atol") @Nullable BigDecimal atol) {
            return new Relative(requireNonNullElse(rtol, RTOL), requireNonNullElse(atol, ATOL));
        }

        @Override
        public boolean accepts(BigDecimal answer, BigDecimal value) {
            return new Absolute(value.abs().multiply(rtol).add(atol)).accepts(answer, value);
        }
    }

    /** Right when both round to the same number of so many significant figures, halves away from zero. */
    @JsonTypeName("significant_figures")
    record SignificantFigures(int figures) implements Tolerance {

        @Override
        public boolean accepts(BigDecimal answer, BigDecimal value) {
            var context = new MathContext(figures, RoundingMode.HALF_UP);
            return answer.round(context).compareTo(value.round(context)) == 0;
        }
    }

    /** Right when both round to the same number of so many decimal places, halves away from zero. */
    @JsonTypeName("decimal_places")
    record DecimalPlaces(int places) implements Tolerance {

        @Override
        public boolean accepts(BigDecimal answer, BigDecimal value) {
            return rounded(answer).compareTo(rounded(value)) == 0;
        }

        private BigDecimal rounded(BigDecimal number) {
            return number.setScale(places, RoundingMode.HALF_UP);
        }
    }
}
