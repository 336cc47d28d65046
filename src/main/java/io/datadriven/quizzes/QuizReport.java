package io.datadriven.quizzes;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.groupingBy;

import io.datadriven.attempts.CheckView;
import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.datadriven.grading.Behaviour;
import io.datadriven.grading.Standing;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "QuizReport", description = "How a quiz went, item by item and concept by concept.")
record QuizReport(
        @Schema(
                description = "Points of full marks that were earned, 0 to 1.",
                minimum = "0",
                maximum = "1",
                examples = "0.8")
        double score,

        @Schema(description = "Under certainty they may be below 0: being certain and wrong costs.", examples = "40")
        double points,

        @Schema(examples = "50") int maxPoints,
        List<ItemReport> items,

        @Schema(description = "The weakest first.") List<ConceptReport> concepts,

        @Schema(description = "What to read next: the sections that teach what went wrong, the weakest first.")
        List<Reading> readNext,

        @Schema(description = "Answers that came when time was up. They were kept, and do not count.")
        List<LateAnswer> lateAnswers) {

    @Schema(name = "QuizItemReport")
    record ItemReport(
            @Schema(examples = "1") int position,
            @Schema(examples = "kappa-cutover-order") String challengeId,

            @Schema(
                    description =
                            "`right`, `partial`, `wrong`, `unanswered`, or `gone`: the challenge is no longer there and does not count. "
                                    + "Others may be added.",
                    examples = "partial")
            String state,

            @Schema(description = "The best score under practice and declining, else the answer's.", examples = "0.75")
            double score,

            @Schema(examples = "7.5") double points,
            @Schema(examples = "10") int maxPoints,

            @Schema(description = "Whether the challenge was changed between the draw and the end.", examples = "false")
            boolean changed,

            @Schema(description = "What was looked at in the last answer.")
            List<CheckView> checks) {}

    @Schema(name = "QuizConceptReport")
    record ConceptReport(
            @Schema(examples = "paKappaArch") String conceptId,
            @Schema(examples = "Kappa architecture") String title,

            @Schema(description = "How many items had it as their main concept.", examples = "2")
            int items,

            @Schema(description = "How many were fully right.", examples = "1")
            int right,

            @Schema(description = "Their mean score, 0 to 1.", examples = "0.6")
            double score) {}

    @Schema(name = "QuizReading")
    record Reading(
            @Schema(examples = "architecture-at-scale") String lessonId,
            @Schema(examples = "when-kappa-works") String sectionId,
            @Schema(examples = "When Kappa works") String title) {}

    @Schema(name = "LateAnswer")
    record LateAnswer(
            @Schema(examples = "3") int position,
            @Schema(examples = "2026-11-22T09:46:00Z") Instant answeredAt) {}

    /**
     * What became of one item.
     *
     * @param challenge nothing when it has gone since
     * @param standing the fold of its counted answers
     */
    record Outcome(QuizItem item, @Nullable Challenge challenge, Standing standing, List<CheckView> checks) {

        boolean isRight() {
            return standing.bestScore() == 1;
        }

        /** What counts: what may be lost under certainty is lost. */
        double points(QuizPolicy policy) {
            var counts =
                    policy.of(1).behaviour() instanceof Behaviour.Certainty ? standing.counted() : standing.points();
            return counts.doubleValue();
        }

        private ItemReport report(QuizPolicy policy) {
            return new ItemReport(
                    item.position,
                    item.challengeId,
                    challenge == null ? "gone" : state(),
                    standing.bestScore(),
                    challenge == null ? 0 : points(policy),
                    challenge == null ? 0 : challenge.points(),
                    challenge != null && !challenge.version().equals(item.challengeVersion),
                    checks);
        }

        private String state() {
            return standing.tries() == 0
                    ? "unanswered"
                    : isRight() ? "right" : standing.bestScore() == 0 ? "wrong" : "partial";
        }
    }

    static QuizReport of(QuizPolicy policy, List<Outcome> outcomes, List<QuizAnswer> late, Catalog catalog) {
        var counted = outcomes.stream().filter(it -> it.challenge() != null).toList();
        var most = counted.stream()
                .map(Outcome::challenge)
                .filter(Objects::nonNull)
                .mapToInt(Challenge::points)
                .sum();
        var points = counted.stream().mapToDouble(it -> it.points(policy)).sum();
        return new QuizReport(
                most == 0 ? 0 : hundredths(Math.clamp(points / most, 0.0, 1.0)),
                hundredths(points),
                most,
                outcomes.stream().map(it -> it.report(policy)).toList(),
                concepts(counted, catalog),
                readNext(counted, catalog),
                late.stream()
                        .map(it -> new LateAnswer(it.position, it.answeredAt))
                        .toList());
    }

    private static List<ConceptReport> concepts(List<Outcome> outcomes, Catalog catalog) {
        return outcomes.stream()
                .collect(groupingBy(
                        it -> Objects.requireNonNull(it.challenge()).concepts().getFirst(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(it -> new ConceptReport(
                        it.getKey(),
                        catalog.concept(it.getKey()).title(),
                        it.getValue().size(),
                        (int) it.getValue().stream().filter(Outcome::isRight).count(),
                        mean(it.getValue())))
                .sorted(comparingDouble(ConceptReport::score))
                .toList();
    }

    private static List<Reading> readNext(List<Outcome> outcomes, Catalog catalog) {
        return outcomes.stream()
                .filter(it -> !it.isRight())
                .collect(groupingBy(
                        it -> reading(Objects.requireNonNull(it.challenge()), catalog),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .sorted(comparingDouble(it -> mean(it.getValue())))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    private static Reading reading(Challenge challenge, Catalog catalog) {
        var section = catalog.section(challenge.lesson(), challenge.section());
        return new Reading(challenge.lesson(), section.id(), section.title());
    }

    private static double mean(List<Outcome> outcomes) {
        return hundredths(outcomes.stream()
                .mapToDouble(it -> it.standing().bestScore())
                .average()
                .orElse(0));
    }

    private static double hundredths(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
