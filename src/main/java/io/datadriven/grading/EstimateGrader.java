package io.datadriven.grading;

import io.datadriven.simulation.Sentence;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Scores a 90 % interval by how wide it is and by how far it misses, both in orders of magnitude.
 *
 * <p>The interval score of Winkler (1972), for interval {@code [l, u]}, value {@code y} and certainty {@code 1 - a} with a = 0.1,
 * on a log10 scale: {@code (u - l) + 2/a * (l - y)} below, {@code + 2/a * (y - u)} above. It is proper: who states what they
 * believe does best on average. Marks fall in a straight line from full at {@code fullUpTo} to nothing at {@code nothingFrom}.
 */
final class EstimateGrader implements Grader<Estimate, Estimate.Answer> {

    private static final double MISS = 2 / 0.1;

    @Override
    public Verdict grade(Estimate task, Estimate.Answer answer) {
        var unit = Unit.of(answer.unit(), task.solution().unit());
        if (unit.isEmpty()) {
            return Invalid.unit(answer.unit(), task.question().unit());
        }
        if (answer.low().signum() <= 0) {
            return Invalid.at("/low", "not_positive", "The lower number must be above 0.");
        }
        if (answer.low().compareTo(answer.high()) > 0) {
            return Invalid.at("/high", "below_low", "The higher number must not be below the lower one.");
        }
        var key = task.solution();
        var low = unit.get().convert(answer.low(), key.unit());
        var high = unit.get().convert(answer.high(), key.unit());
        var evidence = new Evidence.Interval(
                Unit.shown(low), Unit.shown(high), task.question().unit(), holds(low, high, key.value()));
        return Grade.of(Check.whole("interval", score(key, low, high), message(key, low, high), evidence));
    }

    private static double score(Estimate.Solution key, BigDecimal low, BigDecimal high) {
        var l = log(low);
        var u = log(high);
        var y = log(key.value());
        var winkler = (u - l) + MISS * Math.max(0, l - y) + MISS * Math.max(0, y - u);
        var share = (key.nothingFrom() - winkler) / (key.nothingFrom() - key.fullUpTo());
        return Grade.rounded(Math.clamp(share, 0.0, 1.0));
    }

    private static String message(Estimate.Solution key, BigDecimal low, BigDecimal high) {
        var factor = high.divide(low, new MathContext(2)).stripTrailingZeros().toPlainString();
        if (holds(low, high, key.value())) {
            return Sentence.of(
                    "Your interval holds the value, and spans a factor of %s.%s",
                    factor, score(key, low, high) == 1 ? "" : " A narrower one would earn more. " + key.feedback());
        }
        return Sentence.of(
                "The value lies %s your interval, which spans a factor of %s. %s",
                key.value().compareTo(low) < 0 ? "below" : "above", factor, key.feedback());
    }

    private static boolean holds(BigDecimal low, BigDecimal high, BigDecimal value) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }

    /** StrictMath gives the same bits on every machine. */
    private static double log(BigDecimal number) {
        return StrictMath.log10(number.doubleValue());
    }
}
