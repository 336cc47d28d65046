package io.datadriven.attempts;

import io.datadriven.platform.Kinds;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AttemptSummary", description = "An attempt as it stands in a list.")
record AttemptSummary(
        @Schema(examples = "019aad4e-7c00-7000-8000-1234567890ab")
        String id,

        @Schema(examples = "kappa-cutover-order") String challengeId,

        @Schema(description = "The kind of the answer. New kinds will be added.", examples = "ordering")
        String kind,

        @Schema(
                description = "`graded`, or `withheld`: score and points say nothing yet. Others may be added.",
                examples = "graded")
        String state,

        @Schema(description = "From 0 to 1.", examples = "0.75")
        double score,

        @Schema(examples = "7.5") double points,
        @Schema(examples = "10") int maxPoints,
        @Schema(examples = "true") boolean passed,
        @Schema(examples = "2026-11-22T09:30:00Z") Instant createdAt) {

    static AttemptSummary of(Attempt attempt, @Nullable LaterGrade later, boolean withheld) {
        var grade = later == null ? attempt.given() : later.given();
        return new AttemptSummary(
                attempt.id.toString(),
                attempt.challengeId,
                Kinds.of(attempt.answer),
                withheld ? AttemptView.WITHHELD : "graded",
                withheld ? 0 : grade.score(),
                withheld ? 0 : grade.points().doubleValue(),
                grade.maxPoints(),
                !withheld && grade.passed(),
                attempt.createdAt);
    }

    @Schema(name = "AttemptPage")
    record ListPage(
            List<AttemptSummary> items,

            @Nullable @Schema(description = "Where the next page starts; absent on the last.", examples = "MDE5YWFk")
            String nextCursor) {}
}
