package io.datadriven.daily;

import io.datadriven.attempts.ChallengeTries.Try;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the tries of one day at its challenge earn for the boards: a pure fold, so that everybody can work out their points.
 *
 * <p>A try adds {@code max(0, score - best of the day) * value}, whatever the challenge is worth elsewhere. The value is 1000 for the
 * first try that the learner ever made at the challenge, 700 for the second, 500 for the third and 200 for all others, less a fifth
 * for each hint that was seen. So who knows the challenge from before can still take part, and does not pass those to whom it is new.
 *
 * @param points 0 to {@value #MOST}
 * @param reachedAt when the last of them was earned; nothing without any
 */
record DailyScore(int points, @Nullable Instant reachedAt) {

    static final int MOST = 1_000;

    private static final List<Integer> VALUES = List.of(MOST, 700, 500, 200);
    private static final int HINTS_THAT_COST_ALL = 5;

    /** @param tries of the day, in the order in which they were made */
    static DailyScore of(List<Try> tries) {
        var best = 0.0;
        var score = new DailyScore(0, null);
        for (var attempt : tries) {
            var earned = earned(attempt, best);
            best = Math.max(best, attempt.score());
            score = earned == 0 ? score : new DailyScore(Math.min(MOST, score.points + earned), attempt.at());
        }
        return score;
    }

    private static int earned(Try attempt, double best) {
        var value = VALUES.get(Math.clamp(attempt.ordinal() - 1, 0, VALUES.size() - 1));
        var kept = value * Math.max(0, HINTS_THAT_COST_ALL - attempt.hints()) / HINTS_THAT_COST_ALL;
        return BigDecimal.valueOf(attempt.score())
                .subtract(BigDecimal.valueOf(best))
                .max(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(kept))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
