package io.datadriven.attempts;

import io.datadriven.platform.Created;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AttemptReview", description = "That a person looks at the grade of an attempt, as its learner sees it.")
record AttemptReview(
        @Schema(examples = "019aad4e-7c00-7000-8000-1234567890ab")
        String id,

        @Schema(examples = "019aad4e-7c00-7000-8000-1234567890ac")
        String attemptId,

        @Schema(description = "open, or decided. Others may be added.", examples = "open")
        String state,

        @Schema(
                description = "Why: the doubts of the grade, and contested. New ones may be added.",
                examples = "[\"contested\"]")
        List<String> reasons,

        @Nullable
        @Schema(
                description = "What the learner said; absent where they did not contest it.",
                examples = "I do say that history is replayed, in the second sentence.")
        String contestReason,

        @Nullable
        @Schema(
                description =
                        "What the person decided, criterion by criterion; absent as long as it is open. What is not named stays as it was.")
        List<PersonsVerdict.DecidedCriterion> criteria,

        @Schema(examples = "2026-11-22T09:30:00Z") Instant openedAt,
        @Nullable @Schema(examples = "2026-11-22T10:30:00Z") Instant decidedAt)
        implements Created {

    static AttemptReview of(Review review, @Nullable PersonsVerdict verdict) {
        return new AttemptReview(
                review.id.toString(),
                review.attemptId.toString(),
                review.state,
                review.reasons,
                review.contestReason,
                verdict == null ? null : verdict.criteria,
                review.openedAt,
                review.decidedAt);
    }

    @Override
    public String location() {
        return "/v1/attempts/%s/reviews".formatted(attemptId);
    }

    @Schema(name = "AttemptReviewPage")
    record ListPage(
            List<AttemptReview> items,

            @Nullable @Schema(description = "Where the next page starts; absent on the last.", examples = "MDE5YWFk")
            String nextCursor) {}
}
