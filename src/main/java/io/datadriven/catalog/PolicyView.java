package io.datadriven.catalog;

import io.datadriven.grading.Behaviour;
import io.datadriven.grading.Policy;
import io.datadriven.grading.Reveal;
import io.datadriven.platform.Kinds;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Policy", description = "How the attempts at a challenge count.")
record PolicyView(
        @Schema(
                description =
                        "practice: each try is worth its score. declining: a later try is worth less. exam: nothing is said of "
                                + "how right it was before the challenge is closed. certainty: say how sure you are; others may be added.",
                examples = "declining")
        String behaviour,

        @Nullable
        @Schema(
                description =
                        "Under declining, what full marks are worth at the first try, the second, …; the last holds on.",
                examples = "[10, 7, 5, 2]")
        List<Integer> values,

        @Schema(
                description =
                        "Which tries count for the standing's score: highest, latest, first or average. Points never fall.",
                examples = "highest")
        String scorePolicy,

        @Nullable @Schema(description = "How many tries there are; absent, any number.", examples = "4")
        Integer attemptCap,

        @Schema(description = "Seconds to wait between two tries.", examples = "0")
        int cooldownSeconds,

        @Schema(
                description =
                        "When the solution opens: after_pass, after_attempts, after_close or never; others may be added.",
                examples = "after_attempts")
        String reveal,

        @Nullable @Schema(description = "Under after_attempts, how many. A pass opens it earlier.", examples = "3")
        Integer revealAttempts,

        @Schema(
                description = "The share of a try's worth that each hint seen before it takes away.",
                minimum = "0",
                maximum = "1",
                examples = "0.1")
        double hintCost) {

    static PolicyView of(Policy policy) {
        return new PolicyView(
                Kinds.of(policy.behaviour()),
                policy.behaviour() instanceof Behaviour.Declining it ? it.values() : null,
                policy.scorePolicy().word(),
                policy.attemptCap(),
                policy.cooldownSeconds(),
                Kinds.of(policy.reveal()),
                policy.reveal() instanceof Reveal.AfterAttempts it ? it.attempts() : null,
                policy.hintCost().doubleValue());
    }
}
