package io.datadriven.progress;

/**
 * How often something was right, and how sure that is: the interval of E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference", JASA 22 (1927), which holds the true share nine times out of ten.
 *
 * @param right the sum of scores, each 0 to 1
 */
record HitRate(int count, double right) {

    private static final double NINE_OF_TEN = 1.6449;

    /** 0 to 1; only where there is something to count. */
    double share() {
        return right / count;
    }

    double low() {
        return Math.max(0, middle() - half());
    }

    double high() {
        return Math.min(1, middle() + half());
    }

    private double middle() {
        return (right + NINE_OF_TEN * NINE_OF_TEN / 2) / (count + NINE_OF_TEN * NINE_OF_TEN);
    }

    private double half() {
        var squared = NINE_OF_TEN * NINE_OF_TEN;
        return NINE_OF_TEN * Math.sqrt(count * share() * (1 - share()) + squared / 4) / (count + squared);
    }
}
