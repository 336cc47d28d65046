package io.datadriven.grading;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toSet;

import io.datadriven.platform.Kinds;
import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.pipeline.Component;
import io.datadriven.simulation.pipeline.ComponentType;
import io.datadriven.simulation.pipeline.Operations;
import io.datadriven.simulation.pipeline.Palette;
import io.datadriven.simulation.pipeline.Pipeline;
import io.datadriven.simulation.pipeline.PipelineCheck;
import io.datadriven.simulation.pipeline.Region;
import io.datadriven.simulation.pipeline.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a design as a pipeline that can be run, or says all that has to be mended in it. */
public sealed interface DesignReading {

    /** It can be run. */
    record Sound(Pipeline pipeline) implements DesignReading {}

    /** The pointers lead into the design. */
    record Faulty(List<Invalid.Fault> faults) implements DesignReading {}

    static DesignReading of(Design design, Workload workload) {
        return of(
                design,
                workload,
                Palette.COMPONENTS.stream().map(ComponentType::kind).collect(toSet()));
    }

    /**
     * Reads it.
     *
     * @param kinds of the nodes that may be placed
     */
    static DesignReading of(Design design, Workload workload, Set<String> kinds) {
        var faults = new ArrayList<Invalid.Fault>();
        for (int i = 0; i < design.nodes().size(); i++) {
            var node = design.nodes().get(i);
            var at = "/nodes/" + i;
            if (!kinds.contains(Kinds.of(node))) {
                faults.add(new Invalid.Fault(
                        at + "/kind",
                        "kind_not_offered",
                        Sentence.of("This challenge has no '%s' on its palette.", Kinds.of(node))));
            }
            addFaults(at, type(node), values((Record) node), faults);
            region(node)
                    .flatMap(Palette.REGION::fault)
                    .ifPresent(it -> faults.add(new Invalid.Fault(at + "/region", it.code(), it.detail())));
        }
        addFaults("/operations", Palette.OPERATIONS, values(operations(design)), faults);
        if (!faults.isEmpty()) {
            return new Faulty(List.copyOf(faults));
        }
        var pipeline = pipeline(design);
        var graph = PipelineCheck.faults(pipeline, workload).stream()
                .map(it -> new Invalid.Fault(it.pointer(), it.code(), it.detail()))
                .toList();
        return graph.isEmpty() ? new Sound(pipeline) : new Faulty(graph);
    }

    private static void addFaults(
            String at, ComponentType type, Map<String, Object> values, List<Invalid.Fault> faults) {
        for (var it : type.faults(values)) {
            // What is missing is nowhere, so its node is pointed at.
            var pointer = values.containsKey(it.parameter()) ? at + "/" + it.parameter() : at;
            faults.add(new Invalid.Fault(pointer, it.code(), it.detail()));
        }
    }

    private static Pipeline pipeline(Design design) {
        return new Pipeline(
                design.nodes().stream()
                        .map(it -> new Pipeline.Node(
                                it.id(),
                                (Component) type(it).make(values((Record) it)),
                                region(it)
                                        .map(word -> WriteDecision.constant(Region.class, word))
                                        .orElse(Region.US)))
                        .toList(),
                design.edges().stream()
                        .map(it -> new Pipeline.Edge(it.from(), it.to()))
                        .toList(),
                (Operations) Palette.OPERATIONS.make(values(operations(design))));
    }

    private static Design.Operations operations(Design design) {
        return requireNonNullElse(design.operations(), Design.Operations.USUAL);
    }

    private static ComponentType type(DesignNode node) {
        return Palette.called(Kinds.of(node)).orElseThrow();
    }

    private static Optional<String> region(DesignNode node) {
        return Optional.ofNullable(
                switch (node) {
                    case DesignNode.Log it -> it.region();
                    case DesignNode.Stream it -> it.region();
                    case DesignNode.Batch it -> it.region();
                    case DesignNode.Storage it -> it.region();
                    case DesignNode.Serving it -> it.region();
                    case DesignNode.QualityGate _ -> null;
                });
    }

    /** What was said of the component, by its name. */
    private static Map<String, Object> values(Record written) {
        var values = new LinkedHashMap<String, Object>();
        ComponentType.values(written).forEach((name, value) -> {
            if (value != null && !name.equals("id") && !name.equals(Palette.REGION.name())) {
                values.put(name, value);
            }
        });
        return values;
    }
}
