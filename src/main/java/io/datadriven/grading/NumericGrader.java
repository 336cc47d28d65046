package io.datadriven.grading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Converts the answer into the question's unit, and tells a known slip from a number that is merely wrong. */
final class NumericGrader implements Grader<Numeric, Numeric.Answer> {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final MathContext SHOWN = new MathContext(12, RoundingMode.HALF_UP);

    @Override
    public Verdict grade(Numeric task, Numeric.Answer answer) {
        var unit = unit(task, answer.unit());
        if (unit == null) {
            return Invalid.at(
                    "/unit",
                    "unknown_unit",
                    "'%s' cannot be converted into %s. Leave the unit out, or write one of the same quantity."
                            .formatted(
                                    Quoted.cut(String.valueOf(answer.unit())),
                                    task.question().unit()));
        }
        var key = task.solution();
        var value = unit.convert(answer.value(), key.unit());
        var right = key.tolerance().accepts(value, key.value());
        var reading = new Evidence.Reading(plain(value), task.question().unit());
        return Grade.of(Check.whole("value", right ? 1 : 0, right ? "Right." : feedback(key, value), reading));
    }

    private static @Nullable Unit unit(Numeric task, @Nullable String given) {
        return given == null || given.isBlank()
                ? task.solution().unit()
                : Unit.parse(given).filter(task.solution().unit()::fits).orElse(null);
    }

    private static String feedback(Numeric.Solution key, BigDecimal value) {
        return key.slips().stream()
                .filter(slip -> key.tolerance().accepts(value, slip.value()))
                .map(Numeric.Slip::feedback)
                .findFirst()
                .orElseGet(() -> "%s %s".formatted(direction(value, key.value()), key.feedback()));
    }

    /** How far off, without giving the value away. */
    private static String direction(BigDecimal answer, BigDecimal value) {
        if (answer.signum() != value.signum() || answer.signum() == 0) {
            return answer.compareTo(value) > 0 ? "Too high." : "Too low.";
        }
        var high = answer.compareTo(value) > 0;
        var ratio = answer.abs().max(value.abs()).divide(answer.abs().min(value.abs()), MathContext.DECIMAL64);
        var much = ratio.compareTo(BigDecimal.TEN) >= 0
                ? ", by a factor of ten or more"
                : ratio.compareTo(TWO) >= 0 ? ", by a factor of two or more" : "";
        return "Too %s%s.".formatted(high ? "high" : "low", much);
    }

    /** At most 12 figures, and no trailing zeros: what a person wants to see. */
    private static BigDecimal plain(BigDecimal value) {
        var rounded = value.round(SHOWN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
