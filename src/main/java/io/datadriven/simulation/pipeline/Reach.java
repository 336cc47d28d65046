package io.datadriven.simulation.pipeline;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far back a consumer finds rows: a table drops what is older than its retention, which no run of some days shows. A store for
 * consumers keeps what it was given, and behind the boundary of a view the table of the batch job is the one that has to hold it.
 *
 * @param table the one that ends it
 * @param days its retention
 * @param asked how many days the consumer asks for
 */
record Reach(String table, int days, int asked) {

    /** Where it ends before what a consumer asks for; of several sources where it ends first. */
    static Optional<Reach> tooShort(Setting setting, Workload.Consumer consumer) {
        return setting.timetable().progress(consumer.id()).keySet().stream()
                .sorted()
                .flatMap(source -> behind(setting, consumer.id(), source)
                        .max(Comparator.comparingInt((Kept it) -> it.days).thenComparing(it -> it.node))
                        .stream())
                .filter(it -> it.days < consumer.daysRead())
                .min(Comparator.comparingInt((Kept it) -> it.days).thenComparing(it -> it.node))
                .map(it -> new Reach(it.node, it.days, consumer.daysRead()));
    }

    /** Of so many rows over all the days, those of the days that are gone, rounded up. */
    int gone(int rows) {
        return Math.toIntExact(Math.ceilDiv((long) rows * (asked - days), asked));
    }

    private record Kept(String node, int days) {}

    private static Stream<Kept> behind(Setting setting, String id, String source) {
        var topology = setting.topology();
        return topology.into(id).stream()
                .filter(it -> setting.timetable().progress(it).containsKey(source))
                .filter(it -> !isHidden(topology, id, it))
                .flatMap(it -> topology.isNode(it)
                        ? switch (topology.component(it)) {
                            case TableStorage table -> Stream.of(new Kept(it, table.retentionDays()));
                            case Serving serving ->
                                serving.technology() == Serving.Technology.VIEW
                                        ? behind(setting, it, source)
                                        : Stream.of(new Kept(it, Integer.MAX_VALUE));
                            case StreamJob _, BatchJob _, EventLog _, QualityGate _ ->
                                Stream.of(new Kept(it, Integer.MAX_VALUE));
                        }
                        : Stream.of());
    }

    /** Whether a view shows older rows of another input instead. */
    private static boolean isHidden(Topology topology, String id, String input) {
        return topology.isNode(id)
                && topology.component(id) instanceof Serving view
                && view.technology() == Serving.Technology.VIEW
                && view.boundary() != Serving.Boundary.NONE
                && !topology.isOfBatch(input)
                && topology.into(id).stream().anyMatch(topology::isOfBatch);
    }
}
