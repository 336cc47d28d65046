package io.datadriven.simulation.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The runs of one design with all events that are drawn for them, each made once, whoever asks for it. */
final class Trials {

    private final Samples samples;
    private final Map<Run, Trial> made = new HashMap<>();

    Trials(Samples samples) {
        this.samples = samples;
    }

    private record Run(Horizon horizon, List<Disturbance> disturbances) {}

    EventSet events(Setting setting) {
        return samples.of(setting.horizon());
    }

    Trial of(Setting setting) {
        return made.computeIfAbsent(
                new Run(setting.horizon(), setting.disturbances()), _ -> new Trial(setting, events(setting), false));
    }
}
