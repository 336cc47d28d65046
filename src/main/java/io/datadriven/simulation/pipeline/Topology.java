package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.Scatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A pipeline with its sources and consumers in the order of the data flow, whatever order and names its nodes have: where the flow
 * does not say who comes first, it is decided by what nodes are and what leads to them.
 */
final class Topology {

    private final List<String> order = new ArrayList<>();
    private final Map<String, List<String>> into = new HashMap<>();
    private final Map<String, List<String>> outOf = new HashMap<>();
    private final Map<String, Component> components = new HashMap<>();
    private final Map<String, Long> labels = new HashMap<>();
    private final Map<String, Integer> sources = new HashMap<>();

    /** @throws IllegalArgumentException when data flow in a circle */
    Topology(Pipeline pipeline, Workload workload) {
        for (int i = 0; i < workload.sources().size(); i++) {
            sources.put(workload.sources().get(i).id(), i);
        }
        pipeline.nodes().forEach(it -> components.put(it.id(), it.component()));
        var ids = Stream.of(
                        sources.keySet().stream().sorted(),
                        components.keySet().stream().sorted(),
                        workload.consumers().stream().map(Workload.Consumer::id))
                .flatMap(it -> it)
                .toList();
        for (var id : ids) {
            into.put(
                    id,
                    pipeline.into(id).stream().filter(ids::contains).distinct().toList());
        }
        ids.forEach(it -> visit(it, new HashSet<>()));
        order.forEach(id -> into(id).forEach(
                        it -> outOf.computeIfAbsent(it, _ -> new ArrayList<>()).add(id)));
    }

    /** All ids, each after those that data come from. */
    List<String> order() {
        return order;
    }

    List<String> into(String id) {
        return into.getOrDefault(id, List.of());
    }

    /** All that leads to an id. */
    Set<String> before(String id) {
        var found = new LinkedHashSet<String>();
        for (var input : into(id)) {
            found.addAll(before(input));
            found.add(input);
        }
        return found;
    }

    List<String> outOf(String id) {
        return outOf.getOrDefault(id, List.of());
    }

    boolean isSource(String id) {
        return sources.containsKey(id);
    }

    /** Its place in the workload. */
    int source(String id) {
        return sources.getOrDefault(id, -1);
    }

    boolean isNode(String id) {
        return components.containsKey(id);
    }

    Component component(String id) {
        var component = components.get(id);
        if (component == null) {
            throw new IllegalArgumentException("The pipeline has no node '" + id + "'.");
        }
        return component;
    }

    /** Whether the rows of a node were last written by a batch job, as far as its inputs say. */
    boolean isOfBatch(String id) {
        return isNode(id)
                && switch (component(id)) {
                    case BatchJob _ -> true;
                    case StreamJob _ -> false;
                    case EventLog _, QualityGate _, TableStorage _, Serving _ ->
                        into(id).stream().anyMatch(this::isOfBatch);
                };
    }

    /**
     * Whether the events of a source come to a node in the form in which it sends them: behind no gate that checks it, and behind no
     * other job.
     */
    boolean meetsForms(String source, String node) {
        return into(node).stream().anyMatch(it -> it.equals(source) || (isUnchecked(it) && meetsForms(source, it)));
    }

    private boolean isUnchecked(String id) {
        return isNode(id)
                && switch (component(id)) {
                    case StreamJob _, BatchJob _ -> false;
                    case QualityGate gate -> !gate.schemaCheck();
                    case EventLog _, TableStorage _, Serving _ -> true;
                };
    }

    private long visit(String id, Set<String> open) {
        var known = labels.get(id);
        if (known != null) {
            return known;
        }
        if (!open.add(id)) {
            throw new IllegalArgumentException("Data flow in a circle through '" + id + "'.");
        }
        into(id).forEach(it -> visit(it, open));
        var sorted = into(id).stream()
                .sorted(Comparator.<String>comparingLong(it -> labels.getOrDefault(it, 0L))
                        .thenComparing(it -> it))
                .toList();
        into.put(id, sorted);
        var label = isNode(id) ? word(component(id).toString()) : word(id);
        for (var input : sorted) {
            label = Scatter.of(label, labels.getOrDefault(input, 0L));
        }
        labels.put(id, label);
        order.add(id);
        return label;
    }

    private static long word(String word) {
        return Scatter.of(word.length(), word.hashCode());
    }
}
