package io.datadriven.simulation.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Designs whose parameters are as odd as the palette allows. */
final class RandomDesigns {

    private static final int CHANGES = 12;

    private RandomDesigns() {}

    static Arbitrary<Pipeline> pipelines() {
        return Arbitraries.randomValue(RandomDesigns::pipeline);
    }

    static Arbitrary<List<Fault>> faults() {
        return Arbitraries.integers()
                .between(0, 100)
                .map(hours -> List.of(
                        new Fault.BrokerLost(),
                        new Fault.SpotReclaimed(),
                        new Fault.BadDeploy(hours),
                        new Fault.SchemaBreak(),
                        new Fault.SourceLate(hours),
                        new Fault.RegionLost()));
    }

    private static Pipeline pipeline(Random random) {
        var pipeline =
                one(List.of(LearnerDesigns.streaming(), LearnerDesigns.batch(), LearnerDesigns.lambda()), random);
        for (int i = random.nextInt(CHANGES); i > 0; i--) {
            var node = one(pipeline.nodes(), random);
            var changed = changed(Palette.of(node.component()), (Record) node.component(), random);
            pipeline = LearnerDesigns.with(pipeline, node.id(), ComponentType.values(changed));
        }
        return new Pipeline(pipeline.nodes(), pipeline.edges(), (Operations)
                changed(Palette.OPERATIONS, pipeline.operations(), random));
    }

    private static Record changed(ComponentType type, Record made, Random random) {
        var parameter = one(type.parameters(), random);
        var value = requireNonNull(ComponentType.values(made).get(parameter.name()));
        var others = parameter.others(value);
        if (others.isEmpty()) {
            return made;
        }
        var changed = type.with(made, parameter.name(), one(others, random));
        return Palette.conflicts(changed).isEmpty() ? changed : made;
    }

    /** A component of the design with one amount doubled, where it has such a one. */
    static Pipeline doubled(Pipeline pipeline, Class<? extends Component> kind, String parameter) {
        for (var node : pipeline.nodes()) {
            if (kind.isInstance(node.component())) {
                var value = (Integer)
                        ComponentType.values((Record) node.component()).get(parameter);
                pipeline = LearnerDesigns.with(pipeline, node.id(), Map.of(parameter, 2 * (value == null ? 0 : value)));
            }
        }
        return pipeline;
    }

    private static <T> T one(List<T> items, Random random) {
        return items.get(random.nextInt(items.size()));
    }
}
