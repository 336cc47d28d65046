package io.datadriven.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Simulated learners with known abilities: does the belief find them, and does it know how far off it is? */
class MasteryModelTest {

    private static final int LEARNERS = 500;

    private final SimulatedLearners learners = new SimulatedLearners(LEARNERS, 5);

    /** What is believed after some answers, against what is true. */
    private record Figures(double error, double covered) {}

    @Test
    void estimates_converge_to_the_true_abilities() {
        var after = IntStream.of(0, 10, 20, 40, 80).mapToObj(this::figures).toList();

        for (int i = 1; i < after.size(); i++) {
            assertThat(after.get(i).error()).isLessThan(after.get(i - 1).error());
        }
        assertThat(after.getLast().error()).isLessThan(0.55 * after.getFirst().error());
    }

    @Test
    void four_of_five_true_abilities_lie_within_the_range_that_says_so() {
        for (var answers : List.of(0, 10, 40)) {
            assertThat(figures(answers).covered()).isBetween(0.77, 0.83);
        }
    }

    /** Of challenges that learners are said to pass with a probability of 30 %, 30 % are passed. */
    @Test
    void predictions_are_calibrated() {
        var predicted = new double[10];
        var passed = new double[10];
        var count = new int[10];
        for (int learner = 0; learner < LEARNERS; learner++) {
            var items = learners.someItems(60);
            var beliefs = MasteryModel.abilities(answers(learner, items, 30), SimulatedLearners.CONCEPTS);
            for (int i = 30; i < 60; i++) {
                var belief = beliefs[learners.shares.get(items[i]).getFirst().concept()];
                if (learners.shares.get(items[i]).size() == 1) {
                    var probability = belief.passing(learners.difficulties[items[i]]);
                    var bin = (int) (10 * probability);
                    predicted[bin] += probability;
                    passed[bin] += learners.answer(learner, items[i]);
                    count[bin]++;
                }
            }
        }
        for (int bin = 0; bin < 10; bin++) {
            assertThat(passed[bin] / count[bin]).isCloseTo(predicted[bin] / count[bin], within(0.06));
        }
    }

    @Test
    void the_order_of_answers_does_not_matter() {
        var answers = answers(0, learners.someItems(40), 40);
        var shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, new Random(1));

        var one = MasteryModel.abilities(answers, SimulatedLearners.CONCEPTS);
        var other = MasteryModel.abilities(shuffled, SimulatedLearners.CONCEPTS);
        for (int i = 0; i < one.length; i++) {
            assertThat(one[i].mean()).isCloseTo(other[i].mean(), within(1e-9));
        }
    }

    @Test
    void an_answer_about_one_concept_says_a_little_about_the_others() {
        var right = new MasteryModel.Answer(List.of(new MasteryModel.Share(0, 1)), 0, 1, 1);
        var beliefs = MasteryModel.abilities(List.of(right, right, right), 3);

        assertThat(beliefs[0].mean()).isGreaterThan(beliefs[1].mean());
        assertThat(beliefs[1].mean()).isPositive();
        assertThat(beliefs[0].deviation()).isLessThan(beliefs[1].deviation());
    }

    @Test
    void what_is_old_weighs_less() {
        var share = List.of(new MasteryModel.Share(0, 1));
        var fresh = MasteryModel.abilities(List.of(new MasteryModel.Answer(share, 0, 1, 1)), 1)[0];
        var old = MasteryModel.abilities(List.of(new MasteryModel.Answer(share, 0, 1, 0.25)), 1)[0];

        assertThat(old.mean()).isPositive().isLessThan(fresh.mean());
        assertThat(old.deviation()).isGreaterThan(fresh.deviation());
    }

    private Figures figures(int answers) {
        var squares = 0.0;
        var covered = 0;
        for (int learner = 0; learner < LEARNERS; learner++) {
            var beliefs = MasteryModel.abilities(
                    answers(learner, learners.someItems(answers), answers), SimulatedLearners.CONCEPTS);
            for (int concept = 0; concept < SimulatedLearners.CONCEPTS; concept++) {
                var off = learners.abilities[learner][concept] - beliefs[concept].mean();
                squares += off * off;
                covered += Math.abs(off) <= 1.2816 * beliefs[concept].deviation() ? 1 : 0;
            }
        }
        var all = (double) LEARNERS * SimulatedLearners.CONCEPTS;
        return new Figures(Math.sqrt(squares / all), covered / all);
    }

    private List<MasteryModel.Answer> answers(int learner, int[] items, int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> new MasteryModel.Answer(
                        learners.shares.get(items[it]),
                        learners.difficulties[items[it]],
                        learners.answer(learner, items[it]),
                        1))
                .toList();
    }
}
