package io.datadriven.catalog;

import io.datadriven.grading.Policy;
import io.datadriven.grading.Task;
import io.datadriven.platform.Kinds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A challenge as it stands in its file.
 *
 * @param version hash of its content; stored on each attempt
 * @param concepts ids, the main one first
 * @param points what full marks are worth
 * @param passMark the score from which on an attempt passes, up to 1
 * @param policy how attempts count
 * @param explanation why the right answer is right; Markdown
 * @param seed what its parameters were drawn from; nothing when it has none
 */
public record Challenge(
        String id,
        String version,
        String title,
        String lesson,
        String section,
        List<String> concepts,
        Difficulty difficulty,
        int minutes,
        int points,
        double passMark,
        Policy policy,
        String prompt,
        Task task,
        String explanation,
        List<String> hints,
        List<WrongAnswer> wrongAnswers,
        @Nullable Seed seed) {

    /**
     * An answer that real engineers give and that must not earn full marks.
     *
     * @param caughtBy the id of a check that it must fail, where its author names one
     */
    public record WrongAnswer(
            Task.Answer answer, String mistake, @Nullable String caughtBy) {}

    /** Whether it has variants, of which this is one. */
    public boolean isParametrised() {
        return seed != null;
    }

    public String kind() {
        return Kinds.of(task);
    }
}
