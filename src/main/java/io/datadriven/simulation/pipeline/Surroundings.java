package io.datadriven.simulation.pipeline;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Who reads what in a design, and at which rates; only nodes that lead to a consumer count. */
final class Surroundings {

    private final Pipeline pipeline;
    private final Workload workload;
    private final Flow flow;
    private final List<Pipeline.Node> nodes;

    Surroundings(Pipeline pipeline, Workload workload) {
        this.pipeline = pipeline;
        this.workload = workload;
        this.flow = new Flow(pipeline, workload);
        var read = new HashSet<String>();
        workload.consumers().forEach(it -> read.addAll(walk(it.id(), pipeline::into, _ -> true)));
        this.nodes = pipeline.nodes().stream()
                .filter(it -> read.contains(it.id()))
                .sorted(Comparator.comparing(Pipeline.Node::id))
                .toList();
    }

    Operations operations() {
        return pipeline.operations();
    }

    Workload workload() {
        return workload;
    }

    /** The components of a kind by the ids of their nodes, in order. */
    <T extends Component> Map<String, T> all(Class<T> kind) {
        var all = new LinkedHashMap<String, T>();
        nodes.stream()
                .filter(it -> kind.isInstance(it.component()))
                .forEach(it -> all.put(it.id(), kind.cast(it.component())));
        return all;
    }

    /** Where data are kept. */
    List<String> stores() {
        return nodes.stream()
                .filter(it -> isStore(it.component()))
                .map(Pipeline.Node::id)
                .toList();
    }

    /** The nearest jobs behind a node, by id. */
    Set<String> readers(String id) {
        return nearest(id, pipeline::outOf, it -> isJob(it.component()));
    }

    /** The nearest jobs behind the sources, by id: those that see events as the sources send them. */
    Set<String> firstJobs() {
        var jobs = new TreeSet<String>();
        workload.sources().forEach(it -> jobs.addAll(readers(it.id())));
        return jobs;
    }

    /** The nearest tables and stores for consumers behind a node, by id. */
    Set<String> outputs(String id) {
        return nearest(id, pipeline::outOf, it -> isStore(it.component()));
    }

    /** How far back all that it reads can be read again, in milliseconds; 0 when some comes from a source directly. */
    long historyMillis(String id) {
        var inputs = nearest(id, pipeline::into, it -> isStore(it.component()));
        return hasUnkeptSource(id)
                ? 0
                : inputs.stream().mapToLong(this::keptMillis).min().orElse(0);
    }

    /** Whether some event can come to a job from its source without a check of its form. */
    boolean isUnchecked(String job) {
        return comesFromSource(job, it -> !(it instanceof QualityGate gate && gate.schemaCheck()));
    }

    /** The gates between a job and its sources that check the form of events, by id. */
    List<QualityGate> checksBefore(String job) {
        var before = walk(job, pipeline::into, id -> id.equals(job) || !isJob(id));
        return all(QualityGate.class).entrySet().stream()
                .filter(it -> before.contains(it.getKey()) && it.getValue().schemaCheck())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The nodes behind this one, and it, without what lies behind nodes that are not passed. */
    Set<String> behind(String id, Predicate<String> passed) {
        return walk(id, pipeline::outOf, passed);
    }

    long rate(String id) {
        return flow.averageBytesPerSecond(id);
    }

    /** How long a job takes to work off what has piled up, at the average rate and with all of its workers. */
    Span catchUp(String job, long piledUpMillis) {
        return Span.catchUp(piledUpMillis, rate(job), capacity(job));
    }

    Component component(String id) {
        return pipeline.node(id).orElseThrow().component();
    }

    private long capacity(String job) {
        return switch (component(job)) {
            case StreamJob _ -> Capacity.sustainedBytesPerSecond(pipeline, workload, job);
            case BatchJob it -> BatchRun.sustainedBytesPerSecond(it, flow.sources(job), workload.work());
            case EventLog _, TableStorage _, QualityGate _, Serving _ -> Long.MAX_VALUE;
        };
    }

    private long keptMillis(String id) {
        return switch (component(id)) {
            case EventLog it -> it.retentionHours() * Span.HOUR;
            case TableStorage it -> it.retentionDays() * Span.DAY;
            case Serving _, StreamJob _, BatchJob _, QualityGate _ -> 0;
        };
    }

    private boolean hasUnkeptSource(String id) {
        return comesFromSource(id, it -> !isStore(it));
    }

    /** Whether there is a way from a source, over no other job, that takes only such nodes. */
    private boolean comesFromSource(String id, Predicate<Component> over) {
        var open = walk(
                id,
                pipeline::into,
                at -> at.equals(id)
                        || pipeline.node(at)
                                .filter(it -> !isJob(it.component()) && over.test(it.component()))
                                .isPresent());
        return workload.sources().stream().anyMatch(it -> open.contains(it.id()));
    }

    private Set<String> nearest(String id, Function<String, List<String>> next, Predicate<Pipeline.Node> wanted) {
        var found = new TreeSet<String>();
        for (var at : walk(
                id,
                next,
                at -> at.equals(id) || pipeline.node(at).filter(wanted).isEmpty())) {
            if (!at.equals(id) && nodes.stream().anyMatch(it -> it.id().equals(at) && wanted.test(it))) {
                found.add(at);
            }
        }
        return found;
    }

    private static Set<String> walk(String from, Function<String, List<String>> next, Predicate<String> passed) {
        var seen = new HashSet<String>(Set.of(from));
        var open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            var id = open.remove();
            if (passed.test(id)) {
                next.apply(id).stream().filter(seen::add).forEach(open::add);
            }
        }
        return seen;
    }

    private boolean isJob(String id) {
        return pipeline.node(id).filter(it -> isJob(it.component())).isPresent();
    }

    private static boolean isJob(Component component) {
        return component instanceof StreamJob || component instanceof BatchJob;
    }

    private static boolean isStore(Component component) {
        return switch (component) {
            case EventLog _, TableStorage _ -> true;
            case Serving it -> it.technology() != Serving.Technology.VIEW;
            case StreamJob _, BatchJob _, QualityGate _ -> false;
        };
    }
}
