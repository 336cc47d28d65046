package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.RowMeaning;
import io.datadriven.simulation.pipeline.Operations.Backfill;
import io.datadriven.simulation.pipeline.Pipeline.Edge;
import io.datadriven.simulation.pipeline.Pipeline.Node;
import java.util.ArrayList;
import java.util.List;

/** Parts of pipelines to put together, each with few parameters; what a test is about it says itself. */
final class Designs {

    static final int MINUTE = 60;
    static final int HOUR = 3_600;

    private Designs() {}

    /** One source {@code clicks} of 20 MB/s, one consumer {@code report}, nothing late, repeated or out of order. */
    static Workload calm(RowMeaning meaning) {
        return workload(meaning, List.of(), 0, 0, 0);
    }

    static Workload workload(
            RowMeaning meaning,
            List<Workload.Lateness> lateness,
            int duplicatesPerMille,
            int duplicateAfter,
            int outOfOrder) {
        return new Workload(
                List.of(new Workload.Source(
                        "clicks",
                        20_000,
                        40_000,
                        1_000,
                        1_000_000,
                        10,
                        lateness,
                        duplicatesPerMille,
                        duplicateAfter,
                        outOfOrder)),
                List.of(new Workload.Consumer("report", meaning, 60, 30, 20)),
                new Workload.Work(5_000, 10_000, 2_000, 1_000, 120_000, 4, 8),
                7,
                42);
    }

    static EventLog log(int retentionHours) {
        return new EventLog(EventLog.Technology.KAFKA, 12, 3, retentionHours, EventLog.BrokerType.M5_LARGE, 3);
    }

    /** A stream of 80 MB/s with checkpoints every minute. */
    static StreamJob stream(int triggerSeconds, WriteMode mode, MergeKey key, MergeGuard guard) {
        return new StreamJob(
                StreamJob.Technology.SPARK_STRUCTURED_STREAMING,
                InstanceType.M5_XLARGE,
                4,
                4,
                triggerSeconds,
                MINUTE,
                StreamJob.Delivery.EXACTLY_ONCE,
                0,
                0,
                mode,
                key,
                guard,
                0);
    }

    static StreamJob appending(int triggerSeconds) {
        return stream(triggerSeconds, WriteMode.APPEND, MergeKey.EVENT_ID, MergeGuard.NONE);
    }

    static StreamJob merging(MergeKey key, MergeGuard guard) {
        return stream(MINUTE, WriteMode.MERGE, key, guard);
    }

    static StreamJob delivering(StreamJob it, StreamJob.Delivery delivery) {
        return new StreamJob(
                it.technology(),
                it.instanceType(),
                it.workers(),
                it.minWorkers(),
                it.triggerSeconds(),
                it.checkpointIntervalSeconds(),
                delivery,
                it.dedupeWindowSeconds(),
                it.watermarkSeconds(),
                it.writeMode(),
                it.mergeKey(),
                it.mergeGuard(),
                it.spotPercent());
    }

    static StreamJob remembering(StreamJob it, int dedupeWindowSeconds) {
        return new StreamJob(
                it.technology(),
                it.instanceType(),
                it.workers(),
                it.minWorkers(),
                it.triggerSeconds(),
                it.checkpointIntervalSeconds(),
                it.delivery(),
                dedupeWindowSeconds,
                it.watermarkSeconds(),
                it.writeMode(),
                it.mergeKey(),
                it.mergeGuard(),
                it.spotPercent());
    }

    static StreamJob waiting(StreamJob it, int watermarkSeconds) {
        return new StreamJob(
                it.technology(),
                it.instanceType(),
                it.workers(),
                it.minWorkers(),
                it.triggerSeconds(),
                it.checkpointIntervalSeconds(),
                it.delivery(),
                it.dedupeWindowSeconds(),
                watermarkSeconds,
                it.writeMode(),
                it.mergeKey(),
                it.mergeGuard(),
                it.spotPercent());
    }

    static StreamJob checkpointing(StreamJob it, int seconds) {
        return new StreamJob(
                it.technology(),
                it.instanceType(),
                it.workers(),
                it.minWorkers(),
                it.triggerSeconds(),
                seconds,
                it.delivery(),
                it.dedupeWindowSeconds(),
                it.watermarkSeconds(),
                it.writeMode(),
                it.mergeKey(),
                it.mergeGuard(),
                it.spotPercent());
    }

    /** A batch of 640 MB/s. */
    static BatchJob batch(int everyMinutes, int lookbackDays, WriteMode mode, MergeKey key, MergeGuard guard) {
        return new BatchJob(
                BatchJob.Technology.SPARK,
                InstanceType.M5_2XLARGE,
                8,
                everyMinutes,
                lookbackDays,
                mode,
                key,
                guard,
                0,
                0,
                true);
    }

    static BatchJob overwriting(int everyMinutes, int lookbackDays) {
        return batch(everyMinutes, lookbackDays, WriteMode.OVERWRITE_PARTITION, MergeKey.EVENT_ID, MergeGuard.NONE);
    }

    static BatchJob batchAppending(int everyMinutes) {
        return batch(everyMinutes, 0, WriteMode.APPEND, MergeKey.EVENT_ID, MergeGuard.NONE);
    }

    static TableStorage table(TableStorage.Format format) {
        return new TableStorage(
                format,
                TableStorage.PartitionBy.EVENT_DAY,
                TableStorage.SortBy.NONE,
                512,
                60,
                TableStorage.StorageClass.STANDARD,
                400,
                24);
    }

    static TableStorage iceberg() {
        return table(TableStorage.Format.ICEBERG);
    }

    static Serving view(Serving.Boundary boundary) {
        return new Serving(Serving.Technology.VIEW, 1, 0, boundary);
    }

    static Serving keyValue() {
        return new Serving(Serving.Technology.KEY_VALUE, 1, 0, Serving.Boundary.NONE);
    }

    static QualityGate gate(boolean schemaCheck, boolean dedupe, boolean deadLetter) {
        return new QualityGate(schemaCheck, dedupe, deadLetter);
    }

    static Operations operations(Backfill backfill) {
        return operations(backfill, Operations.ErrorAction.STOP);
    }

    static Operations operations(Backfill backfill, Operations.ErrorAction action) {
        return new Operations(Operations.Idempotency.NONE, backfill, action, Operations.Alert.LAG);
    }

    /** From {@code clicks} through all of them to {@code report}; the nodes are called n1, n2 and so on. */
    static Pipeline line(Operations operations, Component... components) {
        var nodes = new ArrayList<Node>();
        var edges = new ArrayList<Edge>();
        var last = "clicks";
        for (int i = 0; i < components.length; i++) {
            var id = "n" + (i + 1);
            nodes.add(new Node(id, components[i]));
            edges.add(new Edge(last, id));
            last = id;
        }
        edges.add(new Edge(last, "report"));
        return new Pipeline(nodes, edges, operations);
    }

    static Pipeline line(Component... components) {
        return line(operations(Backfill.NONE), components);
    }

    /** A log, read by a stream job into one table and by a batch job into another, and a view over both. */
    static Pipeline lambda(StreamJob stream, BatchJob batch, Serving.Boundary boundary) {
        return new Pipeline(
                List.of(
                        new Node("log", log(168)),
                        new Node("stream", stream),
                        new Node("batch", batch),
                        new Node("fresh", iceberg()),
                        new Node("whole", iceberg()),
                        new Node("view", view(boundary))),
                List.of(
                        new Edge("clicks", "log"),
                        new Edge("log", "stream"),
                        new Edge("log", "batch"),
                        new Edge("stream", "fresh"),
                        new Edge("batch", "whole"),
                        new Edge("fresh", "view"),
                        new Edge("whole", "view"),
                        new Edge("view", "report")),
                operations(Backfill.NONE));
    }
}
