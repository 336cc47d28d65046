package io.datadriven.simulations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PatchOperation", description = "One operation of a JSON Patch (RFC 6902) on a design.")
record PatchOperation(
        @NotNull
        @Pattern(regexp = "add|remove|replace|move|copy|test")
        @Schema(description = "add, remove, replace, move, copy or test.", examples = "replace")
        String op,

        @NotNull
        @Size(max = 200)
        @Schema(description = "A JSON pointer into the design.", examples = "/nodes/1/workers")
        String path,

        @Nullable
        @Size(max = 200)
        @Schema(description = "Of move and copy: a JSON pointer, too.", examples = "/nodes/0")
        String from,

        @Nullable @Schema(description = "Of add, replace and test: any JSON.", examples = "8")
        Object value) {}
