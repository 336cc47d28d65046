package io.datadriven.attempts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MistakeFigures", description = "How often first attempts were told this.")
public record MistakeFigures(
        @Schema(
                description = "The id of the option, step, item or blank that it was said about, or of the check.",
                examples = "greater-or-equal")
        String about,

        @Schema(
                description = "The feedback that was given. Markdown.",
                examples = "Rows at the boundary are counted twice.")
        String message,

        @Schema(examples = "312") long count) {}
