package io.datadriven.quizzes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import io.datadriven.catalog.Challenge;
import io.datadriven.catalog.Seed;
import io.datadriven.catalog.SplitMix64;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Draws the challenges of a quiz: in turn from each concept, so that each gets its share, and none twice. The same seed and the
 * same candidates give the same quiz.
 */
final class Draw {

    private final SplitMix64 chance;

    Draw(Seed seed) {
        chance = new SplitMix64(seed);
    }

    /**
     * One item of a quiz.
     *
     * @param variant of a challenge with parameters, which
     */
    record Item(Challenge challenge, @Nullable Seed variant) {}

    /**
     * As many as are asked for, or all when there are fewer.
     *
     * @param concepts those to spread over; when empty, all that the candidates have as their main one
     */
    List<Item> of(List<Challenge> candidates, Set<String> concepts, int size) {
        var strata = new ArrayList<>(candidates.stream()
                .collect(groupingBy(it -> stratum(it, concepts), LinkedHashMap::new, toCollection(ArrayList::new)))
                .values());
        shuffle(strata);
        strata.forEach(this::shuffle);
        var left = new ArrayDeque<List<Challenge>>(strata);
        var items = new ArrayList<Item>();
        while (items.size() < size && !left.isEmpty()) {
            var stratum = left.removeFirst();
            var challenge = stratum.removeLast();
            items.add(new Item(challenge, challenge.isParametrised() ? new Seed(chance.next()) : null));
            if (!stratum.isEmpty()) {
                left.addLast(stratum);
            }
        }
        return List.copyOf(items);
    }

    /** The concept that the challenge stands for: its first that is asked for. */
    static String stratum(Challenge challenge, Set<String> concepts) {
        return challenge.concepts().stream()
                .filter(it -> concepts.isEmpty() || concepts.contains(it))
                .findFirst()
                .orElseThrow();
    }

    /** Fisher and Yates: every order is as likely as the others. */
    private void shuffle(List<?> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, (int) chance.below(i + 1));
        }
    }
}
