package io.datadriven.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Learners whose abilities are known because they were drawn, and challenges whose difficulties are. */
final class SimulatedLearners {

    static final int CONCEPTS = 12;
    static final int ITEMS = 96;
    private static final double AUTHORS_ERROR = 0.7;

    final double[] difficulties = new double[ITEMS];
    final double[] authors = new double[ITEMS];
    final List<List<MasteryModel.Share>> shares = new ArrayList<>();
    final double[][] abilities;
    private final Random random;

    SimulatedLearners(int learners, long seed) {
        random = new Random(seed);
        for (int item = 0; item < ITEMS; item++) {
            authors[item] = item % 3 - 1;
            difficulties[item] = authors[item] + AUTHORS_ERROR * random.nextGaussian();
            shares.add(shares(item % CONCEPTS));
        }
        abilities = new double[learners][CONCEPTS];
        for (var learner : abilities) {
            var general = Math.sqrt(MasteryModel.GENERAL_VARIANCE) * random.nextGaussian();
            for (int concept = 0; concept < CONCEPTS; concept++) {
                learner[concept] = general + Math.sqrt(MasteryModel.CONCEPT_VARIANCE) * random.nextGaussian();
            }
        }
    }

    private List<MasteryModel.Share> shares(int concept) {
        if (random.nextInt(3) > 0) {
            return List.of(new MasteryModel.Share(concept, 1));
        }
        var other = (concept + 1 + random.nextInt(CONCEPTS - 1)) % CONCEPTS;
        return List.of(new MasteryModel.Share(concept, 2 / 3.0), new MasteryModel.Share(other, 1 / 3.0));
    }

    double ability(int learner, int item) {
        var ability = 0.0;
        for (var it : shares.get(item)) {
            ability += it.share() * abilities[learner][it.concept()];
        }
        return ability;
    }

    /** 1 or 0. */
    double answer(int learner, int item) {
        return random.nextDouble() < Rasch.probability(ability(learner, item), difficulties[item]) ? 1 : 0;
    }

    /** So many different items, in an order of the learner's. */
    int[] someItems(int count) {
        return random.ints(0, ITEMS).distinct().limit(count).toArray();
    }

    /** Each learner's answers to so many items. */
    FirstTries firstTries(int each) {
        var tries = new FirstTries();
        for (int learner = 0; learner < abilities.length; learner++) {
            for (var item : someItems(each)) {
                tries.add(new UUID(0, learner), item, answer(learner, item));
            }
        }
        return tries;
    }

    /** Of the able most, of the others none, answer the item; all answer the others. */
    FirstTries onlyTheAbleTry(int shunned, double from) {
        var tries = new FirstTries();
        for (int learner = 0; learner < abilities.length; learner++) {
            for (int item = 0; item < ITEMS; item++) {
                if (item != shunned || ability(learner, item) > from) {
                    tries.add(new UUID(0, learner), item, answer(learner, item));
                }
            }
        }
        return tries;
    }
}
