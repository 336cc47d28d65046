package io.datadriven.simulations;

import io.datadriven.grading.Option;
import io.datadriven.simulation.pipeline.Curveball;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Curveball", description = "A turn of events where your design is weakest.")
record CurveballView(
        @Schema(
                description = "What has happened.",
                examples = "Ten times as much comes, and the budget is ten times as large.")
        String sentence,

        @Schema(description = "The requirement that your design met by the thinnest margin.", examples = "cost")
        String requirementId,

        @Schema(description = "What is asked now.") List<Option> requirements) {

    static CurveballView of(Curveball curveball) {
        return new CurveballView(
                curveball.sentence(),
                curveball.flipped().id(),
                curveball.requirements().stream()
                        .map(it -> new Option(it.id(), it.sentence()))
                        .toList());
    }
}
