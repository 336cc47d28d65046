package io.datadriven.attempts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Grade", description = "One of the grades that an attempt was given. The latest one counts.")
record GradeView(
        @Schema(description = "From 0, the first.", examples = "1")
        int number,

        @Nullable
        @Schema(
                description = "The regrade that gave it; absent where none did.",
                examples = "019aad4e-7c00-7000-8000-1234567890ab")
        String regradeId,

        @Nullable
        @Schema(
                description = "The review that it came from; absent where there was none.",
                examples = "019aad4e-7c00-7000-8000-1234567890ab")
        String reviewId,

        @Nullable
        @Schema(
                description =
                        "regrade, person, or model for a language model; absent for the first. Others may be added.",
                examples = "regrade")
        String givenBy,

        @Schema(examples = "sha256:9f86d081884c7d65") String challengeVersion,
        @Schema(examples = "ordering/1") String graderVersion,

        @Schema(description = "From 0 to 1.", examples = "0.75")
        double score,

        @Schema(examples = "7.5") double points,
        @Schema(examples = "10") int maxPoints,
        @Schema(examples = "true") boolean passed,
        List<CheckView> checks,
        @Schema(examples = "2026-11-22T09:30:00Z") Instant createdAt) {

    static GradeView of(Attempt attempt) {
        return new GradeView(
                0,
                null,
                null,
                null,
                attempt.challengeVersion,
                attempt.graderVersion,
                attempt.score,
                attempt.points.doubleValue(),
                attempt.maxPoints,
                attempt.passed,
                attempt.checks,
                attempt.createdAt);
    }

    static GradeView of(LaterGrade grade) {
        return new GradeView(
                grade.number,
                text(grade.regradeId),
                text(grade.reviewId),
                grade.givenBy,
                grade.challengeVersion,
                grade.graderVersion,
                grade.score,
                grade.points.doubleValue(),
                grade.maxPoints,
                grade.passed,
                grade.checks,
                grade.createdAt);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    @Schema(name = "GradePage")
    record ListPage(
            List<GradeView> items,

            @Nullable @Schema(description = "Where the next page starts; absent on the last.", examples = "MDE5YWFk")
            String nextCursor) {}
}
