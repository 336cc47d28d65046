package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.Sentence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a graph is one that can be run: every edge leads from one node to another that may follow it, and there is no way round. */
public final class PipelineCheck {

    public static final int MOST_NODES = 20;

    /** What stands between an id and what may follow. */
    private enum Place {
        SOURCE,
        LOG,
        STREAM,
        BATCH,
        STORAGE,
        GATE,
        SERVING,
        CONSUMER
    }

    private static final Map<Place, Set<Place>> MAY_FOLLOW = new EnumMap<>(Map.of(
            Place.SOURCE, Set.of(Place.LOG, Place.GATE, Place.STREAM, Place.BATCH, Place.STORAGE),
            Place.LOG, Set.of(Place.STREAM, Place.BATCH, Place.GATE),
            Place.GATE, Set.of(Place.LOG, Place.STREAM, Place.BATCH),
            Place.STREAM, Set.of(Place.STORAGE, Place.SERVING),
            Place.BATCH, Set.of(Place.STORAGE, Place.SERVING),
            Place.STORAGE, Set.of(Place.BATCH, Place.GATE, Place.SERVING, Place.CONSUMER),
            Place.SERVING, Set.of(Place.CONSUMER),
            Place.CONSUMER, Set.of()));

    private final Pipeline pipeline;
    private final Map<String, Place> places = new HashMap<>();
    private final List<GraphFault> faults = new ArrayList<>();

    private PipelineCheck(Pipeline pipeline, Workload workload) {
        this.pipeline = pipeline;
        workload.sources().forEach(it -> places.put(it.id(), Place.SOURCE));
        workload.consumers().forEach(it -> places.put(it.id(), Place.CONSUMER));
    }

    /**
     * Something to mend.
     *
     * @param pointer JSON pointer into the design, such as {@code /edges/2/to}
     */
    public record GraphFault(String pointer, String code, String detail) {}

    /** All that has to be mended, in the order of the design. */
    public static List<GraphFault> faults(Pipeline pipeline, Workload workload) {
        var check = new PipelineCheck(pipeline, workload);
        check.nodes();
        check.edges();
        if (check.faults.isEmpty()) {
            check.circle();
            check.ends(workload);
        }
        return List.copyOf(check.faults);
    }

    private void nodes() {
        var given = Set.copyOf(places.keySet());
        for (int i = 0; i < pipeline.nodes().size(); i++) {
            var node = pipeline.nodes().get(i);
            if (places.put(node.id(), place(node.component())) != null) {
                fault(
                        "/nodes/" + i + "/id",
                        "repeated_id",
                        given.contains(node.id())
                                ? "'%s' is given by the challenge. Give your node another id."
                                : "Two nodes are called '%s'.",
                        node.id());
            }
        }
    }

    private void edges() {
        var seen = new HashSet<Pipeline.Edge>();
        for (int i = 0; i < pipeline.edges().size(); i++) {
            var edge = pipeline.edges().get(i);
            var at = "/edges/" + i;
            dangling(at + "/from", edge.from());
            dangling(at + "/to", edge.to());
            if (!places.containsKey(edge.from()) || !places.containsKey(edge.to())) {
                continue;
            }
            if (!seen.add(edge)) {
                fault(at, "repeated_edge", "'%s' leads to '%s' twice.", edge.from(), edge.to());
            }
            var from = place(edge.from());
            var to = place(edge.to());
            if (!mayFollow(from).contains(to)) {
                fault(
                        at,
                        "impossible_edge",
                        "'%s' leads to '%s', but %s cannot feed %s.",
                        edge.from(),
                        edge.to(),
                        words(from),
                        words(to));
            } else if (from == Place.GATE) {
                gated(at, edge, to);
            }
        }
    }

    /** A gate runs in the job that reads from it, so that rows of a table come through it to a batch job only. */
    private void gated(String at, Pipeline.Edge edge, Place to) {
        pipeline.into(edge.from()).stream()
                .filter(it -> places.get(it) == Place.STORAGE
                        && !mayFollow(Place.STORAGE).contains(to))
                .findFirst()
                .ifPresent(it -> fault(
                        at,
                        "impossible_edge",
                        "'%s' checks rows of '%s' and leads to '%s', but %s cannot feed %s.",
                        edge.from(),
                        it,
                        edge.to(),
                        words(Place.STORAGE),
                        words(to)));
    }

    private void dangling(String pointer, String id) {
        if (!places.containsKey(id)) {
            fault(pointer, "dangling_edge", "There is no node '%s'.", id);
        }
    }

    /** Names the first node on a way that leads back to it. */
    private void circle() {
        var onCircle = pipeline.nodes().stream()
                .filter(it -> reached(it.id()).contains(it.id()))
                .findFirst();
        onCircle.ifPresent(it -> fault(
                "/nodes/" + pipeline.nodes().indexOf(it),
                "cycle",
                "What '%s' writes comes back to it. Data flow in one direction only.",
                it.id()));
    }

    /** The nodes that something reaches, itself only by a way round. */
    private Set<String> reached(String from) {
        var reached = new HashSet<String>();
        var open = new ArrayDeque<>(pipeline.outOf(from));
        while (!open.isEmpty()) {
            var id = open.remove();
            if (reached.add(id)) {
                open.addAll(pipeline.outOf(id));
            }
        }
        return reached;
    }

    private void ends(Workload workload) {
        var fed = new HashSet<String>();
        workload.sources().forEach(it -> fed.addAll(reached(it.id())));
        for (int i = 0; i < pipeline.nodes().size(); i++) {
            var id = pipeline.nodes().get(i).id();
            if (!fed.contains(id)) {
                fault("/nodes/" + i, "unfed_node", "No source leads to '%s'.", id);
            }
        }
        workload.consumers().stream()
                .filter(it -> !fed.contains(it.id()))
                .forEach(it -> fault("/edges", "unfed_consumer", "No source leads to the consumer '%s'.", it.id()));
    }

    private void fault(String pointer, String code, String template, Object... parts) {
        faults.add(new GraphFault(pointer, code, Sentence.of(template, parts)));
    }

    private Place place(String id) {
        return Optional.ofNullable(places.get(id)).orElseThrow();
    }

    private static Set<Place> mayFollow(Place place) {
        return MAY_FOLLOW.getOrDefault(place, Set.of());
    }

    private static Place place(Component component) {
        return switch (component) {
            case EventLog _ -> Place.LOG;
            case StreamJob _ -> Place.STREAM;
            case BatchJob _ -> Place.BATCH;
            case TableStorage _ -> Place.STORAGE;
            case QualityGate _ -> Place.GATE;
            case Serving _ -> Place.SERVING;
        };
    }

    private static String words(Place place) {
        return switch (place) {
            case SOURCE -> "a source";
            case LOG -> "a log";
            case STREAM -> "a stream job";
            case BATCH -> "a batch job";
            case STORAGE -> "a table";
            case GATE -> "a quality gate";
            case SERVING -> "a serving layer";
            case CONSUMER -> "a consumer";
        };
    }
}
