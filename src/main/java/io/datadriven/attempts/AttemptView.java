package io.datadriven.attempts;

import io.datadriven.catalog.Seed;
import io.datadriven.grading.Task;
import io.datadriven.platform.Created;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Attempt", description = "One answer with its grade. It never changes.")
public record AttemptView(
        @Schema(examples = "019aad4e-7c00-7000-8000-1234567890ab")
        String id,

        @Schema(examples = "kappa-cutover-order") String challengeId,

        @Schema(
                description =
                        "`graded`, or `withheld`: in an exam, score, points and checks say nothing before the challenge is closed. "
                                + "Other states may be added.",
                examples = "graded")
        String state,

        @Schema(description = "From 0 to 1.", minimum = "0", maximum = "1", examples = "0.75")
        double score,

        @Schema(description = "The score's share of the points.", examples = "7.5")
        double points,

        @Schema(
                description =
                        "What the attempt was worth under the challenge's policy, hints paid for. Below 0 where being "
                                + "certain and wrong costs.",
                examples = "7.5")
        double earnedPoints,

        @Schema(examples = "10") int maxPoints,
        @Schema(examples = "true") boolean passed,

        @Schema(description = "What was looked at. Their points add up to the attempt's.")
        List<CheckView> checks,

        Task.Answer answer,

        @Nullable
        @Schema(
                description = "Of a challenge with parameters, which variant was answered.",
                examples = "8f3a51c09be2d714")
        String seed,

        @Nullable @Schema(description = "How sure the learner said they were, where the policy asks.", examples = "2")
        Integer certainty,

        @Schema(description = "How many hints were seen before it.", examples = "1")
        int hintsSeen,

        @Schema(description = "Which version of the challenge was answered.", examples = "sha256:9f86d081884c7d65")
        String challengeVersion,

        @Schema(description = "Which rules it was graded by.", examples = "ordering/1")
        String graderVersion,

        @Schema(description = "The learner's result on the challenge, just after this attempt.")
        Standing standing,

        @Schema(
                description =
                        "Whether this is a later grade than its first: challenge or grader were mended, or somebody looked at it.",
                examples = "false")
        boolean regraded,

        @Nullable
        @Schema(
                description =
                        "Whether a person is still to look at the grade (`open`) or has (`decided`); absent where nobody is asked to. "
                                + "Other states may be added.",
                examples = "open")
        String review,

        @Schema(examples = "2026-11-22T09:30:00Z") Instant createdAt,

        @Nullable
        @Schema(
                description = "When it was answered, if it came late. Its day goes by it.",
                examples = "2026-11-21T22:10:00Z")
        Instant answeredAt)
        implements Created {

    static final String WITHHELD = "withheld";

    /** Whether the learner must not know yet how it did. */
    public boolean saysNothingYet() {
        return state.equals(WITHHELD);
    }

    /** Just after it was made. */
    static AttemptView of(Attempt attempt) {
        var isWithheld = attempt.isWithheld();
        return of(attempt, null, isWithheld, attempt.needsReview() && !isWithheld ? Review.OPEN : null);
    }

    /**
     * As it is shown.
     *
     * @param later its latest grade, if it was graded again
     * @param withheld whether the learner must not know yet how it did
     * @param review the state of its latest review, if there is one
     */
    static AttemptView of(Attempt attempt, @Nullable LaterGrade later, boolean withheld, @Nullable String review) {
        var grade = later == null ? attempt.given() : later.given();
        return new AttemptView(
                attempt.id.toString(),
                attempt.challengeId,
                withheld ? WITHHELD : "graded",
                withheld ? 0 : grade.score(),
                withheld ? 0 : grade.points().doubleValue(),
                withheld ? 0 : attempt.earned().doubleValue(),
                grade.maxPoints(),
                !withheld && grade.passed(),
                withheld ? List.of() : grade.checks(),
                attempt.answer,
                attempt.seed == null ? null : new Seed(attempt.seed).hex(),
                attempt.certainty,
                attempt.hints,
                later == null ? attempt.challengeVersion : later.challengeVersion,
                later == null ? attempt.graderVersion : later.graderVersion,
                withheld ? Standing.withheld(attempt) : Standing.of(attempt),
                later != null,
                withheld ? null : review,
                attempt.createdAt,
                attempt.answeredAt);
    }

    @Override
    public String location() {
        return "/v1/attempts/" + id;
    }

    @Schema(name = "Standing", description = "A learner's result on a challenge. Points never fall.")
    record Standing(
            @Schema(description = "What was earned so far.", examples = "7.5")
            double points,

            @Schema(
                    description = "The score that counts under the score policy, from 0 to 1. It may fall.",
                    examples = "0.75")
            double score,

            @Schema(examples = "2") int tries,
            @Schema(examples = "true") boolean passed,

            @Schema(description = "Whether there is no further try.", examples = "false")
            boolean closed,

            @Schema(description = "Whether the solution is open.", examples = "true")
            boolean solutionAvailable) {

        static Standing of(Attempt attempt) {
            return new Standing(
                    attempt.standingPoints.doubleValue(),
                    attempt.standingScore(),
                    attempt.standingTries,
                    attempt.standingPassed,
                    attempt.standingClosed,
                    attempt.policy().reveal().isOpen(attempt));
        }

        /** It says no more than that there was a try. */
        static Standing withheld(Attempt attempt) {
            return new Standing(0, 0, attempt.standingTries, false, false, false);
        }
    }

    /** The share of the points that a score earns, to the hundredth. */
    static BigDecimal points(double score, int maxPoints) {
        return BigDecimal.valueOf(score).multiply(BigDecimal.valueOf(maxPoints)).setScale(2, RoundingMode.HALF_UP);
    }
}
