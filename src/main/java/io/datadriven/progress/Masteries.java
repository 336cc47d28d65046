package io.datadriven.progress;

import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells from a learner's cards what they can do, now and four weeks ago. */
@ApplicationScoped
class Masteries {

    static final Duration TREND = Duration.ofDays(28);

    /** After so long an answer says half of what it said. */
    private static final double HALF_LIFE_DAYS = 180;

    private static final double SECONDS_PER_DAY = 86_400;
    private static final double SHARE_OF_THE_MAIN_CONCEPT = 2 / 3.0;

    private final Catalog catalog;
    private final Difficulties difficulties;

    Masteries(Catalog catalog, Difficulties difficulties) {
        this.catalog = catalog;
        this.difficulties = difficulties;
    }

    /** What a learner with these cards can do in each concept of the catalogue, in its order. */
    List<ConceptMastery> of(List<Card> cards, Instant now) {
        var known = cards.stream()
                .filter(it -> catalog.findChallenge(it.challengeId()).isPresent())
                .toList();
        var difficulty = difficulties.all();
        var concepts = catalog.concepts();
        var abilities = abilities(known, difficulty, now);
        var before = abilities(known, difficulty, now.minus(TREND));
        var counts = counts(known, now);
        var countsBefore = counts(known, now.minus(TREND));
        return IntStream.range(0, concepts.size())
                .mapToObj(it -> new ConceptMastery(
                        concepts.get(it),
                        abilities[it],
                        countsBefore.containsKey(concepts.get(it).id()) ? before[it] : null,
                        counts.getOrDefault(concepts.get(it).id(), 0)))
                .toList();
    }

    private Ability[] abilities(List<Card> cards, Map<String, Double> difficulty, Instant now) {
        var numbers = new HashMap<String, Integer>();
        catalog.concepts().forEach(it -> numbers.put(it.id(), numbers.size()));
        var answers = cards.stream()
                .flatMap(card -> answers(card, numbers, difficulty, now))
                .toList();
        return MasteryModel.abilities(answers, numbers.size());
    }

    private Stream<MasteryModel.Answer> answers(
            Card card, Map<String, Integer> numbers, Map<String, Double> difficulty, Instant now) {
        var challenge = catalog.challenge(card.challengeId());
        var shares = shares(challenge, numbers);
        return card.observations().stream()
                .filter(it -> !it.at().isAfter(now))
                .map(it -> new MasteryModel.Answer(
                        shares,
                        difficulty.getOrDefault(challenge.id(), 0.0),
                        it.score(),
                        it.weight() * weight(it.at(), now)));
    }

    private static double weight(Instant at, Instant now) {
        var days = (now.getEpochSecond() - at.getEpochSecond()) / SECONDS_PER_DAY;
        return Math.pow(2, -days / HALF_LIFE_DAYS);
    }

    /** The main concept has two thirds, and the others share the rest. */
    private static List<MasteryModel.Share> shares(Challenge challenge, Map<String, Integer> numbers) {
        var concepts = challenge.concepts();
        if (concepts.size() == 1) {
            return List.of(new MasteryModel.Share(numbers.getOrDefault(concepts.getFirst(), 0), 1));
        }
        var rest = (1 - SHARE_OF_THE_MAIN_CONCEPT) / (concepts.size() - 1);
        return IntStream.range(0, concepts.size())
                .mapToObj(it -> new MasteryModel.Share(
                        numbers.getOrDefault(concepts.get(it), 0), it == 0 ? SHARE_OF_THE_MAIN_CONCEPT : rest))
                .toList();
    }

    /** By concept, how many observations there are. */
    private Map<String, Integer> counts(List<Card> cards, Instant now) {
        var counts = new HashMap<String, Integer>();
        for (var card : cards) {
            var count = (int) card.observations().stream()
                    .filter(it -> !it.at().isAfter(now))
                    .count();
            if (count > 0) {
                catalog.challenge(card.challengeId()).concepts().forEach(it -> counts.merge(it, count, Integer::sum));
            }
        }
        return counts;
    }
}
