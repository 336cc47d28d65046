package io.datadriven.grading;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.datadriven.platform.ByKind;
import io.datadriven.simulation.Sentence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** What a try is worth, in points, before hints are paid for. */
@ByKind
public sealed interface Behaviour {

    /**
     * The worth of a try.
     *
     * @param before the standing before the try
     * @return points to the hundredth; below 0 where being wrong costs
     */
    BigDecimal worth(Standing.Try attempt, Standing before);

    /** Try as often as you like: the score's share of the points, each time. */
    @JsonTypeName("practice")
    record Practice() implements Behaviour {

        @Override
        public BigDecimal worth(Standing.Try attempt, Standing before) {
            return share(BigDecimal.valueOf(attempt.score()), attempt.maxPoints());
        }
    }

    /** As practice, but nothing is said before the challenge is closed. */
    @JsonTypeName("exam")
    record Exam() implements Behaviour {

        @Override
        public BigDecimal worth(Standing.Try attempt, Standing before) {
            return new Practice().worth(attempt, before);
        }
    }

    /**
     * A try adds {@code max(0, score - best so far) * value of this try}: to be better always pays, and to be so later never
     * pays more.
     *
     * @param values points for the first try, the second, …, never rising; the last one holds for all further tries
     */
    @JsonTypeName("declining")
    record Declining(List<Integer> values) implements Behaviour {

        public Declining {
            values = List.copyOf(values);
            for (int i = 1; i < values.size(); i++) {
                if (values.get(i) > values.get(i - 1)) {
                    throw new IllegalArgumentException(Sentence.of(
                            "A later try is never worth more, but %d comes after %d.",
                            values.get(i), values.get(i - 1)));
                }
            }
        }

        @Override
        public BigDecimal worth(Standing.Try attempt, Standing before) {
            var better = BigDecimal.valueOf(attempt.score()).subtract(BigDecimal.valueOf(before.bestTry()));
            return share(better.max(BigDecimal.ZERO), values.get(Math.min(before.tries(), values.size() - 1)));
        }
    }

    /**
     * The learner says how sure they are, from 1 to 3. Right earns 1, 2 or 3 thirds of the points, wrong 0, -2 or -6 thirds
     * (certainty-based marking, A. R. Gardner-Medwin), and what is partly right lies on the line between: so it pays best to
     * say what one believes.
     */
    @JsonTypeName("certainty")
    record Certainty() implements Behaviour {

        private static final int[] RIGHT = {1, 2, 3};
        private static final int[] WRONG = {0, -2, -6};
        private static final BigDecimal MOST = BigDecimal.valueOf(3);

        @Override
        public BigDecimal worth(Standing.Try attempt, Standing before) {
            var sure = attempt.certainty() == null ? 0 : attempt.certainty() - 1;
            var score = BigDecimal.valueOf(attempt.score());
            var mark = score.multiply(BigDecimal.valueOf(RIGHT[sure]))
                    .add(BigDecimal.ONE.subtract(score).multiply(BigDecimal.valueOf(WRONG[sure])));
            return mark.multiply(BigDecimal.valueOf(attempt.maxPoints()))
                    .divide(MOST, MathContext.DECIMAL64)
                    .setScale(2, RoundingMode.HALF_UP);
        }
    }

    private static BigDecimal share(BigDecimal score, int points) {
        return score.multiply(BigDecimal.valueOf(points)).setScale(2, RoundingMode.HALF_UP);
    }
}
