package io.datadriven.simulation.pipeline;

import java.util.List;
import java.util.Random;

/** What a random pipeline is made of. */
final class RandomComponents {

    private final Random random;

    RandomComponents(Random random) {
        this.random = random;
    }

    EventLog log() {
        var replicas = between(1, 3);
        return new EventLog(
                one(EventLog.Technology.values()),
                one(1, 3, 12, 48),
                replicas,
                one(6, 24, 72, 168, 720),
                one(EventLog.BrokerType.values()),
                between(replicas, 9));
    }

    Component job() {
        return random.nextBoolean() ? stream() : batch();
    }

    StreamJob stream() {
        var workers = between(1, 8);
        return new StreamJob(
                one(StreamJob.Technology.values()),
                one(InstanceType.values()),
                workers,
                between(1, workers),
                one(1, 10, 60, 300),
                one(0, 10, 60),
                one(StreamJob.Delivery.values()),
                one(0, 60, 3_600),
                one(0, 60, 3_600, 86_400),
                one(WriteMode.values()),
                one(MergeKey.values()),
                one(MergeGuard.values()),
                one(0, 50, 100));
    }

    BatchJob batch() {
        return new BatchJob(
                BatchJob.Technology.SPARK,
                one(InstanceType.values()),
                between(1, 16),
                one(15, 60, 360, 1_440),
                one(0, 1, 3),
                one(WriteMode.values()),
                one(MergeKey.values()),
                one(MergeGuard.values()),
                one(0, 30),
                one(0, 50, 70),
                random.nextBoolean());
    }

    TableStorage table() {
        return new TableStorage(
                one(TableStorage.Format.values()),
                one(TableStorage.PartitionBy.values()),
                one(TableStorage.SortBy.values()),
                one(16, 128, 512),
                one(0, 60, 1_440),
                one(TableStorage.StorageClass.values()),
                one(1, 30, 365),
                one(0, 24, 168));
    }

    QualityGate gate() {
        return new QualityGate(random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
    }

    /** What answers questions from what it has stored. */
    Serving store() {
        return serving(one(Serving.Technology.WAREHOUSE, Serving.Technology.OLAP, Serving.Technology.KEY_VALUE));
    }

    Serving view() {
        return serving(Serving.Technology.VIEW);
    }

    private Serving serving(Serving.Technology technology) {
        return new Serving(technology, between(1, 4), one(0, 60, 3_600), one(Serving.Boundary.values()));
    }

    Operations operations() {
        return new Operations(
                one(Operations.Idempotency.values()),
                one(Operations.Backfill.values()),
                one(Operations.ErrorAction.values()),
                one(Operations.Alert.values()));
    }

    Workload.Source source(String id) {
        var events = one(1, 50, 2_000, 20_000);
        return new Workload.Source(
                id,
                events,
                events * between(1, 5),
                one(100, 1_000, 4_000),
                one(1, 100, 1_000_000),
                one(0, 1, 30),
                one(List.of(), List.of(new Workload.Lateness(50, 120), new Workload.Lateness(5, 7_200))),
                one(0, 1, 20),
                one(0, 60, 3_600),
                one(0, 5, 60));
    }

    Workload.Work work() {
        var compression = between(2, 5);
        return new Workload.Work(
                one(500, 2_000, 5_000),
                one(2_000, 10_000),
                one(0, 500, 5_000),
                one(0, 200, 3_000),
                one(0, 60_000, 300_000),
                compression,
                compression + random.nextInt(4));
    }

    @SafeVarargs
    final <T> T one(T... items) {
        return items[random.nextInt(items.length)];
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }
}
