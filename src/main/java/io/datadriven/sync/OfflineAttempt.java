package io.datadriven.sync;

import io.datadriven.attempts.Submission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OfflineAttempt", description = "An answer that was given while there was no connection.")
record OfflineAttempt(
        @NotNull
        @Pattern(regexp = "[!-~]{1,255}", message = "has 1 to 255 visible ASCII characters")
        @Schema(
                description = "The `Idempotency-Key` that it would have been sent with alone, best a fresh UUID.",
                examples = "4f2f1d53-6a2f-4d63-9c3c-0c5f0d9f9c11")
        String key,

        @NotNull @Schema(examples = "kappa-cutover-order") String challengeId,
        @Valid @NotNull Submission submission) {}
