package io.datadriven.simulation.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A design without what makes no difference: parameters that cannot matter, gates that stop nothing, and views of one table. */
final class NormalDesign {

    private NormalDesign() {}

    static Pipeline of(Pipeline pipeline) {
        var normal = new Pipeline(
                pipeline.nodes().stream()
                        .map(it -> new Pipeline.Node(it.id(), of(it.component()), it.region()))
                        .toList(),
                List.copyOf(new LinkedHashSet<>(pipeline.edges())),
                pipeline.operations());
        for (var node : normal.nodes()) {
            if (passesThrough(normal, node)) {
                normal = without(normal, node);
            }
        }
        return normal;
    }

    /** With what cannot matter set to what is taken when nothing is said. */
    static Component of(Component component) {
        var type = Palette.of(component);
        var values = ComponentType.values((Record) component);
        var mattering = type.parameters().stream()
                .filter(it -> ComponentType.matters(it, values))
                .map(Parameter::name)
                .toList();
        values.keySet().retainAll(mattering);
        values.keySet().removeAll(idle(component));
        return (Component) type.make(values);
    }

    /** What the palette asks for, and what nevertheless makes no difference beside the other values. */
    private static Set<String> idle(Component component) {
        return switch (component) {
            case BatchJob it -> {
                var idle = new LinkedHashSet<String>();
                if (it.writeMode() == WriteMode.APPEND) {
                    idle.add("lookbackDays");
                }
                if (it.spotPercent() == 0) {
                    idle.add("checkpointing");
                }
                yield idle;
            }
            case TableStorage it -> it.format().isTransactional() ? Set.of() : Set.of("snapshotHours");
            case Serving it ->
                switch (it.technology()) {
                    case VIEW -> Set.of("nodes", "refreshSeconds");
                    case KEY_VALUE -> Set.of("nodes");
                    case WAREHOUSE, OLAP -> Set.of();
                };
            case EventLog _, StreamJob _, QualityGate _ -> Set.of();
        };
    }

    private static boolean passesThrough(Pipeline pipeline, Pipeline.Node node) {
        return switch (node.component()) {
            case QualityGate it -> !it.schemaCheck() && !it.dedupe();
            case Serving it ->
                it.technology() == Serving.Technology.VIEW
                        && it.fold() == Serving.Fold.NONE
                        && pipeline.into(node.id()).size() == 1;
            case EventLog _, StreamJob _, BatchJob _, TableStorage _ -> false;
        };
    }

    private static Pipeline without(Pipeline pipeline, Pipeline.Node node) {
        var edges = new LinkedHashSet<Pipeline.Edge>();
        for (var edge : pipeline.edges()) {
            if (edge.to().equals(node.id())) {
                pipeline.outOf(node.id()).forEach(it -> edges.add(new Pipeline.Edge(edge.from(), it)));
            } else if (!edge.from().equals(node.id())) {
                edges.add(edge);
            }
        }
        var nodes = new ArrayList<>(pipeline.nodes());
        nodes.remove(node);
        return new Pipeline(nodes, List.copyOf(edges), pipeline.operations());
    }
}
