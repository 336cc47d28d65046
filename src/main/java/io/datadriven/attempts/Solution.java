package io.datadriven.attempts;

import io.datadriven.catalog.Challenge;
import io.datadriven.grading.Task;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Solution")
record Solution(
        @Schema(examples = "kappa-cutover-order") String challengeId,

        @Nullable
        @Schema(
                description = "Of a challenge with parameters, the variant that it solves: your latest.",
                examples = "8f3a51c09be2d714")
        String seed,

        @Schema(description = "An answer that earns full marks. There may be others.")
        Task.Answer answer,

        @Schema(
                description = "Why it is right, and what to say in the interview. Markdown.",
                examples = "The log forgets first.")
        String explanation) {

    static Solution of(Challenge challenge) {
        return new Solution(
                challenge.id(),
                challenge.seed() == null ? null : challenge.seed().hex(),
                challenge.task().modelAnswer(),
                challenge.explanation());
    }
}
