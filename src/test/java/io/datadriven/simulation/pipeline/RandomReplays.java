package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.RowMeaning;
import io.datadriven.simulation.pipeline.Pipeline.Edge;
import io.datadriven.simulation.pipeline.Pipeline.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Pipelines of one log, a stream job and a batch job, joined in different ways, and workloads and disturbances for them. */
final class RandomReplays {

    private RandomReplays() {}

    /** With the sources clicks and views, and the consumers report and board. */
    static Arbitrary<Workload> workloads() {
        return Combinators.combine(
                        Arbitraries.of(RowMeaning.class),
                        Arbitraries.of(0, 0, 20, 200),
                        Arbitraries.of(0, 30, 300),
                        Arbitraries.<List<Workload.Lateness>>of(
                                List.of(),
                                List.of(new Workload.Lateness(50, 1_800), new Workload.Lateness(20, 100_000))),
                        Arbitraries.of(1, 20, 50),
                        Arbitraries.longs())
                .as((meaning, twice, outOfOrder, lateness, hot, seed) -> new Workload(
                        List.of(
                                source("clicks", lateness, twice, outOfOrder, hot),
                                source("views", List.of(), 0, outOfOrder, hot)),
                        List.of(
                                new Workload.Consumer("report", meaning, 60, 30, 20),
                                new Workload.Consumer("board", RowMeaning.EACH_EVENT_ONCE, 60, 2, 20)),
                        new Workload.Work(5_000, 10_000, 2_000, 1_000, 60_000, 4, 8),
                        7,
                        seed));
    }

    static Arbitrary<StreamJob> streams() {
        return Combinators.combine(
                        Arbitraries.of(10, 60, 600),
                        Arbitraries.of(0, 60, 900),
                        Arbitraries.of(StreamJob.Delivery.class),
                        Arbitraries.of(0, 120, 7_200),
                        Arbitraries.of(0, 0, 300, 7_200),
                        Arbitraries.of(WriteMode.class),
                        Arbitraries.of(MergeKey.class),
                        Arbitraries.of(MergeGuard.class))
                .as((trigger, checkpoint, delivery, window, watermark, mode, key, guard) -> new StreamJob(
                        StreamJob.Technology.FLINK,
                        InstanceType.M5_XLARGE,
                        4,
                        4,
                        trigger,
                        checkpoint,
                        delivery,
                        window,
                        watermark,
                        mode,
                        key,
                        guard,
                        0));
    }

    static Arbitrary<BatchJob> batches() {
        return Combinators.combine(
                        Arbitraries.of(60, 420, 1_440),
                        Arbitraries.of(0, 1, 2),
                        Arbitraries.of(WriteMode.class),
                        Arbitraries.of(MergeKey.class),
                        Arbitraries.of(MergeGuard.class))
                .as(Designs::batch);
    }

    static Arbitrary<Pipeline> pipelines() {
        return Combinators.combine(
                        streams(),
                        batches(),
                        Arbitraries.of(TableStorage.Format.class),
                        Arbitraries.of(Serving.Boundary.class),
                        Arbitraries.of(6, 24, 168),
                        Arbitraries.of(Operations.Backfill.class),
                        Arbitraries.of(Operations.ErrorAction.class),
                        Arbitraries.of(Shape.class))
                .as((stream, batch, format, boundary, retention, backfill, action, shape) -> new Pipeline(
                        List.of(
                                new Node("log", Designs.log(retention)),
                                new Node(
                                        "gate",
                                        Designs.gate(boundary == Serving.Boundary.MIDNIGHT, retention == 24, true)),
                                new Node("stream", stream),
                                new Node("batch", batch),
                                new Node("fresh", Designs.table(format)),
                                new Node("whole", Designs.table(format)),
                                new Node("view", view(boundary, action)),
                                new Node("store", Designs.keyValue())),
                        shape.edges(),
                        Designs.operations(backfill, action)));
    }

    /** One that folds or not, with each action in another way. */
    private static Serving view(Serving.Boundary boundary, Operations.ErrorAction action) {
        var fold =
                switch (action) {
                    case STOP -> Serving.Fold.NONE;
                    case SKIP -> Serving.Fold.ONE_PER_EVENT;
                    case DEAD_LETTER -> Serving.Fold.NEWEST_PER_KEY;
                };
        return new Serving(Serving.Technology.VIEW, 1, 0, boundary, fold);
    }

    static Arbitrary<Set<Disturbance>> disturbances() {
        return Arbitraries.<Disturbance>of(
                        new Disturbance.Crash("stream"),
                        new Disturbance.BatchRetry("batch"),
                        new Disturbance.SourceCut("clicks", 6),
                        new Disturbance.SchemaBreak("clicks", 3),
                        new Disturbance.BadDeploy("stream", 3),
                        new Disturbance.BadDeploy("batch", 3))
                .set()
                .ofMaxSize(2);
    }

    /** How the nodes are joined. */
    private enum Shape {
        UNION("fresh-view", "whole-view", "view-report", "stream-store", "store-board", "stream-fresh", "batch-whole"),
        SHARED("stream-fresh", "batch-fresh", "fresh-report", "fresh-board"),
        ONE_AFTER_THE_OTHER("stream-fresh", "fresh-batch", "batch-whole", "whole-report", "fresh-board");

        private final String joined;

        Shape(String... joined) {
            this.joined = String.join(" ", joined);
        }

        List<Edge> edges() {
            var edges = new ArrayList<Edge>();
            edges.add(new Edge("clicks", "gate"));
            edges.add(new Edge("views", "log"));
            edges.add(new Edge("gate", "log"));
            edges.add(new Edge("log", "stream"));
            if (this != ONE_AFTER_THE_OTHER) {
                edges.add(new Edge("log", "batch"));
            }
            for (var it : joined.split(" ", -1)) {
                var at = it.indexOf('-');
                edges.add(new Edge(it.substring(0, at), it.substring(at + 1)));
            }
            return edges;
        }
    }

    private static Workload.Source source(
            String id, List<Workload.Lateness> lateness, int duplicatesPerMille, int outOfOrder, int hot) {
        return new Workload.Source(
                id, 5_000, 10_000, 1_000, 100_000, hot, lateness, duplicatesPerMille, 3_600, outOfOrder);
    }
}
