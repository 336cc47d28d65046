package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.RowMeaning;
import java.util.List;
import java.util.stream.Stream;

/** Nodes and workloads as the lessons have them; what a test does not name is of no account to it. */
final class Examples {

    static final Workload.Work WORK = new Workload.Work(2_500, 5_000, 500, 200, 60_000, 4, 8);

    static final Operations OPERATIONS = new Operations(
            Operations.Idempotency.NONE, Operations.Backfill.NONE, Operations.ErrorAction.STOP, Operations.Alert.NONE);

    private Examples() {}

    /** 20 MB/s on average and 60 MB/s at the peak, in events of 1,000 bytes. */
    static Workload.Source source() {
        return source(0);
    }

    static Workload.Source source(int hotKeyPercent) {
        return new Workload.Source("orders", 20_000, 60_000, 1_000, 1_000_000, hotKeyPercent, List.of(), 0, 0, 0);
    }

    static Workload workload(Workload.Source... sources) {
        var consumers = Stream.of("board", "finance", "shop")
                .map(it -> new Workload.Consumer(it, RowMeaning.EACH_EVENT_ONCE, 60, 1, 10));
        return new Workload(List.of(sources), consumers.toList(), WORK, 7, 1);
    }

    static EventLog kafka(int partitions) {
        return new EventLog(EventLog.Technology.KAFKA, partitions, 3, 168, EventLog.BrokerType.M5_LARGE, 3);
    }

    static EventLog kinesis(int shards, int retentionHours) {
        return new EventLog(EventLog.Technology.KINESIS, shards, 3, retentionHours, EventLog.BrokerType.T3_SMALL, 0);
    }

    static StreamJob stream(InstanceType type, int minWorkers, int workers, int triggerSeconds) {
        return stream(type, minWorkers, workers, triggerSeconds, 0);
    }

    static StreamJob stream(InstanceType type, int minWorkers, int workers, int triggerSeconds, int spotPercent) {
        return new StreamJob(
                StreamJob.Technology.SPARK_STRUCTURED_STREAMING,
                type,
                workers,
                minWorkers,
                triggerSeconds,
                60,
                StreamJob.Delivery.AT_LEAST_ONCE,
                0,
                0,
                WriteMode.APPEND,
                MergeKey.EVENT_ID,
                MergeGuard.NONE,
                spotPercent);
    }

    static BatchJob batch(int workers, int everyMinutes, int lookbackDays) {
        return batch(workers, everyMinutes, lookbackDays, 0, 0, false);
    }

    static BatchJob batch(
            int workers,
            int everyMinutes,
            int lookbackDays,
            int reservedPercent,
            int spotPercent,
            boolean checkpointing) {
        return new BatchJob(
                BatchJob.Technology.SPARK,
                InstanceType.M5_XLARGE,
                workers,
                everyMinutes,
                lookbackDays,
                lookbackDays == 0 ? WriteMode.APPEND : WriteMode.OVERWRITE_PARTITION,
                MergeKey.EVENT_ID,
                MergeGuard.NONE,
                reservedPercent,
                spotPercent,
                checkpointing);
    }

    static TableStorage table(int retentionDays, int compactionEveryMinutes) {
        return table(
                TableStorage.Format.ICEBERG, TableStorage.PartitionBy.EVENT_DAY, retentionDays, compactionEveryMinutes);
    }

    static TableStorage table(
            TableStorage.Format format,
            TableStorage.PartitionBy partitionBy,
            int retentionDays,
            int compactionEveryMinutes) {
        return new TableStorage(
                format,
                partitionBy,
                TableStorage.SortBy.NONE,
                128,
                compactionEveryMinutes,
                TableStorage.StorageClass.STANDARD,
                retentionDays,
                0);
    }

    static Serving serving(Serving.Technology technology, int nodes) {
        return new Serving(technology, nodes, 0, Serving.Boundary.NONE);
    }

    /** A chain from the source over nodes that are called a, b and so on, to the consumer that is called board. */
    static Pipeline chain(Component... components) {
        var ids = Stream.iterate('a', it -> (char) (it + 1))
                .limit(components.length)
                .map(String::valueOf)
                .toList();
        var nodes = Stream.iterate(0, it -> it + 1)
                .limit(components.length)
                .map(it -> new Pipeline.Node(ids.get(it), components[it]));
        var stops = Stream.of(Stream.of("orders"), ids.stream(), Stream.of("board"))
                .flatMap(it -> it)
                .toList();
        var edges = Stream.iterate(1, it -> it + 1)
                .limit(stops.size() - 1L)
                .map(it -> new Pipeline.Edge(stops.get(it - 1), stops.get(it)));
        return new Pipeline(nodes.toList(), edges.toList(), OPERATIONS);
    }

    static Pipeline with(Pipeline pipeline, String from, String to) {
        var edges = Stream.concat(pipeline.edges().stream(), Stream.of(new Pipeline.Edge(from, to)));
        return new Pipeline(pipeline.nodes(), edges.toList(), pipeline.operations());
    }
}
