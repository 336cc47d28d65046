package io.datadriven.simulation.pipeline;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much goes through each node: what all the sources send that lead to it, each counted once however many ways there are.
 * Gates and jobs let everything through here; what they drop is for the replay to say.
 */
public final class Flow {

    private final Map<String, Set<Workload.Source>> sources = new HashMap<>();

    public Flow(Pipeline pipeline, Workload workload) {
        for (var source : workload.sources()) {
            var open = new ArrayDeque<>(List.of(source.id()));
            var seen = new LinkedHashSet<String>();
            while (!open.isEmpty()) {
                var id = open.remove();
                if (seen.add(id)) {
                    sources.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(source);
                    open.addAll(pipeline.outOf(id));
                }
            }
        }
    }

    /** The sources that lead to a node, or are it. */
    public Set<Workload.Source> sources(String node) {
        return Set.copyOf(sources.getOrDefault(node, Set.of()));
    }

    public long averageEventsPerSecond(String node) {
        return sources(node).stream()
                .mapToLong(Workload.Source::averageEventsPerSecond)
                .sum();
    }

    public long peakEventsPerSecond(String node) {
        return sources(node).stream()
                .mapToLong(Workload.Source::peakEventsPerSecond)
                .sum();
    }

    public long averageBytesPerSecond(String node) {
        return sources(node).stream()
                .mapToLong(Workload.Source::averageBytesPerSecond)
                .sum();
    }

    public long peakBytesPerSecond(String node) {
        return sources(node).stream()
                .mapToLong(Workload.Source::peakBytesPerSecond)
                .sum();
    }
}
