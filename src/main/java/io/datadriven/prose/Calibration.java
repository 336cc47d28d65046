package io.datadriven.prose;

import java.util.List;

/** How nearness to the rubric becomes credit, and credit becomes the score. */
public sealed interface Calibration {

    /** From 30 answers on that people graded, what they gave is a better guide than fixed thresholds alone. */
    int ENOUGH = 30;

    /** What earned credit starts at and where it is full. */
    Thresholds thresholds();

    /** The score that a weighted sum of credits stands for; 0 stays 0, 1 stays 1, and more never gives less. */
    double score(double raw);

    /**
     * For a question that few answers of have been graded.
     *
     * @param partial the nearness at which credit begins, from 0 to 1
     * @param met the nearness from which on it is full, above {@code partial}
     */
    record Thresholds(double partial, double met) implements Calibration {

        public Thresholds {
            if (!(0 <= partial && partial < met && met <= 1)) {
                throw new IllegalArgumentException("Credit has to begin before it is full, both from 0 to 1.");
            }
        }

        @Override
        public Thresholds thresholds() {
            return this;
        }

        @Override
        public double score(double raw) {
            return raw;
        }
    }

    /** Through the points that graded answers gave, in straight lines between them. */
    record Isotonic(Thresholds thresholds, List<Knot> knots) implements Calibration {

        public Isotonic {
            knots = List.copyOf(knots);
        }

        @Override
        public double score(double raw) {
            var before = new Knot(0, 0);
            for (var knot : knots) {
                if (raw <= knot.raw()) {
                    return between(before, knot, raw);
                }
                before = knot;
            }
            return between(before, new Knot(1, 1), raw);
        }

        private static double between(Knot low, Knot high, double raw) {
            var width = high.raw() - low.raw();
            var share = width == 0 ? 1 : (raw - low.raw()) / width;
            return low.given() + share * (high.given() - low.given());
        }
    }

    /**
     * An answer that was graded by a person, or the mean of several alike.
     *
     * @param raw what the machine gave, from 0 to 1
     * @param given what the person gave, from 0 to 1
     */
    record Knot(double raw, double given) {}

    /**
     * The non-decreasing curve nearest to what people gave, in least squares, held at 0 and at 1.
     *
     * @param graded at least {@value #ENOUGH}
     */
    static Isotonic fit(Thresholds thresholds, List<Knot> graded) {
        if (graded.size() < ENOUGH) {
            throw new IllegalArgumentException("A curve needs at least " + ENOUGH + " graded answers.");
        }
        return new Isotonic(thresholds, AdjacentPools.of(graded));
    }
}
