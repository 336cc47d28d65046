package io.datadriven.progress;

import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.datadriven.simulation.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to do next, and why: from what is not understood, what rests on it, and what it rests on itself. A concept whose prerequisites
 * are not understood waits for them. Within a concept the section comes first, and then the challenge that is most within reach.
 */
final class Advice {

    /** Learning is fastest when most attempts succeed. (R. C. Wilson et al., "The Eighty Five Percent Rule", Nature Communications 10, 2019.) */
    private static final double WITHIN_REACH = 0.85;

    private static final int MOST = 10;
    private static final double FOR_EACH_THAT_RESTS_ON_IT = 0.25;
    private static final double WHILE_PREREQUISITES_ARE_MISSING = 0.3;

    private final Catalog catalog;
    private final Known known;
    private final Map<String, ConceptMastery> masteries;

    private Advice(Catalog catalog, Known known) {
        this.catalog = catalog;
        this.known = known;
        this.masteries = known.masteries().stream()
                .collect(Collectors.toMap(it -> it.concept().id(), Function.identity()));
    }

    /**
     * What is known of a learner.
     *
     * @param sectionsRead as {@code lesson/section}
     * @param done challenges that were passed, answered today, or are closed
     * @param difficulties by challenge, in logits
     */
    record Known(
            List<ConceptMastery> masteries,
            Set<String> sectionsRead,
            Set<String> done,
            Map<String, Double> difficulties) {}

    /** The best first, each for another concept and none twice. */
    static List<RecommendationView> of(Catalog catalog, Known known) {
        return new Advice(catalog, known).all();
    }

    private List<RecommendationView> all() {
        var chosen = new ArrayList<RecommendationView>();
        var seen = new HashSet<String>();
        known.masteries().stream()
                .sorted(Comparator.comparingDouble(this::worth).reversed().thenComparing(it -> it.concept()
                        .id()))
                .flatMap(it -> section(it).or(() -> challenge(it)).stream())
                .filter(it -> seen.add(it.url()))
                .limit(MOST)
                .forEach(chosen::add);
        return chosen;
    }

    /** How much there is to gain. */
    private double worth(ConceptMastery mastery) {
        var id = mastery.concept().id();
        var worth = (1 - mastery.mastery())
                * (1 + FOR_EACH_THAT_RESTS_ON_IT * restingOn(id).size());
        return missing(mastery).isEmpty() ? worth : worth * WHILE_PREREQUISITES_ARE_MISSING;
    }

    /** The titles of the concepts that build on it directly. */
    private List<String> restingOn(String id) {
        return catalog.concepts().stream()
                .filter(it -> it.requires().contains(id))
                .map(it -> it.title())
                .toList();
    }

    private List<String> missing(ConceptMastery mastery) {
        return mastery.concept().requires().stream()
                .flatMap(it -> Stream.ofNullable(masteries.get(it)))
                .filter(it -> !it.isUnderstood())
                .map(it -> it.concept().title())
                .toList();
    }

    private Optional<RecommendationView> section(ConceptMastery mastery) {
        var id = mastery.concept().id();
        return catalog.lessons().stream()
                .flatMap(lesson -> lesson.sections().stream()
                        .filter(it -> it.concepts().contains(id))
                        .filter(it -> !known.sectionsRead().contains(lesson.id() + "/" + it.id()))
                        .map(it -> RecommendationView.section(
                                lesson, it, id, why(mastery) + " This section teaches it, and you have not read it.")))
                .findFirst();
    }

    private Optional<RecommendationView> challenge(ConceptMastery mastery) {
        var id = mastery.concept().id();
        return Stream.<Function<Challenge, Boolean>>of(
                        it -> it.concepts().getFirst().equals(id),
                        it -> it.concepts().contains(id))
                .flatMap(fits -> catalog.challenges().stream()
                        .filter(fits::apply)
                        .filter(it -> !known.done().contains(it.id()))
                        .min(Comparator.comparingDouble(it -> Math.abs(odds(mastery, it) - WITHIN_REACH)))
                        .stream())
                .findFirst()
                .map(it -> RecommendationView.challenge(
                        it,
                        id,
                        why(mastery)
                                + Sentence.of(
                                        " This challenge is within reach: your odds are about %d in 10.",
                                        tenths(odds(mastery, it)))));
    }

    private double odds(ConceptMastery mastery, Challenge challenge) {
        return mastery.ability().passing(known.difficulties().getOrDefault(challenge.id(), 0.0));
    }

    private static int tenths(double share) {
        return Math.clamp(Math.round(10 * share), 1, 9);
    }

    private String why(ConceptMastery mastery) {
        var title = mastery.concept().title();
        var stand = mastery.isShown()
                ? Sentence.of(
                        "In '%s' you would pass about %d of 10 medium challenges", title, tenths(mastery.mastery()))
                : Sentence.of("You have not shown yet what you know of '%s'", title);
        var resting = restingOn(mastery.concept().id());
        var missing = missing(mastery);
        if (!missing.isEmpty()) {
            return stand
                    + Sentence.of(", which rests on '%s'; look at that first if this is hard.", missing.getFirst());
        }
        return resting.isEmpty() ? stand + "." : stand + Sentence.of(", and '%s' rests on it.", resting.getFirst());
    }
}
