package io.datadriven.quizzes;

import io.datadriven.attempts.CheckView;
import io.datadriven.attempts.QuizAttempts;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "QuizAnswer", description = "What became of an answer.")
record QuizAnswerView(
        @Schema(examples = "1") int position,

        @Schema(description = "Which answer to the item it is, from 1.", examples = "1")
        int number,

        @Schema(
                description =
                        "`saved` (it will be graded at the end), `graded`, or `late`: it is kept and does not count. Others may be added.",
                examples = "graded")
        String state,

        @Schema(description = "For the learner.", examples = "Saved. It is graded when you hand the quiz in.")
        String message,

        @Nullable @Schema(description = "When it is graded at once, from 0 to 1.", examples = "0.75")
        Double score,

        @Nullable @Schema(description = "When it is graded at once, what was looked at.")
        List<CheckView> checks,

        @Schema(examples = "2026-11-22T09:31:00Z") Instant answeredAt) {

    static QuizAnswerView of(QuizAnswer answer, Quiz quiz, QuizAttempts.@Nullable Graded graded) {
        return new QuizAnswerView(
                answer.position,
                answer.number,
                answer.late ? "late" : graded == null ? "saved" : "graded",
                message(answer, quiz, graded),
                graded == null ? null : graded.score(),
                graded == null ? null : graded.checks(),
                answer.answeredAt);
    }

    private static String message(QuizAnswer answer, Quiz quiz, QuizAttempts.@Nullable Graded graded) {
        if (answer.late) {
            return "The quiz ended at %s, and this answer came at %s. It is kept, and does not count."
                    .formatted(quiz.finishedAt, answer.answeredAt);
        }
        if (graded == null) {
            return "Saved. You can change it until the quiz ends; then it is graded.";
        }
        return graded.score() == 1 ? "Right." : "Not yet fully right. You can try again until the quiz ends.";
    }
}
