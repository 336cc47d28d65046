package io.datadriven.attempts;

import io.datadriven.grading.Task;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Submission", description = "An answer, and what goes with it.")
public record Submission(
        @Valid @NotNull Task.Answer answer,

        @Nullable
        @Schema(
                description =
                        "Of a challenge with parameters, which of your variants you answer: 16 hexadecimal digits.",
                examples = "8f3a51c09be2d714")
        String seed,

        @Nullable
        @Min(1)
        @Max(3)
        @Schema(
                description =
                        "How sure you are: 1, a guess; 2, rather; 3, certain. Only where the challenge's policy asks for it.",
                examples = "2")
        Integer certainty,

        @Nullable
        @Min(0)
        @Max(86_400_000)
        @Schema(
                description = "How many milliseconds the learner took, as far as the client knows. It does not count.",
                examples = "95000")
        Long elapsedMs,

        @Nullable
        @Pattern(
                regexp = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$",
                message = "is a time in UTC such as 2026-11-22T09:30:00Z")
        @Schema(
                description =
                        "When it was answered by the learner's device, if it was without a connection then. The day of the answer "
                                + "goes by it, if it lies in the seven days before the answer came; else by when it came.",
                format = "date-time",
                examples = "2026-11-22T09:30:00Z")
        String answeredAt) {}
