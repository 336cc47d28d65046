package io.datadriven.progress;

import java.time.Instant;

/**
 * What the first try of a day at a challenge shows of what the learner can do. Later tries of the day are left out: feedback has
 * been read by then.
 *
 * @param score 0 to 1, hints paid for
 * @param weight how much it says, 0 to 1: less where the challenge is known already
 */
record Observation(Instant at, double score, double weight) {

    private static final double PRICE_OF_A_HINT = 0.25;
    private static final double AGAIN = 0.5;

    static Observation of(Instant at, Rating.Try first, boolean isKnown) {
        var price = Math.min(1, PRICE_OF_A_HINT * first.hints());
        return new Observation(at, first.score() * (1 - price), isKnown ? AGAIN : 1);
    }
}
