package io.datadriven.drawing;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkShape;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.jspecify.annotations.Nullable;

/**
 * Where the boxes of a graph go when it is drawn in layers from the left to the right, and how its edges run between them at right
 * angles. The work is that of the Eclipse Layout Kernel, with a fixed seed.
 *
 * @param nodes in the order in which they were given
 * @param links likewise
 * @param routes of the links
 * @see <a href="https://eclipse.dev/elk/reference/algorithms/org-eclipse-elk-layered.html">ELK Layered</a>
 */
record Layout(int width, int height, List<Place> nodes, List<Link> links, List<Route> routes) {

    private static final double BETWEEN_NODES = 28;
    private static final double BETWEEN_LAYERS = 26;
    private static final double BETWEEN_EDGES = 14;
    private static final double AROUND = 16;

    static {
        // What the kernel clones it must know; it would find out by itself through its registry of algorithms, of which
        // we use one.
        LayoutMetaDataService.initElkReflect();
    }

    record Size(int width, int height) {}

    /**
     * An edge.
     *
     * @param from the number of a node
     * @param to likewise
     */
    record Link(int from, int to, @Nullable Size label) {}

    /**
     * How an edge runs.
     *
     * @param corners from its begin to its end, which are among them
     */
    record Route(List<Corner> corners, @Nullable Place label) {}

    record Corner(int x, int y) {}

    /** @param above how much is left free above it, in pixels */
    static Layout of(int above, List<Size> nodes, List<Link> links) {
        var graph = graph(above);
        var placed = nodes.stream().map(it -> node(graph, it)).toList();
        var routed = links.stream()
                .map(it -> edge(placed.get(it.from()), placed.get(it.to()), it.label()))
                .toList();
        new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());
        return new Layout(
                pixel(graph.getWidth()),
                pixel(graph.getHeight()),
                placed.stream().map(Layout::place).toList(),
                links,
                routed.stream().map(Layout::route).toList());
    }

    private static ElkNode graph(int above) {
        var graph = ElkGraphUtil.createGraph();
        graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
        graph.setProperty(LayeredOptions.PADDING, new ElkPadding(above, AROUND, AROUND, AROUND));
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_NODES);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, BETWEEN_EDGES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, BETWEEN_EDGES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, BETWEEN_EDGES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, BETWEEN_EDGES);
        return graph;
    }

    private static ElkNode node(ElkNode graph, Size size) {
        var node = ElkGraphUtil.createNode(graph);
        node.setDimensions(size.width(), size.height());
        return node;
    }

    private static ElkEdge edge(ElkNode from, ElkNode to, @Nullable Size size) {
        var edge = ElkGraphUtil.createSimpleEdge(from, to);
        if (size != null) {
            // Without a text it would be left out. What the text is does not matter.
            var label = ElkGraphUtil.createLabel("label", edge);
            label.setDimensions(size.width(), size.height());
            label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
            // On the line and not beside it: there is no doubt then which of two lines it belongs to.
            label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
        }
        return edge;
    }

    private static Route route(ElkEdge edge) {
        var corners = new ArrayList<Corner>();
        for (var section : edge.getSections()) {
            corners.add(corner(section.getStartX(), section.getStartY()));
            section.getBendPoints().forEach(it -> corners.add(straight(corners.getLast(), it.getX(), it.getY())));
            corners.add(straight(corners.getLast(), section.getEndX(), section.getEndY()));
        }
        var labels = edge.getLabels();
        return new Route(List.copyOf(corners), labels.isEmpty() ? null : place(labels.getFirst()));
    }

    /** Two coordinates that are the same but for an error of computation may be rounded to two pixels. */
    private static Corner straight(Corner before, double x, double y) {
        var corner = corner(x, y);
        if (Math.abs(corner.y() - before.y()) <= 1) {
            return new Corner(corner.x(), before.y());
        }
        return Math.abs(corner.x() - before.x()) <= 1 ? new Corner(before.x(), corner.y()) : corner;
    }

    private static Place place(ElkShape shape) {
        return new Place(pixel(shape.getX()), pixel(shape.getY()), pixel(shape.getWidth()), pixel(shape.getHeight()));
    }

    private static Corner corner(double x, double y) {
        return new Corner(pixel(x), pixel(y));
    }

    private static int pixel(double coordinate) {
        return Math.toIntExact(Math.round(coordinate));
    }
}
