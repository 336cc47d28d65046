package io.datadriven.grading;

import java.util.List;

/**
 * Spreads a score over what earned it, so that the points of the checks add up to it. What penalties and people's verdicts took from the
 * weighted sum of the credits is taken from each in proportion; what they gave is given to what earned something, and to the rest only
 * when that is full.
 *
 * @param sum of the weights
 * @param scores of each, from 0 to 1
 */
record CreditSpread(List<Integer> weights, int sum, List<Double> scores) {

    /**
     * The spread.
     *
     * @param weights each above 0
     * @param credits of each, from 0 to 1
     * @param score of all together, from 0 to 1
     */
    static CreditSpread of(List<Integer> weights, List<Double> credits, double score) {
        var sum = weights.stream().mapToInt(Integer::intValue).sum();
        var target = score * sum;
        var earned = weighted(weights, credits);
        if (target <= earned) {
            var share = earned == 0 ? 0 : target / earned;
            return new CreditSpread(
                    weights, sum, credits.stream().map(it -> it * share).toList());
        }
        var started = credits.stream().map(it -> it > 0 ? 1.0 : 0.0).toList();
        var reach = weighted(weights, started);
        return target <= reach
                ? new CreditSpread(weights, sum, between(credits, started, (target - earned) / (reach - earned)))
                : new CreditSpread(
                        weights,
                        sum,
                        between(started, credits.stream().map(_ -> 1.0).toList(), (target - reach) / (sum - reach)));
    }

    private static double weighted(List<Integer> weights, List<Double> credits) {
        var sum = 0.0;
        for (int i = 0; i < weights.size(); i++) {
            sum += weights.get(i) * credits.get(i);
        }
        return sum;
    }

    private static List<Double> between(List<Double> low, List<Double> high, double share) {
        return java.util.stream.IntStream.range(0, low.size())
                .mapToObj(i -> Math.min(1, low.get(i) + share * (high.get(i) - low.get(i))))
                .toList();
    }

    double weight(int index) {
        return weights.get(index) / (double) sum;
    }

    double score(int index) {
        return scores.get(index);
    }
}
