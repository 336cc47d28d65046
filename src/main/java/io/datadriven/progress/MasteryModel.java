package io.datadriven.progress;

import java.util.List;

/**
 * What a learner can do in each concept, from what they answered: a multidimensional Rasch model. An answer passes with the
 * probability {@code 1 / (1 + e^(difficulty - ability))}, where the ability is the weighted mean over the challenge's concepts. All
 * abilities of a learner have a part in common, so that an answer about one concept says a little about the others.
 *
 * <p>Sources: M. D. Reckase, "Multidimensional Item Response Theory" (2009), the compensatory model; R. J. Mislevy, "Bayes modal
 * estimation in item response models", Psychometrika 51 (1986). The belief is the normal one around the mode of the posterior,
 * which Newton's method finds. It does not matter in which order answers came, only how long ago: what is old weighs less, so that
 * the belief widens again where nothing was shown for long (J. G. Ibrahim, M.-H. Chen, "Power prior distributions for regression
 * models", Statistical Science 15, 2000).
 */
final class MasteryModel {

    /** In squared logits: how much learners differ over all concepts. */
    static final double GENERAL_VARIANCE = 1;

    /** In squared logits: how much a learner's concepts differ. */
    static final double CONCEPT_VARIANCE = 0.5;

    private static final int MOST_STEPS = 30;
    private static final double CLOSE = 1e-9;

    private final List<Answer> answers;
    private final int concepts;
    private final double[] mode;
    private double[][] precision;

    private MasteryModel(List<Answer> answers, int concepts) {
        this.answers = answers;
        this.concepts = concepts;
        this.mode = new double[concepts];
        this.precision = new double[0][0];
    }

    /** How much of the ability that an answer asks for is that of a concept, by its number. */
    record Share(int concept, double share) {}

    /**
     * What one answer shows.
     *
     * @param shares of the concepts that it tests; they add up to 1
     * @param difficulty in logits
     * @param score 0 to 1
     * @param weight how much it says, 0 to 1
     */
    record Answer(List<Share> shares, double difficulty, double score, double weight) {}

    /** The belief about each concept, by its number. */
    static Ability[] abilities(List<Answer> answers, int concepts) {
        var model = new MasteryModel(answers, concepts);
        for (int i = 0; i < MOST_STEPS && model.step() > CLOSE; i++) {
            // Newton's method; the posterior has one mode, and is concave.
        }
        return model.beliefs();
    }

    /** By how much the ability moved that moved most. */
    private double step() {
        var slope = new double[concepts];
        precision = prior();
        for (int i = 0; i < concepts; i++) {
            for (int j = 0; j < concepts; j++) {
                slope[i] -= precision[i][j] * mode[j];
            }
        }
        answers.forEach(it -> add(it, slope));
        var change = new Cholesky(precision).solve(slope);
        var moved = 0.0;
        for (int i = 0; i < concepts; i++) {
            mode[i] += change[i];
            moved = Math.max(moved, Math.abs(change[i]));
        }
        return moved;
    }

    /** The inverse of {@code CONCEPT_VARIANCE * I + GENERAL_VARIANCE * 11'}, by the formula of Sherman and Morrison. */
    private double[][] prior() {
        var shared = GENERAL_VARIANCE / (CONCEPT_VARIANCE * (CONCEPT_VARIANCE + concepts * GENERAL_VARIANCE));
        var prior = new double[concepts][concepts];
        for (int i = 0; i < concepts; i++) {
            for (int j = 0; j < concepts; j++) {
                prior[i][j] = (i == j ? 1 / CONCEPT_VARIANCE : 0) - shared;
            }
        }
        return prior;
    }

    private void add(Answer answer, double[] slope) {
        var ability = 0.0;
        for (var it : answer.shares()) {
            ability += it.share() * mode[it.concept()];
        }
        var passing = Rasch.probability(ability, answer.difficulty());
        var surprise = answer.weight() * (answer.score() - passing);
        var information = answer.weight() * passing * (1 - passing);
        for (var one : answer.shares()) {
            slope[one.concept()] += one.share() * surprise;
            for (var other : answer.shares()) {
                precision[one.concept()][other.concept()] += one.share() * other.share() * information;
            }
        }
    }

    private Ability[] beliefs() {
        var factor = new Cholesky(precision);
        var beliefs = new Ability[concepts];
        for (int i = 0; i < concepts; i++) {
            var unit = new double[concepts];
            unit[i] = 1;
            beliefs[i] = new Ability(mode[i], Math.sqrt(factor.solve(unit)[i]));
        }
        return beliefs;
    }
}
