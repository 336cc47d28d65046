package io.datadriven.attempts;

import io.datadriven.catalog.Challenge;
import io.datadriven.grading.Check;
import io.datadriven.grading.Evidence;
import io.datadriven.grading.Task;
import io.datadriven.platform.Created;
import io.datadriven.platform.Kinds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Attempt", description = "One answer with its grade. It never changes.")
record AttemptView(
        @Schema(examples = "019aad4e-7c00-7000-8000-1234567890ab")
        String id,

        @Schema(examples = "kappa-cutover-order") String challengeId,

        @Schema(description = "`graded`; other states may be added.", examples = "graded")
        String state,

        @Schema(description = "From 0 to 1.", minimum = "0", maximum = "1", examples = "0.75")
        double score,

        @Schema(examples = "7.5") double points,
        @Schema(examples = "10") int maxPoints,
        @Schema(examples = "true") boolean passed,

        @Schema(description = "What was looked at. Their points add up to the attempt's.")
        List<CheckView> checks,

        Task.Answer answer,

        @Schema(description = "Which version of the challenge was answered.", examples = "sha256:9f86d081884c7d65")
        String challengeVersion,

        @Schema(description = "Which rules it was graded by.", examples = "ordering/1")
        String graderVersion,

        @Schema(description = "The learner's result on the challenge, just after this attempt.")
        Standing standing,

        @Schema(examples = "2026-11-22T09:30:00Z") Instant createdAt)
        implements Created {

    static AttemptView of(Attempt attempt) {
        return new AttemptView(
                attempt.id.toString(),
                attempt.challengeId,
                "graded",
                attempt.score,
                attempt.points.doubleValue(),
                attempt.maxPoints,
                attempt.passed,
                attempt.checks,
                attempt.answer,
                attempt.challengeVersion,
                attempt.graderVersion,
                new Standing(attempt.standingPoints.doubleValue(), attempt.standingTries, attempt.standingPassed),
                attempt.createdAt);
    }

    @Override
    public String location() {
        return "/v1/attempts/" + id;
    }

    @Schema(name = "Standing", description = "A learner's result on a challenge. Points never fall.")
    record Standing(
            @Schema(examples = "7.5") double points,
            @Schema(examples = "2") int tries,
            @Schema(examples = "true") boolean passed) {}

    @Schema(name = "Check", description = "One named test inside a grade.")
    record CheckView(
            @Schema(examples = "order") String id,

            @Schema(description = "The concept that it tests.", examples = "paKappaArch")
            String conceptId,

            @Schema(description = "The lesson that teaches it.", examples = "architecture-at-scale")
            String lessonId,

            @Schema(description = "The section that teaches it.", examples = "when-kappa-works")
            String sectionId,

            @Schema(description = "passed, partial or failed; others may be added.", examples = "partial")
            String status,

            @Schema(examples = "7.5") double points,
            @Schema(examples = "10") double maxPoints,

            @Schema(
                    description = "What the learner is told. Markdown.",
                    examples = "3 of 4 steps stand right in relation to each other; 1 has to move.")
            String message,

            @Nullable Evidence evidence) {

        static CheckView of(Check check, Challenge challenge) {
            return new CheckView(
                    check.id(),
                    challenge.concepts().getFirst(),
                    challenge.lesson(),
                    challenge.section(),
                    check.score() == 1 ? "passed" : check.score() == 0 ? "failed" : "partial",
                    AttemptView.points(check.score() * check.weight(), challenge.points())
                            .doubleValue(),
                    AttemptView.points(check.weight(), challenge.points()).doubleValue(),
                    check.message(),
                    check.evidence());
        }
    }

    /** The share of the points that a score earns, to the hundredth. */
    static BigDecimal points(double score, int maxPoints) {
        return BigDecimal.valueOf(score).multiply(BigDecimal.valueOf(maxPoints)).setScale(2, RoundingMode.HALF_UP);
    }

    @Schema(name = "AttemptSummary", description = "An attempt as it stands in a list.")
    record Summary(
            @Schema(examples = "019aad4e-7c00-7000-8000-1234567890ab")
            String id,

            @Schema(examples = "kappa-cutover-order") String challengeId,

            @Schema(description = "The kind of the answer. New kinds will be added.", examples = "ordering")
            String kind,

            @Schema(description = "From 0 to 1.", examples = "0.75")
            double score,

            @Schema(examples = "7.5") double points,
            @Schema(examples = "10") int maxPoints,
            @Schema(examples = "true") boolean passed,
            @Schema(examples = "2026-11-22T09:30:00Z") Instant createdAt) {

        static Summary of(Attempt attempt) {
            return new Summary(
                    attempt.id.toString(),
                    attempt.challengeId,
                    Kinds.of(attempt.answer),
                    attempt.score,
                    attempt.points.doubleValue(),
                    attempt.maxPoints,
                    attempt.passed,
                    attempt.createdAt);
        }
    }

    @Schema(name = "AttemptPage")
    record ListPage(
            List<Summary> items,

            @Nullable @Schema(description = "Where the next page starts; absent on the last.", examples = "MDE5YWFk")
            String nextCursor) {}
}
