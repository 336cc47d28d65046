package io.datadriven.catalog;

import io.datadriven.grading.Behaviour;
import io.datadriven.grading.FreeText;
import io.datadriven.grading.Policy;
import io.datadriven.grading.Task;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A challenge's file: the same as the challenge, without its version. */
record ChallengeFile(
        String id,
        String title,
        String lesson,
        String section,
        List<String> concepts,
        Difficulty difficulty,
        int minutes,
        int points,
        @Nullable Double passMark,
        @Nullable Policy policy,
        String prompt,
        Task task,
        String explanation,
        List<String> hints,
        List<Challenge.WrongAnswer> wrongAnswers) {

    private static final double USUAL_PASS_MARK = 0.7;

    ChallengeFile {
        if (policy != null
                && policy.behaviour() instanceof Behaviour.Declining declining
                && declining.values().getFirst() != points) {
            throw new IllegalArgumentException(
                    "Full marks at the first try are worth the challenge's points, %d, not %d."
                            .formatted(points, declining.values().getFirst()));
        }
    }

    /**
     * The challenge.
     *
     * @param seed of which variant; nothing when it has no parameters
     */
    Challenge challenge(String version, @Nullable Seed seed) {
        var mark = passMark == null ? USUAL_PASS_MARK : passMark;
        return new Challenge(
                id,
                version,
                title,
                lesson,
                section,
                concepts,
                difficulty,
                minutes,
                points,
                mark,
                policy == null ? Policy.USUAL : policy,
                ContentLinks.resolved(prompt),
                task instanceof FreeText text ? text.passedFrom(mark) : task,
                ContentLinks.resolved(explanation),
                hints,
                wrongAnswers,
                seed);
    }
}
