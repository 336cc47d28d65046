package io.datadriven.prose;

/** How well what a machine gives agrees with what people gave. */
final class Agreement {

    private Agreement() {}

    /** Pearson's correlation. */
    static double correlation(double[] a, double[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double both = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            both += (a[i] - meanA) * (b[i] - meanB);
            squaresA += (a[i] - meanA) * (a[i] - meanA);
            squaresB += (b[i] - meanB) * (b[i] - meanB);
        }
        return both / Math.sqrt(squaresA * squaresB);
    }

    /** The root of the mean squared difference. */
    static double error(double[] a, double[] b) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(squares / a.length);
    }

    /**
     * Cohen's kappa with quadratic weights, over so many even steps from 0 to 1: 1 when all agree, 0 when no more agree than by
     * chance.
     */
    static double kappa(double[] a, double[] b, int steps) {
        var countsA = new double[steps];
        var countsB = new double[steps];
        double seen = 0;
        for (int i = 0; i < a.length; i++) {
            int stepA = (int) Math.round(a[i] * (steps - 1));
            int stepB = (int) Math.round(b[i] * (steps - 1));
            countsA[stepA]++;
            countsB[stepB]++;
            seen += (stepA - stepB) * (stepA - stepB);
        }
        double byChance = 0;
        for (int i = 0; i < steps; i++) {
            for (int j = 0; j < steps; j++) {
                byChance += (i - j) * (i - j) * countsA[i] * countsB[j] / a.length;
            }
        }
        return 1 - seen / byChance;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
