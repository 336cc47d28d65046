package io.datadriven.progress;

/**
 * The Free Spaced Repetition Scheduler, version 6, with its 21 published parameters and without fuzz.
 *
 * <p>Source: J. Ye, J. Su, Y. Cao, "A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling" (KDD 2022),
 * and "The Algorithm" in the wiki of open-spaced-repetition, as of FSRS-6. With stability S in days, difficulty D, rating G from 1 to
 * 4, and t days since the last review:
 *
 * <ul>
 *   <li>recall {@code R = (1 + f * t / S) ^ -w20} with {@code f = 0.9 ^ (-1 / w20) - 1};
 *   <li>at first {@code S = w[G - 1]} and {@code D = w4 - e^(w5 * (G - 1)) + 1};
 *   <li>remembered: {@code S * (1 + e^w8 * (11 - D) * S^-w9 * (e^(w10 * (1 - R)) - 1) * (w15 if hard) * (w16 if easy))};
 *   <li>forgotten: {@code w11 * D^-w12 * ((S + 1)^w13 - 1) * e^(w14 * (1 - R))}, and at most {@code S / e^(w17 * w18)};
 *   <li>on the same day: {@code S * e^(w17 * (G - 3 + w18)) * S^-w19}, and not less than S unless it was forgotten;
 *   <li>difficulty {@code w7 * D(easy at first) + (1 - w7) * (D - w6 * (G - 3) * (10 - D) / 9)}.
 * </ul>
 *
 * <p>StrictMath and rounding to {@value #DECIMALS} decimals, as the reference implementation rounds, make the numbers the same on
 * every machine.
 */
final class Fsrs {

    /** The longest interval, in days: a hundred years. */
    static final int LONGEST = 36_500;

    private static final double[] W = {
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
    };
    private static final int DECIMALS = 8;
    private static final double SCALE = Math.pow(10, DECIMALS);
    private static final double LEAST_STABILITY = 0.001;
    private static final double MOST_STABILITY = 36_500;
    private static final double DECAY = -W[20];
    private static final double FACTOR = rounded(StrictMath.exp(StrictMath.log(0.9) / DECAY) - 1);

    private Fsrs() {}

    /** What is known of something after the first day on which it was answered. */
    static Memory first(Rating rating) {
        return new Memory(Math.max(W[rating.number - 1], 0.1), Math.clamp(rounded(firstDifficulty(rating)), 1.0, 10.0));
    }

    /**
     * What a review makes of a memory.
     *
     * @param days since the review before, 0 or more
     */
    static Memory after(Memory before, Rating rating, long days) {
        return new Memory(stability(before, rating, days), difficulty(before.difficulty(), rating));
    }

    /**
     * The probability that it is still known, 0 to 1.
     *
     * @param days since the last review, 0 or more
     */
    static double recall(double stability, long days) {
        return rounded(StrictMath.pow(1 + FACTOR * (double) days / stability, DECAY));
    }

    /**
     * After how many days the probability has fallen to what is desired: 1 to {@value #LONGEST}, rounded.
     *
     * @param retention the desired probability, above 0 and up to 1
     */
    static int interval(double stability, double retention) {
        var modifier = rounded((StrictMath.pow(retention, 1 / DECAY) - 1) / FACTOR);
        return (int) Math.clamp(Math.round(stability * modifier), 1L, (long) LONGEST);
    }

    /**
     * The days until the next review. A better rating waits at least a day longer, once something is known at all.
     *
     * @param before what was known before the rating
     * @param days since the review before, 0 or more
     */
    static int interval(Memory before, Rating rating, long days, double retention) {
        var good = intervalAfter(before, Rating.GOOD, days, retention);
        var hard = Math.min(intervalAfter(before, Rating.HARD, days, retention), good);
        return switch (rating) {
            case AGAIN -> intervalAfter(before, rating, days, retention);
            case HARD -> hard;
            case GOOD -> Math.max(good, hard + 1);
            case EASY -> Math.max(intervalAfter(before, rating, days, retention), Math.max(good, hard + 1) + 1);
        };
    }

    private static int intervalAfter(Memory before, Rating rating, long days, double retention) {
        return interval(after(before, rating, days).stability(), retention);
    }

    private static double stability(Memory before, Rating rating, long days) {
        if (days == 0) {
            return sameDay(before.stability(), rating);
        }
        var recall = recall(before.stability(), days);
        return rating == Rating.AGAIN ? forgotten(before, recall) : remembered(before, rating, recall);
    }

    private static double remembered(Memory before, Rating rating, double recall) {
        var factor =
                switch (rating) {
                    case HARD -> W[15];
                    case EASY -> W[16];
                    case GOOD, AGAIN -> 1;
                };
        var growth = StrictMath.exp(W[8])
                * (11 - before.difficulty())
                * StrictMath.pow(before.stability(), -W[9])
                * (StrictMath.exp((1 - recall) * W[10]) - 1)
                * factor;
        return bounded(before.stability() * (1 + growth));
    }

    private static double forgotten(Memory before, double recall) {
        var after = bounded(W[11]
                * StrictMath.pow(before.difficulty(), -W[12])
                * (StrictMath.pow(before.stability() + 1, W[13]) - 1)
                * StrictMath.exp((1 - recall) * W[14]));
        return Math.min(Math.max(rounded(before.stability() / StrictMath.exp(W[17] * W[18])), LEAST_STABILITY), after);
    }

    private static double sameDay(double stability, Rating rating) {
        var growth = StrictMath.pow(stability, -W[19]) * StrictMath.exp(W[17] * (rating.number - 3 + W[18]));
        return bounded(stability * (rating == Rating.AGAIN ? growth : Math.max(growth, 1)));
    }

    private static double difficulty(double before, Rating rating) {
        var change = -W[6] * (rating.number - 3);
        var damped = before + rounded(change * (10 - before) / 9);
        var drawn = rounded(W[7] * firstDifficulty(Rating.EASY) + (1 - W[7]) * damped);
        return Math.clamp(drawn, 1.0, 10.0);
    }

    private static double firstDifficulty(Rating rating) {
        return rounded(W[4] - StrictMath.exp((rating.number - 1) * W[5]) + 1);
    }

    private static double bounded(double stability) {
        return rounded(Math.clamp(stability, LEAST_STABILITY, MOST_STABILITY));
    }

    private static double rounded(double number) {
        return Math.round(number * SCALE) / SCALE;
    }
}
