package io.datadriven.grading;

import java.util.List;

/** Weights as 64ths of the whole: these have six decimals and add up without an error, whichever of them are added. */
final class Shares {

    private static final int PARTS = 64;

    private final List<Integer> weights;
    private final int sum;

    Shares(List<Integer> weights) {
        this.weights = weights;
        this.sum = weights.stream().mapToInt(Integer::intValue).sum();
    }

    double of(int index) {
        return (upTo(index + 1) - upTo(index)) / (double) PARTS;
    }

    /** Rounded sums, so that what is rounded away from one is given to the next. */
    private int upTo(int index) {
        var before = weights.stream().limit(index).mapToInt(Integer::intValue).sum();
        return Math.floorDiv(2 * PARTS * before + sum, 2 * sum);
    }
}
