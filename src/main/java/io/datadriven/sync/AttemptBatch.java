package io.datadriven.sync;

import com.fasterxml.jackson.databind.util.TokenBuffer;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Its items are not read with it, but one by one, so that one which cannot be read spoils no other. */
@Schema(name = "AttemptBatch", description = "Answers that were given while there was no connection.")
record AttemptBatch(
        @NotNull
        @Size(min = 1, max = 100, message = "has 1 to 100 answers")
        @Schema(
                type = SchemaType.ARRAY,
                implementation = OfflineAttempt.class,
                description = "In the order in which they were given.")
        List<@Nullable TokenBuffer> items) {}
