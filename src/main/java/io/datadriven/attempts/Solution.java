package io.datadriven.attempts;

import io.datadriven.catalog.Challenge;
import io.datadriven.grading.Task;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Solution")
record Solution(
        @Schema(examples = "kappa-cutover-order") String challengeId,

        @Schema(description = "An answer that earns full marks. There may be others.")
        Task.Answer answer,

        @Schema(
                description = "Why it is right, and what to say in the interview. Markdown.",
                examples = "The log forgets first.")
        String explanation) {

    static Solution of(Challenge challenge) {
        return new Solution(challenge.id(), challenge.task().modelAnswer(), challenge.explanation());
    }
}
