package io.datadriven.attempts;

import io.datadriven.grading.Task;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Review", description = "A grade that a person is asked to look at. It does not say whose it is.")
record ReviewView(
        @Schema(examples = "019aad4e-7c00-7000-8000-1234567890ab")
        String id,

        @Schema(examples = "kappa-or-lambda-defended") String challengeId,

        @Schema(description = "The version that was answered.", examples = "sha256:9f86d081884c7d65")
        String challengeVersion,

        @Schema(description = "open, or decided. Others may be added.", examples = "open")
        String state,

        @Schema(
                description = "Why: the doubts of the grade, and contested. New ones may be added.",
                examples = "[\"near_pass_mark\"]")
        List<String> reasons,

        @Nullable
        @Schema(
                description = "What the learner says; absent where they did not contest it.",
                examples = "I do say that history is replayed, in the second sentence.")
        String contestReason,

        Task.Answer answer,

        @Schema(description = "From 0 to 1, of the grade that counts now.", examples = "0.65")
        double score,

        @Schema(description = "Of the grade that counts now.", examples = "false")
        boolean passed,

        @Schema(description = "Of the grade that counts now.")
        List<CheckView> checks,

        @Nullable
        @Schema(
                description =
                        "What was decided, criterion by criterion; absent as long as it is open. What is not named stays as it was.")
        List<PersonsVerdict.DecidedCriterion> criteria,

        @Nullable @Schema(description = "Who decided, by the subject of their token.", examples = "grace")
        String decidedBy,

        @Nullable
        @Schema(
                description =
                        "What came of asking a language model: changed (its grade counts until a person decides), agreed, failed or "
                                + "not_asked; absent where none is asked, or not yet. Others may be added.",
                examples = "changed")
        String model,

        @Schema(examples = "2026-11-22T09:30:00Z") Instant openedAt,
        @Nullable @Schema(examples = "2026-11-22T10:30:00Z") Instant decidedAt) {

    static ReviewView of(Review review, Attempt attempt, GradeGiven grade, @Nullable PersonsVerdict verdict) {
        return new ReviewView(
                review.id.toString(),
                review.challengeId,
                attempt.challengeVersion,
                review.state,
                review.reasons,
                review.contestReason,
                attempt.answer,
                grade.score(),
                grade.passed(),
                grade.checks(),
                verdict == null ? null : verdict.criteria,
                verdict == null ? null : verdict.decidedBy,
                review.judgeState,
                review.openedAt,
                review.decidedAt);
    }

    @Schema(name = "ReviewPage")
    record ListPage(
            List<ReviewView> items,

            @Nullable @Schema(description = "Where the next page starts; absent on the last.", examples = "MDE5YWFk")
            String nextCursor) {}
}
