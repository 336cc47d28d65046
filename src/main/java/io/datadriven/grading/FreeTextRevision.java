package io.datadriven.grading;

import io.datadriven.prose.Calibration;
import io.datadriven.prose.Criterion;
import io.datadriven.prose.Standing;
import io.datadriven.simulation.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reading of a text, with what somebody else says of single criteria instead.
 *
 * @param read what was found of the criteria that counted, by their ids
 * @param reading of the text as a whole
 * @param decisions by the ids of the criteria
 */
public record FreeTextRevision(
        FreeText task,
        Map<String, FreeTextEvidence.Criterion> read,
        FreeTextEvidence.Assessment reading,
        Map<String, Decision> decisions) {

    /** Who decides. */
    public enum Decider {
        PERSON("person"),
        MODEL("model");

        private final String word;

        Decider(String word) {
            this.word = word;
        }

        /** As it is stored and sent. */
        public String word() {
            return word;
        }
    }

    /**
     * What is to count for one criterion.
     *
     * @param credit from 0 to 1
     * @param passage what it rests on, where that is said
     * @param reason for the learner; Markdown
     */
    public record Decision(double credit, FreeTextEvidence.@Nullable Passage passage, String reason) {}

    /** The grade by these decisions. What a person gives counts as it is; what else is read passes through the calibrator as before. */
    public Grade by(Decider decider) {
        var counted = counted();
        var weights = counted.stream().map(Criterion::weight).toList();
        var credits = counted.stream().map(it -> credit(it.id())).toList();
        var spread = CreditSpread.of(weights, credits, score(weights, credits, decider));
        var checks = new ArrayList<Check>();
        for (int i = 0; i < counted.size(); i++) {
            checks.add(check(counted.get(i), decider, spread.weight(i), spread.score(i)));
        }
        checks.add(reading(counted, decider));
        return Grade.of(checks.toArray(Check[]::new));
    }

    /** All that always count, and of the alternatives the group with which the whole is best. */
    private List<Criterion> counted() {
        var groups = task.solution().rubric().alternatives();
        return groups.isEmpty()
                ? with(List.of())
                : groups.stream()
                        .map(this::with)
                        .max(Comparator.comparingDouble(this::share))
                        .orElseThrow();
    }

    private List<Criterion> with(List<String> group) {
        var rubric = task.solution().rubric();
        return rubric.criteria().stream()
                .filter(it -> group.contains(it.id())
                        || rubric.alternatives().stream().noneMatch(other -> other.contains(it.id())))
                .toList();
    }

    private double share(List<Criterion> criteria) {
        return share(
                criteria.stream().map(Criterion::weight).toList(),
                criteria.stream().map(it -> credit(it.id())).toList());
    }

    private static double share(List<Integer> weights, List<Double> credits) {
        var sum = 0.0;
        for (int i = 0; i < weights.size(); i++) {
            sum += weights.get(i) * credits.get(i);
        }
        return sum / weights.stream().mapToInt(Integer::intValue).sum();
    }

    private double score(List<Integer> weights, List<Double> credits, Decider decider) {
        var raw = Math.min(1, share(weights, credits));
        var curve = task.solution().curve();
        return curve == null || decider == Decider.PERSON
                ? raw
                : Math.clamp(new Calibration.Isotonic(task.solution().thresholds(), curve.knots()).score(raw), 0, 1);
    }

    private double credit(String criterion) {
        var decision = decisions.get(criterion);
        if (decision != null) {
            return decision.credit();
        }
        var found = read.get(criterion);
        return found == null ? 0 : found.credit();
    }

    private Check check(Criterion criterion, Decider decider, double weight, double score) {
        var id = criterion.id();
        var decision = decisions.get(id);
        var found = read.get(id);
        var evidence = decision != null
                ? decided(criterion, decision, found, decider)
                : found != null ? found : missing(criterion);
        return new Check(id, weight, score, message(id, decision, evidence), evidence);
    }

    private String message(String id, @Nullable Decision decision, FreeTextEvidence.Criterion evidence) {
        return decision != null
                ? decision.reason()
                : Stream.concat(
                                Stream.of(task.solution()
                                        .feedback(id, FreeTextEvidence.Criterion.standing(evidence.credit()))),
                                evidence.misconceptions().stream().map(FreeTextEvidence.Misconception::feedback))
                        .collect(Collectors.joining(" "));
    }

    private static FreeTextEvidence.Criterion decided(
            Criterion criterion, Decision decision, FreeTextEvidence.@Nullable Criterion found, Decider decider) {
        return new FreeTextEvidence.Criterion(
                decision.credit(),
                FreeTextEvidence.Criterion.word(FreeTextEvidence.Criterion.standing(decision.credit())),
                criterion.required(),
                decision.passage() != null || found == null ? decision.passage() : found.passage(),
                null,
                List.of(),
                decider.word());
    }

    private static FreeTextEvidence.Criterion missing(Criterion criterion) {
        return new FreeTextEvidence.Criterion(
                0,
                FreeTextEvidence.Criterion.word(Standing.MISSING),
                criterion.required(),
                null,
                null,
                List.of(),
                null);
    }

    /** What a person has read needs no other person; what a model says is only an opinion. */
    private Check reading(List<Criterion> counted, Decider decider) {
        var met = (int) counted.stream()
                .filter(it -> FreeTextEvidence.Criterion.standing(credit(it.id())) == Standing.MET)
                .count();
        return switch (decider) {
            case PERSON ->
                new Check(
                        FreeTextGrader.READING,
                        0,
                        1,
                        Sentence.of(
                                "A person has read it, and finds %d of %d things that a good answer says in full.",
                                met, counted.size()),
                        new FreeTextEvidence.Assessment(
                                reading.low(),
                                reading.high(),
                                reading.raw(),
                                reading.guards(),
                                false,
                                List.of(),
                                reading.hashes()));
            case MODEL ->
                new Check(
                        FreeTextGrader.READING,
                        0,
                        1,
                        Sentence.of(
                                "A language model was asked as well, and %d of %d things that a good answer says are there in full. A"
                                        + " person will look at it.",
                                met, counted.size()),
                        reading);
        };
    }
}
