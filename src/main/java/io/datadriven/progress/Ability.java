package io.datadriven.progress;

/**
 * What somebody can do, as far as it is known: a normal belief in logits. Who has ability 0 passes a challenge of medium difficulty
 * with even odds. Difficulties are in logits too.
 */
record Ability(double mean, double deviation) {

    /** Four of five lie within so many deviations. */
    private static final double FOUR_OF_FIVE = 1.2816;

    /**
     * The probability to pass a challenge, with what is not known of the ability averaged over. (D. J. C. MacKay, "The evidence framework
     * applied to classification networks", Neural Computation 4, 1992.)
     */
    double passing(double difficulty) {
        var spread = Math.sqrt(1 + Math.PI * deviation * deviation / 8);
        return Rasch.probability((mean - difficulty) / spread, 0);
    }

    /** The lower end of the range that holds the probability to pass such a challenge four times out of five. */
    double low(double difficulty) {
        return Rasch.probability(mean - FOUR_OF_FIVE * deviation, difficulty);
    }

    /** Its upper end. */
    double high(double difficulty) {
        return Rasch.probability(mean + FOUR_OF_FIVE * deviation, difficulty);
    }
}
