package io.datadriven.simulation.pipeline;

/** How old the oldest event is, in milliseconds since it came, that a consumer cannot read yet at a moment of the run. */
public record FreshnessPoint(long atMs, long stalenessMs) {}
