package io.datadriven.progress;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Learns how hard challenges are from the first tries of all learners, by the Rasch model: who is as able as a challenge is hard
 * passes with even odds, {@code P = 1 / (1 + e^(difficulty - ability))}, both in logits.
 *
 * <p>Sources: G. Rasch, "Probabilistic Models for Some Intelligence and Attainment Tests" (1960); estimated by marginal maximum
 * likelihood with EM as in R. D. Bock, M. Aitkin, "Marginal maximum likelihood estimation of item parameters", Psychometrika 46
 * (1981), with a normal prior around what the author says, as in H. Swaminathan, J. A. Gifford, "Bayesian estimation in the Rasch
 * model", Journal of Educational Statistics 7 (1982). A partial score counts as that share of a pass.
 *
 * <p>So a challenge that only the able try is not taken for an easy one, and few tries move it little from its author's word.
 */
final class Rasch {

    /** How much learners differ: what they have in common with themselves over all concepts, and in one of them. */
    static final double ABILITY_DEVIATION = Math.sqrt(MasteryModel.GENERAL_VARIANCE + MasteryModel.CONCEPT_VARIANCE);

    private static final double PRIOR_VARIANCE = 1;
    private static final int NODES = 25;
    private static final double REACH = 4;
    private static final int MOST_PASSES = 200;
    private static final double CLOSE = 1e-4;
    private static final int NEWTON_STEPS = 4;

    private final FirstTries tries;
    private final double[] priors;
    private final double[] abilities;
    private final double[] logWeights;
    private final double[] difficulties;
    private final double[][] counts;
    private final double[][] passes;

    private Rasch(FirstTries tries, double[] priors) {
        this.tries = tries;
        this.priors = priors;
        this.abilities = IntStream.range(0, NODES)
                .mapToDouble(it -> ABILITY_DEVIATION * REACH * (2.0 * it / (NODES - 1) - 1))
                .toArray();
        this.logWeights = Arrays.stream(abilities)
                .map(it -> -it * it / (2 * ABILITY_DEVIATION * ABILITY_DEVIATION))
                .toArray();
        this.difficulties = priors.clone();
        this.counts = new double[priors.length][NODES];
        this.passes = new double[priors.length][NODES];
    }

    /**
     * How hard a challenge turned out to be.
     *
     * @param learners whose first tries it rests on
     * @param difficulty in logits
     * @param standardError of the difficulty, in logits
     */
    record Item(int learners, double difficulty, double standardError) {}

    /**
     * The challenges, in the order of their numbers. The same tries in the same order give the same bits.
     *
     * @param priors how hard each is by its author's word, in logits
     */
    static Item[] items(FirstTries tries, double[] priors) {
        var rasch = new Rasch(tries, priors);
        for (int i = 0; i < MOST_PASSES && rasch.pass() > CLOSE; i++) {
            // Each pass expects abilities by difficulties, and then fits difficulties to abilities.
        }
        return IntStream.range(0, priors.length).mapToObj(rasch::item).toArray(Item[]::new);
    }

    static double probability(double ability, double difficulty) {
        return 1 / (1 + StrictMath.exp(difficulty - ability));
    }

    /** By how much the difficulty moved that moved most. */
    private double pass() {
        for (int item = 0; item < priors.length; item++) {
            Arrays.fill(counts[item], 0);
            Arrays.fill(passes[item], 0);
        }
        var logPass = logs(1);
        var logFail = logs(-1);
        var posterior = new double[NODES];
        for (int learner = 0; learner < tries.learners(); learner++) {
            expect(learner, logPass, logFail, posterior);
        }
        var moved = 0.0;
        for (int item = 0; item < priors.length; item++) {
            moved = Math.max(moved, fit(item));
        }
        return moved;
    }

    /** By item and node, the logarithm of the probability to pass (1) or to fail (-1). */
    private double[][] logs(int sign) {
        var logs = new double[priors.length][NODES];
        for (int item = 0; item < priors.length; item++) {
            for (int node = 0; node < NODES; node++) {
                logs[item][node] = -StrictMath.log1p(StrictMath.exp(sign * (difficulties[item] - abilities[node])));
            }
        }
        return logs;
    }

    private void expect(int learner, double[][] logPass, double[][] logFail, double[] posterior) {
        System.arraycopy(logWeights, 0, posterior, 0, NODES);
        var from = tries.start(learner);
        var to = tries.start(learner + 1);
        for (int i = from; i < to; i++) {
            var score = tries.score(i);
            var item = tries.item(i);
            for (int node = 0; node < NODES; node++) {
                posterior[node] += score * logPass[item][node] + (1 - score) * logFail[item][node];
            }
        }
        normalise(posterior);
        for (int i = from; i < to; i++) {
            for (int node = 0; node < NODES; node++) {
                counts[tries.item(i)][node] += posterior[node];
                passes[tries.item(i)][node] += tries.score(i) * posterior[node];
            }
        }
    }

    private static void normalise(double[] logs) {
        var highest = Arrays.stream(logs).max().orElseThrow();
        var sum = 0.0;
        for (int i = 0; i < logs.length; i++) {
            logs[i] = StrictMath.exp(logs[i] - highest);
            sum += logs[i];
        }
        for (int i = 0; i < logs.length; i++) {
            logs[i] /= sum;
        }
    }

    private double fit(int item) {
        var before = difficulties[item];
        for (int step = 0; step < NEWTON_STEPS; step++) {
            var slope = -(difficulties[item] - priors[item]) / PRIOR_VARIANCE;
            for (int node = 0; node < NODES; node++) {
                var expected = counts[item][node] * probability(abilities[node], difficulties[item]);
                slope += expected - passes[item][node];
            }
            difficulties[item] += slope / information(item);
        }
        return Math.abs(difficulties[item] - before);
    }

    private double information(int item) {
        var information = 1 / PRIOR_VARIANCE;
        for (int node = 0; node < NODES; node++) {
            var passing = probability(abilities[node], difficulties[item]);
            information += counts[item][node] * passing * (1 - passing);
        }
        return information;
    }

    private Item item(int item) {
        var learners = (int) Math.round(Arrays.stream(counts[item]).sum());
        return new Item(learners, difficulties[item], 1 / Math.sqrt(information(item)));
    }
}
