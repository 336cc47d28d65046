package io.datadriven.quizzes;

import io.datadriven.grading.Task;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "QuizSubmission", description = "An answer to one item of a quiz.")
record QuizSubmission(
        @Min(1) @Max(50) @Schema(description = "Which item, from 1.", examples = "1")
        int position,

        @Valid @NotNull Task.Answer answer,

        @Nullable
        @Min(1)
        @Max(3)
        @Schema(description = "How sure you are, 1 to 3: only under `certainty`, and always there.", examples = "2")
        Integer certainty) {}
