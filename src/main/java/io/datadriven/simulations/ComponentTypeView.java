package io.datadriven.simulations;

import io.datadriven.simulation.pipeline.ComponentType;
import io.datadriven.simulation.pipeline.Palette;
import io.datadriven.simulation.pipeline.QualityGate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ComponentType",
        description = "A kind of node, or with `operations` how the whole is run, with all that can be set.")
record ComponentTypeView(
        @Schema(description = "As in the nodes of a design. New ones may be added.", examples = "log")
        String kind,

        @Schema(description = "Whether it is a node; `operations` are not.", examples = "true")
        boolean node,

        @Schema(examples = "A partitioned log that keeps events for a while, for any number of readers.")
        String help,

        List<ParameterView> parameters) {

    static List<ComponentTypeView> all() {
        return Stream.concat(
                        Palette.COMPONENTS.stream().map(it -> of(it, true)), Stream.of(of(Palette.OPERATIONS, false)))
                .toList();
    }

    private static ComponentTypeView of(ComponentType type, boolean isNode) {
        return new ComponentTypeView(
                type.kind(),
                isNode,
                type.help(),
                Stream.concat(
                                type.parameters().stream(),
                                isNode && !type.type().equals(QualityGate.class)
                                        ? Stream.of(Palette.REGION)
                                        : Stream.of())
                        .map(ParameterView::of)
                        .toList());
    }
}
