package io.datadriven.progress;

import io.datadriven.catalog.Challenge;
import io.datadriven.catalog.Difficulty;
import io.datadriven.simulation.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How ready somebody is for an interview about what a section teaches. The score is the sum of four parts, of 100:
 *
 * <table>
 * <caption>Each part is a share, times its weight.</caption>
 * <tr><td>mastery</td><td>50</td><td>the mean probability to pass a medium challenge, over the concepts of the area</td></tr>
 * <tr><td>breadth</td><td>20</td><td>challenges passed, of {@value #ENOUGH} or of all if there are fewer</td></tr>
 * <tr><td>memory</td><td>20</td><td>the mean probability to still know today what was answered, by FSRS</td></tr>
 * <tr><td>depth</td><td>10</td><td>the mean probability to pass a hard challenge</td></tr>
 * </table>
 *
 * <p>The weights are a choice, and published as one: an interview asks first what you understand, then whether you have seen enough
 * and still have it at hand. There is no score before {@value #LEAST} challenges were tried, and it is told in steps of {@value #STEP}
 * with the range in which mastery puts it four times out of five: more digits would be made up.
 */
final class Readiness {

    static final int LEAST = 3;
    static final int STEP = 5;
    private static final int ENOUGH = 10;

    private static final int OF_MASTERY = 50;
    private static final int OF_BREADTH = 20;
    private static final int OF_MEMORY = 20;
    private static final int OF_DEPTH = 10;
    private static final double HARD = 1;

    private final List<ConceptMastery> concepts;
    private final List<Challenge> challenges;
    private final List<Part> parts;
    private final int tried;

    private Readiness(List<ConceptMastery> concepts, List<Challenge> challenges, Evidence evidence) {
        this.concepts = concepts;
        this.challenges = challenges;
        this.tried = (int) challenges.stream()
                .filter(it -> evidence.recall().containsKey(it.id()))
                .count();
        this.parts =
                List.of(mastery(), breadth(evidence.passed()), memory(evidence.recall()), depth(evidence.passed()));
    }

    /**
     * What the learner did, in all areas.
     *
     * @param passed challenges that were passed
     * @param recall of each challenge that was answered, the probability that it is still known today
     */
    record Evidence(Set<String> passed, Map<String, Double> recall) {}

    /**
     * A part of the score.
     *
     * @param share how much of the weight there is, 0 to 1
     * @param low the share in the worst of five cases
     * @param high the share in the best of five cases
     * @param evidence what it rests on; a sentence
     */
    record Part(String name, int weight, double share, double low, double high, String evidence) {

        double points() {
            return weight * share;
        }

        double missing() {
            return weight - points();
        }
    }

    /**
     * The readiness for one area.
     *
     * @param concepts those of the area, at least one
     * @param challenges those of the area
     */
    static Readiness of(List<ConceptMastery> concepts, List<Challenge> challenges, Evidence evidence) {
        return new Readiness(concepts, challenges, evidence);
    }

    List<Part> parts() {
        return parts;
    }

    int tried() {
        return tried;
    }

    /** Out of 100 in steps of 5; nothing while too little is known. */
    @Nullable
    Integer score() {
        return known(parts.stream().mapToDouble(Part::points).sum());
    }

    @Nullable
    Integer low() {
        return known(parts.stream().mapToDouble(it -> it.weight() * it.low()).sum());
    }

    @Nullable
    Integer high() {
        return known(parts.stream().mapToDouble(it -> it.weight() * it.high()).sum());
    }

    private @Nullable Integer known(double points) {
        return tried < LEAST ? null : STEP * (int) Math.round(points / STEP);
    }

    /** What would raise the score most; a sentence. */
    String raise() {
        if (tried < LEAST) {
            var left = Math.min(LEAST, challenges.size()) - tried;
            return Sentence.of(
                    "Answer %d more challenge%s here: so little says nothing yet.", left, left == 1 ? "" : "s");
        }
        var part = parts.stream().max(Comparator.comparingDouble(Part::missing)).orElseThrow();
        var points = Math.round(part.missing());
        return switch (part.name()) {
            case "mastery" ->
                Sentence.of("Practise '%s': mastery has the most to give, up to %d points.", weakest(), points);
            case "breadth" ->
                Sentence.of("Pass more different challenges: breadth has the most to give, up to %d points.", points);
            case "memory" ->
                Sentence.of("Do the reviews that are due here: memory has the most to give, up to %d points.", points);
            default -> Sentence.of("Take on the hard challenges: depth has the most to give, up to %d points.", points);
        };
    }

    private String weakest() {
        return concepts.stream()
                .min(Comparator.comparingDouble(ConceptMastery::mastery))
                .map(it -> it.concept().title())
                .orElseThrow();
    }

    private Part mastery() {
        var shown = concepts.stream().filter(ConceptMastery::isShown).count();
        var answers = concepts.stream().mapToInt(ConceptMastery::observations).sum();
        return new Part(
                "mastery",
                OF_MASTERY,
                mean(concepts.stream().map(ConceptMastery::mastery).toList()),
                mean(concepts.stream().map(it -> it.ability().low()).toList()),
                mean(concepts.stream().map(it -> it.ability().high()).toList()),
                Sentence.of(
                        "%d answers about %d of %d concepts; where there are none, others of yours stand in.",
                        answers, shown, concepts.size()));
    }

    private Part breadth(Set<String> passed) {
        var enough = Math.min(ENOUGH, challenges.size());
        var count = challenges.stream().filter(it -> passed.contains(it.id())).count();
        var share = enough == 0 ? 0 : Math.min(1, count / (double) enough);
        return exact("breadth", OF_BREADTH, share, Sentence.of("%d challenges passed; %d are enough.", count, enough));
    }

    private Part memory(Map<String, Double> recall) {
        var known = challenges.stream()
                .map(it -> recall.get(it.id()))
                .filter(Objects::nonNull)
                .toList();
        return exact(
                "memory",
                OF_MEMORY,
                mean(known),
                known.isEmpty()
                        ? "Nothing was answered yet."
                        : Sentence.of(
                                "Of %d challenges you would still know about %d today.",
                                known.size(), Math.round(mean(known) * known.size())));
    }

    private Part depth(Set<String> passed) {
        var hard = challenges.stream()
                .filter(it -> it.difficulty() == Difficulty.HARD)
                .toList();
        var count = hard.stream().filter(it -> passed.contains(it.id())).count();
        return new Part(
                "depth",
                OF_DEPTH,
                mean(concepts.stream().map(it -> it.ability().passing(HARD)).toList()),
                mean(concepts.stream()
                        .map(it -> Rasch.probability(logit(it.ability().low()), HARD))
                        .toList()),
                mean(concepts.stream()
                        .map(it -> Rasch.probability(logit(it.ability().high()), HARD))
                        .toList()),
                Sentence.of("%d of %d hard challenges passed, and what all your answers say.", count, hard.size()));
    }

    private static Part exact(String name, int weight, double share, String evidence) {
        return new Part(name, weight, share, share, share, evidence);
    }

    private static double logit(double share) {
        return Math.log(share / (1 - share));
    }

    private static double mean(List<Double> shares) {
        return shares.stream().mapToDouble(it -> it).average().orElse(0);
    }
}
