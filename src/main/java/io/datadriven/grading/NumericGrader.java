package io.datadriven.grading;

import io.datadriven.simulation.Sentence;
import java.math.BigDecimal;
import java.math.MathContext;

/** Converts the answer into the question's unit, and tells a known slip from a number that is merely wrong. */
final class NumericGrader implements Grader<Numeric, Numeric.Answer> {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @Override
    public Verdict grade(Numeric task, Numeric.Answer answer) {
        var unit = Unit.of(answer.unit(), task.solution().unit());
        if (unit.isEmpty()) {
            return Invalid.unit(answer.unit(), task.question().unit());
        }
        var key = task.solution();
        var value = unit.get().convert(answer.value(), key.unit());
        var right = key.tolerance().accepts(value, key.value());
        var reading = new Evidence.Reading(Unit.shown(value), task.question().unit());
        return Grade.of(Check.whole("value", right ? 1 : 0, right ? "Right." : feedback(key, value), reading));
    }

    private static String feedback(Numeric.Solution key, BigDecimal value) {
        return key.slips().stream()
                .filter(slip -> key.tolerance().accepts(value, slip.value()))
                .map(Numeric.Slip::feedback)
                .findFirst()
                .orElseGet(() -> Sentence.of("%s %s", direction(value, key.value()), key.feedback()));
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
        return Sentence.of("Too %s%s.", high ? "high" : "low", much);
    }
}
