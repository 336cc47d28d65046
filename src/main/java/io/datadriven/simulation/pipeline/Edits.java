package io.datadriven.simulation.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has to be done to one design to have another, whatever their nodes are called. */
public record Edits(List<Edit> edits) {

    public Edits {
        edits = List.copyOf(edits);
    }

    /** One of them. Nodes are called as in the first design, and those that come newly as in the second. */
    public sealed interface Edit {

        /** How much of a change it is, against that of one parameter. The design's own. */
        int weight();

        record Added(String node, Component component) implements Edit {

            @Override
            public int weight() {
                return 3;
            }
        }

        record Removed(String node) implements Edit {

            @Override
            public int weight() {
                return 2;
            }
        }

        record Changed(String node, String parameter, Object from, Object to) implements Edit {

            @Override
            public int weight() {
                return 1;
            }
        }

        record Operated(String parameter, Object from, Object to) implements Edit {

            @Override
            public int weight() {
                return 1;
            }
        }

        /** An edge between nodes that both designs have; those to nodes that come or go are part of that. */
        record Connected(String from, String to) implements Edit {

            @Override
            public int weight() {
                return 1;
            }
        }

        /** The same. */
        record Disconnected(String from, String to) implements Edit {

            @Override
            public int weight() {
                return 1;
            }
        }
    }

    public int weight() {
        return edits.stream().mapToInt(Edit::weight).sum();
    }

    /**
     * The fewest edits that are found: nodes that are called alike are taken for the same, or those that are alike, whichever makes
     * for less. What makes no difference is no edit.
     */
    public static Edits between(Pipeline from, Pipeline to) {
        if (CanonicalDesign.of(from).equals(CanonicalDesign.of(to))) {
            return new Edits(List.of());
        }
        var before = NormalDesign.of(from);
        var after = NormalDesign.of(to);
        var byName = between(before, after, to, Counterparts.byName(before, after));
        var byLikeness = between(before, after, to, Counterparts.byLikeness(before, after));
        return byLikeness.weight() < byName.weight() ? byLikeness : byName;
    }

    /** Nodes that come are to be made as they were handed in, with what makes no difference. */
    private static Edits between(Pipeline from, Pipeline to, Pipeline asHandedIn, Map<String, String> counterparts) {
        var edits = new ArrayList<Edit>();
        for (var node : from.nodes()) {
            var counterpart = counterparts.get(node.id());
            if (counterpart == null) {
                edits.add(new Edit.Removed(node.id()));
            } else {
                var other = to.node(counterpart).orElseThrow();
                changes((Record) node.component(), (Record) other.component())
                        .forEach(it -> edits.add(new Edit.Changed(node.id(), it.parameter(), it.from(), it.to())));
                if (node.region() != other.region()) {
                    edits.add(new Edit.Changed(
                            node.id(),
                            Palette.REGION.name(),
                            Parameter.word(node.region()),
                            Parameter.word(other.region())));
                }
            }
        }
        to.nodes().stream()
                .filter(it -> !counterparts.containsValue(it.id()))
                .forEach(it -> edits.add(new Edit.Added(
                        it.id(), asHandedIn.node(it.id()).orElseThrow().component())));
        edits.addAll(rewired(from, to, counterparts));
        changes(from.operations(), to.operations()).forEach(edits::add);
        return new Edits(edits);
    }

    /** The parameters that two records of a kind do not have in common. */
    static List<Edit.Operated> changes(Record from, Record to) {
        var after = ComponentType.values(to);
        var changes = new ArrayList<Edit.Operated>();
        ComponentType.values(from).forEach((name, value) -> {
            var other = after.getOrDefault(name, value);
            if (!other.equals(value)) {
                changes.add(new Edit.Operated(name, value, other));
            }
        });
        return changes;
    }

    private static List<Edit> rewired(Pipeline from, Pipeline to, Map<String, String> counterparts) {
        var before = new LinkedHashSet<Pipeline.Edge>();
        for (var edge : from.edges()) {
            if (stays(from, edge.from(), counterparts) && stays(from, edge.to(), counterparts)) {
                before.add(new Pipeline.Edge(
                        counterparts.getOrDefault(edge.from(), edge.from()),
                        counterparts.getOrDefault(edge.to(), edge.to())));
            }
        }
        var after = new LinkedHashSet<>(to.edges());
        after.removeIf(it -> comes(to, it.from(), counterparts) || comes(to, it.to(), counterparts));
        var edits = new ArrayList<Edit>();
        minus(before, after)
                .forEach(it -> edits.add(new Edit.Disconnected(
                        Counterparts.first(counterparts, it.from()), Counterparts.first(counterparts, it.to()))));
        minus(after, before)
                .forEach(it -> edits.add(new Edit.Connected(
                        Counterparts.first(counterparts, it.from()), Counterparts.first(counterparts, it.to()))));
        return edits;
    }

    private static List<Pipeline.Edge> minus(Set<Pipeline.Edge> edges, Set<Pipeline.Edge> others) {
        return edges.stream().filter(it -> !others.contains(it)).toList();
    }

    private static boolean stays(Pipeline from, String id, Map<String, String> counterparts) {
        return from.node(id).isEmpty() || counterparts.containsKey(id);
    }

    private static boolean comes(Pipeline to, String id, Map<String, String> counterparts) {
        return to.node(id).isPresent() && !counterparts.containsValue(id);
    }
}
