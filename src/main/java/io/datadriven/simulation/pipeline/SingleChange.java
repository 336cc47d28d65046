package io.datadriven.simulation.pipeline;

import java.util.List;
import java.util.Optional;

/**
 * One parameter that, set otherwise, would have met a requirement that is missed.
 *
 * @param node none when it is how the pipeline is run
 * @param changed the design with it
 * @param breaks requirements that are met without it and would not be with it
 */
public record SingleChange(
        Optional<String> node, String parameter, Object from, Object to, Pipeline changed, List<Requirement> breaks) {

    public SingleChange {
        breaks = List.copyOf(breaks);
    }

    /** It, for a learner. */
    public String sentence() {
        var what = node.map(it -> "'" + parameter + "' of '" + it + "'").orElseGet(() -> "'" + parameter + "'");
        var broken = breaks.isEmpty()
                ? ""
                : " It would then break: "
                        + String.join(
                                " ", breaks.stream().map(Requirement::sentence).toList());
        return "With " + what + " at " + to + " instead of " + from + " it would have been met." + broken;
    }
}
