package io.datadriven.catalog;

import io.datadriven.grading.Task;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Challenge", description = "A challenge to answer. Nothing in it gives the answer away.")
public record ChallengeView(
        @Schema(examples = "kappa-cutover-order") String id,

        @Schema(
                description = "Hash of its content; an attempt says which one it answered.",
                examples = "sha256:9f86d081884c7d65")
        String version,

        @Schema(examples = "Cut over without a gap") String title,

        @Schema(
                description = "How hard it is for who has read the section: easy, medium or hard; others may be added.",
                examples = "medium")
        String difficulty,

        @Schema(description = "How long a prepared learner takes.", examples = "4")
        int minutes,

        @Schema(description = "What full marks are worth.", examples = "10")
        int points,

        @Schema(description = "The score from which on an attempt passes.", examples = "0.7")
        double passMark,

        PolicyView policy,

        @Schema(description = "Ids, the main one first.", examples = "[\"paKappaArch\"]")
        List<String> concepts,

        @Schema(examples = "architecture-at-scale") String lessonId,
        @Schema(examples = "when-kappa-works") String sectionId,

        @Schema(description = "Markdown.", examples = "A replay has caught up. Put the steps of the cut-over in order.")
        String prompt,

        Task.Question question,

        @Schema(description = "Whether its numbers differ from variant to variant.", examples = "true")
        boolean parametrised,

        @Nullable
        @Schema(
                description = "Which variant this is; absent where there is only one challenge.",
                examples = "00000000000000c8")
        String seed,

        @Schema(description = "How many hints there are.", examples = "3")
        int hintCount) {

    public static ChallengeView of(Challenge challenge) {
        return of(challenge, challenge.task().question());
    }

    static ChallengeView of(Challenge challenge, Task.Question question) {
        return new ChallengeView(
                challenge.id(),
                challenge.version(),
                challenge.title(),
                challenge.difficulty().word(),
                challenge.minutes(),
                challenge.points(),
                challenge.passMark(),
                PolicyView.of(challenge.policy()),
                challenge.concepts(),
                challenge.lesson(),
                challenge.section(),
                challenge.prompt(),
                question,
                challenge.isParametrised(),
                Optional.ofNullable(challenge.seed()).map(Seed::hex).orElse(null),
                challenge.hints().size());
    }
}
