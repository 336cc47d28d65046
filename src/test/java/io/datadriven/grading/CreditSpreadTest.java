package io.datadriven.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CreditSpreadTest {

    record Earned(List<Integer> weights, List<Double> credits, double score) {

        CreditSpread spread() {
            return CreditSpread.of(weights, credits, score);
        }
    }

    @Test
    void what_a_penalty_takes_is_taken_from_each_in_proportion() {
        var spread = CreditSpread.of(List.of(3, 1), List.of(1.0, 0.5), 0.4375);

        assertThat(spread.scores()).containsExactly(0.5, 0.25);
    }

    @Test
    void what_people_would_give_more_goes_to_what_earned_something() {
        var spread = CreditSpread.of(List.of(1, 1), List.of(0.5, 0.0), 0.5);

        assertThat(spread.scores()).containsExactly(1.0, 0.0);
    }

    @Test
    void full_marks_are_full_marks_everywhere() {
        var spread = CreditSpread.of(List.of(3, 1, 1), List.of(0.9, 0.0, 1.0), 1);

        assertThat(spread.scores()).containsExactly(1.0, 1.0, 1.0);
    }

    @Property
    void the_weighted_sum_is_the_score(@ForAll("earned") Earned it) {
        var spread = it.spread();

        assertThat(IntStream.range(0, it.weights().size())
                        .mapToDouble(i -> spread.weight(i) * spread.score(i))
                        .sum())
                .isCloseTo(it.score(), within(1e-9));
    }

    @Property
    void every_score_lies_between_0_and_1(@ForAll("earned") Earned it) {
        assertThat(it.spread().scores()).allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
    }

    @Property
    void who_earned_more_credit_gets_no_lower_a_score(@ForAll("earned") Earned it) {
        var spread = it.spread();
        for (int i = 0; i < it.weights().size(); i++) {
            for (int j = 0; j < it.weights().size(); j++) {
                if (it.credits().get(i) > it.credits().get(j)) {
                    assertThat(spread.score(i)).isGreaterThanOrEqualTo(spread.score(j));
                }
            }
        }
    }

    @Provide
    Arbitrary<Earned> earned() {
        var hundredths = Arbitraries.integers().between(0, 100).map(it -> it / 100.0);
        return Arbitraries.integers().between(1, 6).flatMap(count -> Combinators.combine(
                        Arbitraries.integers().between(1, 20).list().ofSize(count),
                        hundredths.list().ofSize(count),
                        hundredths)
                .as(Earned::new));
    }
}
