package io.datadriven.prose;

import java.util.Arrays;

/**
 * How much of a phrasing each passage of an answer says, from 0 to 1: the weighted mean, over the pieces of the phrasing, of the
 * cosine to the nearest piece of the passage (token recall on contextual states, after BERTScore; Zhang et al. 2020).
 */
final class Nearness {

    /** From here on two pieces mean the same: what is beyond it is only that they are the same word. */
    static double ALIKE = 0.8;

    private final float[] weights;
    private final float[][] nearest;
    private final double whole;

    Nearness(Phrase phrase, Reading reading) {
        this.weights = phrase.weights();
        this.nearest = reading.nearest(phrase);
        double sum = 0;
        for (var weight : weights) {
            sum += weight;
        }
        this.whole = sum;
    }

    /** To these passages taken together. */
    double to(int... passages) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            var row = nearest[i];
            sum += weights[i]
                    * Arrays.stream(passages)
                            .mapToDouble(it -> Math.min(row[it], ALIKE))
                            .max()
                            .orElse(0)
                    / ALIKE;
        }
        return whole == 0 ? 0 : sum / whole;
    }
}
