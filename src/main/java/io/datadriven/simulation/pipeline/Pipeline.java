package io.datadriven.simulation.pipeline;

import java.util.List;
import java.util.Optional;

/**
 * A design: the nodes that its maker placed, how all nodes are connected, and how it is run.
 *
 * @param edges may start at sources and end at consumers of the {@link Workload}, by their ids
 */
public record Pipeline(List<Node> nodes, List<Edge> edges, Operations operations) {

    public Pipeline {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** A node; a gate runs where the job beside it does, whatever its region says. */
    public record Node(String id, Component component, Region region) {

        /** One where most are. */
        public Node(String id, Component component) {
            this(id, component, Region.US);
        }
    }

    /** Data flow from one node to another. */
    public record Edge(String from, String to) {}

    public Optional<Node> node(String id) {
        return nodes.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The ids of the nodes that data come from, in the order of the edges. */
    public List<String> into(String id) {
        return edges.stream().filter(it -> it.to().equals(id)).map(Edge::from).toList();
    }

    /** The ids of the nodes that data go to, in the order of the edges. */
    public List<String> outOf(String id) {
        return edges.stream().filter(it -> it.from().equals(id)).map(Edge::to).toList();
    }
}
