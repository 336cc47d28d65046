package io.datadriven.attempts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * A learner's result on one challenge, attempts in quizzes included.
 *
 * @param tries attempts of all sorts
 */
public record ChallengeStanding(
        String challengeId,
        int tries,
        double bestScore,
        double latestScore,
        BigDecimal points,
        boolean passed,
        Instant latestAt) {

    static ChallengeStanding of(StandingRow row) {
        return new ChallengeStanding(
                row.challengeId,
                row.tries + row.quizTries,
                row.bestScore,
                row.latestScore,
                row.points,
                row.passed,
                Objects.requireNonNull(row.latestAt, "Whoever has tried has done so at some time"));
    }
}
