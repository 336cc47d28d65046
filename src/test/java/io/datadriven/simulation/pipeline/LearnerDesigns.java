package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.RowMeaning;
import io.datadriven.simulation.pipeline.Operations.Alert;
import io.datadriven.simulation.pipeline.Operations.Backfill;
import io.datadriven.simulation.pipeline.Operations.ErrorAction;
import io.datadriven.simulation.pipeline.Operations.Idempotency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Designs that learners hand in, to be changed in one place. */
final class LearnerDesigns {

    /** 20 MB/s on average. */
    static final Workload.Source CLICKS =
            new Workload.Source("clicks", 20_000, 40_000, 1_000, 1_000, 0, List.of(), 0, 0, 0);

    static final Workload.Consumer DASHBOARD =
            new Workload.Consumer("dashboard", RowMeaning.EACH_EVENT_ONCE, 60, 1, 20);

    /** A core of a stream job works off 2.5 MB/s, one of a batch job 5 MB/s. */
    static final Workload WORKLOAD = new Workload(
            List.of(CLICKS), List.of(DASHBOARD), new Workload.Work(2_500, 5_000, 2_000, 500, 120_000, 4, 8), 7, 42);

    static final EventLog LOG =
            new EventLog(EventLog.Technology.KAFKA, 48, 3, 14 * 24, EventLog.BrokerType.M5_LARGE, 3);

    /** 40 MB/s. */
    static final StreamJob STREAM = new StreamJob(
            StreamJob.Technology.SPARK_STRUCTURED_STREAMING,
            InstanceType.M5_XLARGE,
            4,
            4,
            60,
            60,
            StreamJob.Delivery.AT_LEAST_ONCE,
            0,
            0,
            WriteMode.APPEND,
            MergeKey.EVENT_ID,
            MergeGuard.NONE,
            0);

    /** 80 MB/s. */
    static final BatchJob BATCH = new BatchJob(
            BatchJob.Technology.SPARK,
            InstanceType.M5_XLARGE,
            4,
            60,
            1,
            WriteMode.OVERWRITE_PARTITION,
            MergeKey.EVENT_ID,
            MergeGuard.NONE,
            0,
            0,
            true);

    static final TableStorage TABLE = new TableStorage(
            TableStorage.Format.DELTA,
            TableStorage.PartitionBy.EVENT_DAY,
            TableStorage.SortBy.NONE,
            128,
            60,
            TableStorage.StorageClass.STANDARD,
            30,
            72);

    static final Serving WAREHOUSE = new Serving(Serving.Technology.WAREHOUSE, 2, 60, Serving.Boundary.NONE);

    static final Serving VIEW = new Serving(Serving.Technology.VIEW, 0, 0, Serving.Boundary.BATCH_WATERMARK);

    static final Operations OPERATIONS =
            new Operations(Idempotency.NONE, Backfill.REPLAY_IN_PLACE, ErrorAction.STOP, Alert.RECONCILIATION);

    private LearnerDesigns() {}

    /** Clicks to a log, a stream, a table, a dashboard. */
    static Pipeline streaming() {
        return new Pipeline(
                List.of(node("log", LOG), node("stream", STREAM), node("table", TABLE)),
                edges("clicks log", "log stream", "stream table", "table dashboard"),
                OPERATIONS);
    }

    /** Clicks to a log, a batch job, a table, a dashboard. */
    static Pipeline batch() {
        return new Pipeline(
                List.of(node("log", LOG), node("batch", BATCH), node("table", TABLE)),
                edges("clicks log", "log batch", "batch table", "table dashboard"),
                OPERATIONS);
    }

    /** The same log read by a stream and by a batch job, with a view over both tables. */
    static Pipeline lambda() {
        return new Pipeline(
                List.of(
                        node("log", LOG),
                        node("stream", STREAM),
                        node("batch", BATCH),
                        node("speed", TABLE),
                        node("truth", TABLE),
                        node("view", VIEW)),
                edges(
                        "clicks log",
                        "log stream",
                        "log batch",
                        "stream speed",
                        "batch truth",
                        "speed view",
                        "truth view",
                        "view dashboard"),
                OPERATIONS);
    }

    static Pipeline.Node node(String id, Component component) {
        return new Pipeline.Node(id, component);
    }

    static List<Pipeline.Edge> edges(String... fromTo) {
        return List.of(fromTo).stream()
                .map(it -> it.split(" "))
                .map(it -> new Pipeline.Edge(it[0], it[1]))
                .toList();
    }

    /** With some parameters of a node changed, by their names, to numbers, switches or the words of the palette. */
    static Pipeline with(Pipeline pipeline, String id, Map<String, Object> values) {
        return new Pipeline(
                pipeline.nodes().stream()
                        .map(it -> it.id().equals(id) ? node(id, changed(it.component(), values)) : it)
                        .toList(),
                pipeline.edges(),
                pipeline.operations());
    }

    static Pipeline with(Pipeline pipeline, Alert alert) {
        return with(pipeline, it -> new Operations(it.idempotency(), it.backfill(), it.errorAction(), alert));
    }

    static Pipeline with(Pipeline pipeline, Backfill backfill) {
        return with(pipeline, it -> new Operations(it.idempotency(), backfill, it.errorAction(), it.alert()));
    }

    static Pipeline with(Pipeline pipeline, ErrorAction action) {
        return with(pipeline, it -> new Operations(it.idempotency(), it.backfill(), action, it.alert()));
    }

    private static Pipeline with(Pipeline pipeline, UnaryOperator<Operations> change) {
        return new Pipeline(pipeline.nodes(), pipeline.edges(), change.apply(pipeline.operations()));
    }

    /** The other way round, with every node that the learner placed called otherwise. */
    static Pipeline relabelled(Pipeline pipeline) {
        var names = new TreeMap<String, String>();
        pipeline.nodes().forEach(it -> names.put(it.id(), "z" + (100 - names.size()) + it.id()));
        var nodes = new ArrayList<Pipeline.Node>();
        pipeline.nodes().forEach(it -> nodes.addFirst(node(names.getOrDefault(it.id(), ""), it.component())));
        var edges = new ArrayList<Pipeline.Edge>();
        pipeline.edges()
                .forEach(it -> edges.addFirst(new Pipeline.Edge(
                        names.getOrDefault(it.from(), it.from()), names.getOrDefault(it.to(), it.to()))));
        return new Pipeline(nodes, edges, pipeline.operations());
    }

    private static Component changed(Component component, Map<String, Object> values) {
        Record changed = (Record) component;
        for (var value : values.entrySet()) {
            changed = Palette.of(component).with(changed, value.getKey(), value.getValue());
        }
        return (Component) changed;
    }
}
