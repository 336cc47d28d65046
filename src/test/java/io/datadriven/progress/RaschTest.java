package io.datadriven.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RaschTest {

    @Test
    void difficulties_converge_to_the_true_ones() {
        var learners = new SimulatedLearners(1000, 1);
        var few = error(learners, Rasch.items(learners.firstTries(3), learners.authors));
        var many = error(learners, Rasch.items(learners.firstTries(40), learners.authors));
        var none = error(learners, Rasch.items(new FirstTries(), learners.authors));

        assertThat(few).isLessThan(0.75 * none);
        assertThat(many).isLessThan(0.15);
    }

    @Test
    void four_of_five_true_difficulties_lie_within_1_28_standard_errors() {
        var learners = new SimulatedLearners(500, 2);
        var items = Rasch.items(learners.firstTries(20), learners.authors);

        var within = IntStream.range(0, items.length)
                .filter(it -> Math.abs(items[it].difficulty() - learners.difficulties[it])
                        <= 1.28 * items[it].standardError())
                .count();

        assertThat(within / (double) items.length).isBetween(0.68, 0.92);
    }

    @Test
    void a_challenge_that_only_the_able_try_is_not_taken_for_an_easy_one() {
        var learners = new SimulatedLearners(800, 3);
        var item = Rasch.items(learners.onlyTheAbleTry(7, 0.8), learners.authors)[7];

        assertThat(item.learners()).isLessThan(300);
        assertThat(item.difficulty()).isCloseTo(learners.difficulties[7], within(0.4));
    }

    @Test
    void without_tries_an_authors_word_is_taken() {
        var items = Rasch.items(new FirstTries(), new double[] {-1, 0, 1});
        assertThat(Arrays.stream(items).mapToDouble(Rasch.Item::difficulty)).containsExactly(-1.0, 0.0, 1.0);
    }

    @Test
    void one_failure_makes_a_challenge_a_little_harder() {
        var tries = new FirstTries();
        tries.add(new UUID(0, 1), 0, 0);
        assertThat(Rasch.items(tries, new double[] {0})[0].difficulty()).isBetween(0.1, 0.6);
    }

    @Test
    void the_same_tries_give_the_same_bits() {
        var learners = new SimulatedLearners(50, 4);
        var tries = learners.firstTries(10);
        assertThat(Rasch.items(tries, learners.authors)).isEqualTo(Rasch.items(tries, learners.authors));
    }

    private static double error(SimulatedLearners learners, Rasch.Item[] items) {
        return Math.sqrt(IntStream.range(0, items.length)
                .mapToDouble(it -> Math.pow(items[it].difficulty() - learners.difficulties[it], 2))
                .average()
                .orElseThrow());
    }
}
