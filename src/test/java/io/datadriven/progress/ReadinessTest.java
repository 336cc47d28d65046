package io.datadriven.progress;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.datadriven.catalog.Challenge;
import io.datadriven.catalog.Concept;
import io.datadriven.catalog.Difficulty;
import io.datadriven.grading.Policy;
import io.datadriven.grading.Task;
import io.datadriven.platform.Json;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private static final List<Challenge> CHALLENGES =
            IntStream.range(0, 12).mapToObj(ReadinessTest::challenge).toList();

    @Test
    void there_is_no_score_before_three_challenges_were_tried() {
        var readiness = readiness(new Ability(0, 0.8), 2, 2, 1);

        assertThat(readiness.score()).isNull();
        assertThat(readiness.low()).isNull();
        assertThat(readiness.raise()).startsWith("Answer 1 more challenge here");
    }

    @Property
    void the_score_is_the_sum_of_its_parts_in_steps_of_five(
            @ForAll @DoubleRange(min = -3, max = 3) double ability,
            @ForAll @IntRange(min = 3, max = 12) int tried,
            @ForAll @DoubleRange(min = 0, max = 1) double recall) {
        var readiness = readiness(new Ability(ability, 0.5), tried, tried / 2, recall);

        assertThat((double) score(readiness))
                .isCloseTo(
                        readiness.parts().stream()
                                .mapToDouble(ReadinessPart::points)
                                .sum(),
                        within(2.5));
        assertThat(score(readiness) % 5).isZero();
        assertThat(score(readiness)).isBetween(low(readiness), high(readiness));
    }

    @Property
    void to_know_more_never_lowers_it(
            @ForAll @DoubleRange(min = -3, max = 3) double one, @ForAll @DoubleRange(min = -3, max = 3) double other) {
        assertThat(score(readiness(new Ability(Math.max(one, other), 0.5), 5, 3, 0.9)))
                .isGreaterThanOrEqualTo(score(readiness(new Ability(Math.min(one, other), 0.5), 5, 3, 0.9)));
    }

    @Test
    void the_less_is_known_the_wider_is_the_range() {
        var sure = readiness(new Ability(0, 0.3), 5, 3, 0.9);
        var unsure = readiness(new Ability(0, 1.2), 5, 3, 0.9);

        assertThat(high(unsure) - low(unsure)).isGreaterThan(high(sure) - low(sure));
    }

    @Test
    void the_parts_weigh_a_hundred() {
        var parts = readiness(new Ability(9, 0.01), 12, 12, 1);

        assertThat(parts.parts().stream().mapToInt(ReadinessPart::weight).sum()).isEqualTo(100);
        assertThat(parts.score()).isEqualTo(100);
    }

    @Test
    void what_would_raise_it_most_is_the_part_with_the_most_to_give() {
        assertThat(readiness(new Ability(-2, 0.3), 10, 10, 1).raise()).startsWith("Practise 'Kappa architecture'");
        assertThat(readiness(new Ability(3, 0.3), 3, 0, 1).raise()).startsWith("Pass more different challenges");
        assertThat(readiness(new Ability(3, 0.3), 10, 10, 0.2).raise()).startsWith("Do the reviews that are due here");
    }

    private static Readiness readiness(Ability ability, int tried, int passed, double recall) {
        var concept = new Concept("paKappaArch", "Kappa architecture", "One path.", List.of());
        return Readiness.of(
                new Readiness.Area(List.of(new ConceptMastery(concept, ability, null, tried)), CHALLENGES),
                new Readiness.Evidence(ids(passed), ids(tried).stream().collect(toMap(it -> it, _ -> recall))));
    }

    private static int score(Readiness readiness) {
        return Objects.requireNonNull(readiness.score());
    }

    private static int low(Readiness readiness) {
        return Objects.requireNonNull(readiness.low());
    }

    private static int high(Readiness readiness) {
        return Objects.requireNonNull(readiness.high());
    }

    private static Set<String> ids(int count) {
        return Set.copyOf(CHALLENGES.stream().limit(count).map(Challenge::id).toList());
    }

    private static Challenge challenge(int number) {
        try {
            var task = Json.mapper().readValue("""
                            {"kind": "estimate", "value": 10, "unit": "USD", "feedback": "It is ten."}
                            """, Task.class);
            return new Challenge(
                    "c" + number,
                    "v",
                    "A challenge",
                    "lesson",
                    "section",
                    List.of("paKappaArch"),
                    number % 3 == 0 ? Difficulty.HARD : Difficulty.MEDIUM,
                    5,
                    5,
                    1,
                    Policy.USUAL,
                    "How many?",
                    task,
                    "Ten.",
                    List.of(),
                    List.of(),
                    null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
