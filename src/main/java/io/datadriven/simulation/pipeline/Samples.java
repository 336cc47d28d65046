package io.datadriven.simulation.pipeline;

import java.util.HashMap;
import java.util.Map;

/** The events that runs of one workload have in common: what is drawn depends on how long a run is, and on nothing else of a design. */
final class Samples {

    private final Workload workload;
    private final int atMost;
    private final Map<Horizon, EventSet> drawn = new HashMap<>();

    /** @param atMost so many events are drawn at the most, at least one from each source */
    Samples(Workload workload, int atMost) {
        this.workload = workload;
        this.atMost = atMost;
    }

    EventSet of(Horizon horizon) {
        return drawn.computeIfAbsent(horizon, it -> EventSample.of(workload, it, atMost));
    }
}
