package io.datadriven.grading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A learner's result on a challenge: the fold of what they did with it, in order. It holds nothing that cannot be made again
 * from the log.
 *
 * @param tries attempts that count under the challenge's policy
 * @param quizTries attempts in quizzes: they show what the learner can do, but earn no points here
 * @param hints hints seen
 * @param bestTry the best score of a try, 0 to 1
 * @param bestScore the best score of any attempt
 * @param latestScore the score of the latest attempt
 * @param points what was earned; it never falls, and is never below 0
 * @param counted the points that count under the score policy; they may fall, and be below 0
 * @param worthSum the sum of what all tries were worth
 * @param maxPoints what full marks were worth at the latest attempt
 * @param closed whether there is no further try
 * @param withheld whether the learner must not know yet how they did
 */
public record Standing(
        int tries,
        int quizTries,
        int hints,
        double bestTry,
        double bestScore,
        double latestScore,
        BigDecimal points,
        BigDecimal counted,
        BigDecimal worthSum,
        int maxPoints,
        boolean passed,
        boolean gaveUp,
        boolean closed,
        boolean withheld,
        @Nullable Instant latestAt)
        implements Reveal.Reached {

    private static final BigDecimal ZERO = new BigDecimal("0.00");

    /** Before anything was done. */
    public static final Standing NONE =
            new Standing(0, 0, 0, 0, 0, 0, ZERO, ZERO, ZERO, 0, false, false, false, false, null);

    /**
     * One attempt, as far as it matters to the standing.
     *
     * @param score the grade's, 0 to 1
     * @param certainty how sure the learner said they were, 1 to 3, where the policy asks
     * @param hints hints seen before it
     * @param inQuiz whether it was made in a quiz
     * @param policy the one that it was made under, which a later change of the challenge does not touch
     */
    public record Try(
            double score,
            boolean passed,
            int maxPoints,
            @Nullable Integer certainty,
            int hints,
            boolean inQuiz,
            Policy policy,
            Instant at) {}

    /** The fold: the same whether it is made step by step or all at once. */
    public static Standing of(List<Try> attempts, int hints, boolean gaveUp) {
        var standing = NONE;
        for (var attempt : attempts) {
            standing = standing.after(attempt);
        }
        standing = standing.withHints(Math.max(hints, standing.hints));
        return gaveUp ? standing.afterGivingUp() : standing;
    }

    public Standing after(Try attempt) {
        return attempt.inQuiz() ? afterQuiz(attempt) : afterTry(attempt);
    }

    private Standing afterTry(Try attempt) {
        var policy = attempt.policy();
        var worth = worth(attempt);
        var counts = policy.behaviour() instanceof Behaviour.Declining
                ? counted.add(worth)
                : policy.scorePolicy().counted(this, worth);
        var cap = policy.attemptCap();
        var closes = gaveUp || (cap != null && tries + 1 >= cap);
        return new Standing(
                tries + 1,
                quizTries,
                Math.max(hints, attempt.hints()),
                Math.max(bestTry, attempt.score()),
                Math.max(bestScore, attempt.score()),
                attempt.score(),
                points.max(counts),
                counts,
                worthSum.add(worth),
                attempt.maxPoints(),
                passed || attempt.passed(),
                gaveUp,
                closes,
                policy.withholdsGrades() && !closes,
                later(attempt.at()));
    }

    private Standing afterQuiz(Try attempt) {
        return new Standing(
                tries,
                quizTries + 1,
                hints,
                bestTry,
                Math.max(bestScore, attempt.score()),
                attempt.score(),
                points,
                counted,
                worthSum,
                attempt.maxPoints(),
                passed || attempt.passed(),
                gaveUp,
                closed,
                withheld,
                later(attempt.at()));
    }

    /** What a try is worth in points after this standing, hints paid for. A hint makes nothing that costs dearer. */
    public BigDecimal worth(Try attempt) {
        if (attempt.inQuiz()) {
            return ZERO;
        }
        var worth = attempt.policy().behaviour().worth(attempt, this);
        if (worth.signum() <= 0) {
            return worth;
        }
        var kept = BigDecimal.ONE
                .subtract(attempt.policy().hintCost().multiply(BigDecimal.valueOf(attempt.hints())))
                .max(BigDecimal.ZERO);
        return worth.multiply(kept).setScale(2, RoundingMode.HALF_UP);
    }

    public Standing withHints(int seen) {
        return new Standing(
                tries,
                quizTries,
                seen,
                bestTry,
                bestScore,
                latestScore,
                points,
                counted,
                worthSum,
                maxPoints,
                passed,
                gaveUp,
                closed,
                withheld,
                latestAt);
    }

    public Standing afterGivingUp() {
        return new Standing(
                tries,
                quizTries,
                hints,
                bestTry,
                bestScore,
                latestScore,
                points,
                counted,
                worthSum,
                maxPoints,
                passed,
                true,
                true,
                false,
                latestAt);
    }

    /** The score that counts under the score policy, 0 to 1. */
    public double score() {
        return maxPoints == 0 ? 0 : Grade.rounded(Math.clamp(counted.doubleValue() / maxPoints, 0.0, 1.0));
    }

    private Instant later(Instant at) {
        return latestAt == null || at.isAfter(latestAt) ? at : latestAt;
    }
}
