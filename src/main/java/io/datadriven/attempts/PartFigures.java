package io.datadriven.attempts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PartFigures",
        description = "How often first attempts had an option, step, item or blank right or wrong.")
public record PartFigures(
        @Schema(description = "The id of the option, step, item or blank.", examples = "greater-or-equal")
        String about,

        @Schema(description = "First attempts that chose, placed or filled it.", examples = "312")
        long chosen,

        @Schema(description = "Of these, how many were right.", examples = "0")
        long right,

        @Schema(description = "Of these, how many were wrong.", examples = "312")
        long wrong,

        @Schema(description = "The share of first attempts that chose it.", examples = "0.3852")
        double share) {}
