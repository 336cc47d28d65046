package io.datadriven.quizzes;

import io.datadriven.catalog.Challenge;
import io.datadriven.grading.Task;
import io.datadriven.platform.Kinds;
import io.datadriven.platform.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "QuizRequest", description = "Which quiz to draw. What is left out is not restricted.")
record QuizRequest(
        @Nullable @Schema(description = "Only challenges of this lesson.", examples = "architecture-at-scale")
        String lessonId,

        @Nullable
        @Size(min = 1, max = 50)
        @Schema(
                description = "Only challenges that train one of these, spread evenly over them.",
                examples = "[\"paKappaArch\", \"paLambdaArch\"]")
        List<@NotNull String> conceptIds,

        @Nullable
        @Size(min = 1, max = 20)
        @Schema(description = "Only challenges of these kinds.", examples = "[\"single_choice\", \"numeric\"]")
        List<@NotNull String> kinds,

        @Nullable
        @Pattern(regexp = "easy|medium|hard", message = "is 'easy', 'medium' or 'hard'")
        @Schema(examples = "medium")
        String difficulty,

        @Nullable @Min(1) @Max(50) @Schema(description = "How many challenges; 10 unless said.", examples = "5")
        Integer size,

        @Nullable
        @Pattern(regexp = "[0-9a-f]{16}", message = "has 16 hexadecimal digits in lower case")
        @Schema(
                description =
                        "What the quiz is drawn from: the same one draws the same quiz, as long as the content stays.",
                examples = "8f3a51c09be2d714")
        String seed,

        @NotNull
        @Pattern(
                regexp = "practice|declining|exam|certainty",
                message = "is 'practice', 'declining', 'exam' or 'certainty'")
        @Schema(
                description =
                        "practice and declining: each answer is graded at once, and is a try. exam and certainty: the last answer "
                                + "before the end counts, and nothing is said before.",
                examples = "exam")
        String policy,

        @Nullable
        @Min(30)
        @Max(14_400)
        @Schema(description = "Seconds until time is up; without it, there is no limit.", examples = "900")
        Integer timeLimitSeconds) {

    private static final int USUAL_SIZE = 10;

    int sizeOrUsual() {
        return size == null ? USUAL_SIZE : size;
    }

    Set<String> concepts() {
        return conceptIds == null ? Set.of() : Set.copyOf(conceptIds);
    }

    /** Refuses kinds that there are not: a slip in a word must not look like a lack of challenges. */
    void checkKinds() {
        var known = Kinds.permittedBy(Task.class);
        for (int i = 0; kinds != null && i < kinds.size(); i++) {
            if (!known.contains(kinds.get(i))) {
                var detail = "'%s' is no kind of challenge. There are: %s."
                        .formatted(kinds.get(i), String.join(", ", known));
                throw new Problem(
                        Problem.Type.INVALID_BODY,
                        detail,
                        List.of(Problem.Fault.inBody("/kinds/" + i, "unknown_value", detail)));
            }
        }
    }

    /** An exam's answer must not be learned in a quiz that grades at once. */
    boolean takes(Challenge challenge) {
        return (lessonId == null || lessonId.equals(challenge.lesson()))
                && (conceptIds == null || challenge.concepts().stream().anyMatch(conceptIds::contains))
                && (kinds == null || kinds.contains(challenge.kind()))
                && (difficulty == null
                        || difficulty.equals(challenge.difficulty().word()))
                && !(QuizPolicy.ofWord(policy).gradesAtOnce
                        && challenge.policy().withholdsGrades());
    }
}
