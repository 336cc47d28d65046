package io.datadriven.attempts;

import java.math.BigDecimal;
import java.time.Instant;

/** A learner's result on one challenge. */
public record ChallengeStanding(
        String challengeId,
        int tries,
        double bestScore,
        double latestScore,
        BigDecimal points,
        boolean passed,
        Instant latestAt) {}
