package io.datadriven.attempts;

import io.datadriven.catalog.Challenge;
import io.datadriven.grading.Grade;
import io.datadriven.grading.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "TrialGrade",
        description = "The grade that an answer would be given, as a learner's first try and without hints.")
public record TrialGrade(
        @Schema(description = "From 0 to 1.", examples = "0.75")
        double score,

        @Schema(examples = "7.5") double points,

        @Nullable
        @Schema(
                description =
                        "What the try would be worth under the challenge's policy; absent where that asks for a certainty and there is none.",
                examples = "7.5")
        Double earnedPoints,

        @Schema(examples = "10") int maxPoints,
        @Schema(examples = "true") boolean passed,
        List<CheckView> checks) {

    /** The grade of an answer that is not kept. */
    public static TrialGrade of(Grade grade, Challenge challenge, @Nullable Integer certainty) {
        var given = Attempt.given(grade, challenge);
        return new TrialGrade(
                given.score(),
                given.points().doubleValue(),
                challenge.policy().asksCertainty() && certainty == null
                        ? null
                        : worth(given, challenge, certainty).doubleValue(),
                given.maxPoints(),
                given.passed(),
                given.checks());
    }

    private static BigDecimal worth(GradeGiven grade, Challenge challenge, @Nullable Integer certainty) {
        return Standing.NONE.worth(new Standing.Try(
                grade.score(),
                grade.passed(),
                grade.maxPoints(),
                certainty,
                0,
                false,
                challenge.policy(),
                Instant.EPOCH));
    }
}
