package io.datadriven.grading;

import io.datadriven.platform.Kinds;
import io.datadriven.simulation.pipeline.ComponentType;
import io.datadriven.simulation.pipeline.Palette;
import io.datadriven.simulation.pipeline.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The designs that differ from one in one parameter that it names, in a fixed order. */
final class DesignNeighbours {

    private DesignNeighbours() {}

    static Stream<Design> of(Design design) {
        return Stream.iterate(0, it -> it < design.nodes().size(), it -> it + 1)
                .flatMap(at -> of(design.nodes().get(at)).map(it -> with(design, at, it)));
    }

    private static Design with(Design design, int at, DesignNode node) {
        var nodes = new ArrayList<>(design.nodes());
        nodes.set(at, node);
        return new Design(List.copyOf(nodes), design.edges(), design.operations());
    }

    private static Stream<DesignNode> of(DesignNode node) {
        var type = Palette.called(Kinds.of(node)).orElseThrow();
        var values = ComponentType.values((Record) node);
        return type.parameters().stream()
                .filter(it -> values.get(it.name()) != null)
                .flatMap(it -> of(node, values, it))
                .filter(it -> type.faults(said(it)).isEmpty());
    }

    private static Stream<DesignNode> of(DesignNode node, Map<String, Object> values, Parameter parameter) {
        var value = values.get(parameter.name());
        return value == null
                ? Stream.of()
                : parameter.others(value).stream().map(it -> with(node, parameter.name(), it));
    }

    private static Map<String, Object> said(DesignNode node) {
        var said = new LinkedHashMap<>(ComponentType.values((Record) node));
        said.remove("id");
        said.values().removeIf(java.util.Objects::isNull);
        return said;
    }

    private static DesignNode with(DesignNode node, String parameter, Object value) {
        var values = new LinkedHashMap<>(ComponentType.values((Record) node));
        values.put(parameter, value);
        return (DesignNode) ComponentType.record(((Record) node).getClass(), values);
    }
}
