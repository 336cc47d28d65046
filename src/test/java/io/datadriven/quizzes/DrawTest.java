package io.datadriven.quizzes;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.catalog.Challenge;
import io.datadriven.catalog.Difficulty;
import io.datadriven.catalog.Seed;
import io.datadriven.grading.Policy;
import io.datadriven.grading.Task;
import io.datadriven.platform.Json;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DrawTest {

    private static final int PER_CONCEPT = 6;
    private static final List<String> CONCEPTS = List.of("a", "b", "c", "d");
    private static final List<Challenge> CANDIDATES = IntStream.range(0, CONCEPTS.size() * PER_CONCEPT)
            .mapToObj(it -> challenge("challenge-" + it, CONCEPTS.get(it % CONCEPTS.size())))
            .toList();

    @Property
    void no_challenge_comes_twice(@ForAll long seed, @ForAll @IntRange(min = 1, max = 24) int size) {
        assertThat(drawn(seed, size)).hasSize(size).doesNotHaveDuplicates();
    }

    @Property
    void every_concept_gets_its_share(@ForAll long seed, @ForAll @IntRange(min = 1, max = 24) int size) {
        var shares = drawn(seed, size).stream()
                .collect(groupingBy(it -> it.concepts().getFirst(), counting()))
                .values();
        assertThat(Collections.max(shares) - (shares.size() < CONCEPTS.size() ? 0 : Collections.min(shares)))
                .isLessThanOrEqualTo(1);
    }

    @Property
    void the_same_seed_draws_the_same_quiz(@ForAll long seed) {
        assertThat(drawn(seed, 8)).isEqualTo(drawn(seed, 8));
    }

    @Property
    void when_there_are_too_few_all_are_drawn(@ForAll long seed) {
        assertThat(drawn(seed, 100)).containsExactlyInAnyOrderElementsOf(CANDIDATES);
    }

    @Property(tries = 20)
    void over_many_seeds_every_challenge_is_drawn_about_as_often(@ForAll @IntRange(max = 1000) int start) {
        var seeds = 2_000;
        var counts = IntStream.range(start, start + seeds)
                .boxed()
                .flatMap(it -> drawn(it, 8).stream())
                .collect(groupingBy(Challenge::id, counting()));
        var expected = seeds * 8.0 / CANDIDATES.size();
        assertThat(counts.values()).allSatisfy(it -> assertThat(it / expected).isBetween(0.8, 1.2));
    }

    private static List<Challenge> drawn(long seed, int size) {
        return new Draw(new Seed(seed))
                .of(CANDIDATES, Set.of(), size).stream()
                        .map(Draw.Item::challenge)
                        .toList();
    }

    private static Challenge challenge(String id, String concept) {
        return new Challenge(
                id,
                "sha256:0",
                id,
                "lesson",
                "section",
                List.of(concept),
                Difficulty.EASY,
                1,
                5,
                0.7,
                Policy.USUAL,
                "Which?",
                task(),
                "Because.",
                List.of("Think."),
                List.of(),
                null);
    }

    private static Task task() {
        try {
            return Json.mapper().readValue("""
                    {"kind": "single_choice", "options": [
                      {"id": "a", "text": "A", "correct": true, "feedback": "Yes."},
                      {"id": "b", "text": "B", "correct": false, "feedback": "No."}]}
                    """, Task.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
