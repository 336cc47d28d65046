package io.datadriven.simulation.pipeline;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Who is connected with whom, when what only passes data on is looked through. A gate runs in the job beside it. */
record Wiring(Pipeline pipeline) {

    private static final Predicate<Component> GATES = QualityGate.class::isInstance;

    private static final Predicate<Component> GATES_AND_VIEWS =
            GATES.or(it -> it instanceof Serving serving && serving.technology() == Serving.Technology.VIEW);

    /** The nodes and consumers that read from a node. */
    Set<String> readers(String id) {
        return beyond(id, pipeline::outOf, GATES);
    }

    /** The same, where a view is looked through to who asks it. */
    Set<String> askers(String id) {
        return beyond(id, pipeline::outOf, GATES_AND_VIEWS);
    }

    /** The sources and nodes that a node reads from. */
    Set<String> inputs(String id) {
        return beyond(id, pipeline::into, GATES);
    }

    private Set<String> beyond(
            String id, Function<String, Collection<String>> next, Predicate<Component> looksThrough) {
        var found = new TreeSet<String>();
        var passed = new TreeSet<String>();
        var open = new ArrayDeque<>(next.apply(id));
        while (!open.isEmpty()) {
            var at = open.remove();
            if (pipeline.node(at)
                    .map(Pipeline.Node::component)
                    .filter(looksThrough)
                    .isEmpty()) {
                found.add(at);
            } else if (passed.add(at)) {
                open.addAll(next.apply(at));
            }
        }
        return found;
    }

    /** The partitions of all logs that a node reads; 0 where it reads anything else, which can be divided at will. */
    long partitions(String id) {
        var partitions = 0L;
        for (var input : inputs(id)) {
            if (!(pipeline.node(input).map(Pipeline.Node::component).orElse(null) instanceof EventLog log)) {
                return 0;
            }
            partitions += log.partitions();
        }
        return partitions;
    }

    /** How many tasks of a stream job work at once: one for each core, and no more than there are partitions of what it reads. */
    long tasks(String id, StreamJob job) {
        var cores = (long) job.workers() * job.instanceType().cores();
        var partitions = partitions(id);
        return partitions == 0 ? cores : Math.min(cores, partitions);
    }

    List<Workload.Consumer> consumers(Collection<String> ids, Workload workload) {
        return workload.consumers().stream().filter(it -> ids.contains(it.id())).toList();
    }
}
