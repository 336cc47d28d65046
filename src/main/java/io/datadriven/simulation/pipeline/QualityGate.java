package io.datadriven.simulation.pipeline;

/**
 * A check between two nodes.
 *
 * @param schemaCheck whether an event of an unknown form is stopped here and not by a failing job
 * @param dedupe whether an event is let through once only, by its id
 * @param deadLetter whether what is stopped is kept, to be mended and sent again
 */
public record QualityGate(boolean schemaCheck, boolean dedupe, boolean deadLetter) implements Component {}
