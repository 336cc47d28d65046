package io.datadriven.attempts;

import io.datadriven.catalog.Challenge;
import io.datadriven.grading.Check;
import io.datadriven.grading.Evidence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Check", description = "One named test inside a grade.")
public record CheckView(
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
                check.status(),
                AttemptView.points(check.score() * check.weight(), challenge.points())
                        .doubleValue(),
                AttemptView.points(check.weight(), challenge.points()).doubleValue(),
                check.message(),
                check.evidence());
    }
}
