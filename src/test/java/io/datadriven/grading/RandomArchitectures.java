package io.datadriven.grading;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Designs around one that holds everything. */
final class RandomArchitectures {

    /** A log, a stream job and a table, for a dashboard. */
    static final String TASK = """
            {"kind": "architecture",
             "workload": {
               "sources": [{"id": "orders", "averageEventsPerSecond": 2000, "peakEventsPerSecond": 6000, "eventBytes": 1000,
                 "keys": 500000, "hotKeyPercent": 1, "lateness": [{"perMille": 20, "seconds": 3600}],
                 "duplicatesPerMille": 50, "duplicateAfterSeconds": 600, "outOfOrderSeconds": 30}],
               "consumers": [{"id": "dashboard", "meaning": "latest_per_key", "queriesPerHour": 60, "daysRead": 1,
                 "columnsPercent": 20}],
               "historyDays": 7},
             "priceBook": "aws-us-east-1-2024-07",
             "palette": ["log", "stream", "storage"],
             "requirements": [
               {"kind": "cost", "id": "bill", "weight": 2, "usdPerMonth": 4000},
               {"kind": "headroom", "id": "peak", "weight": 2},
               {"kind": "freshness", "id": "fresh", "weight": 2, "consumer": "dashboard", "percentile": "max", "seconds": 60},
               {"kind": "correctness", "id": "right", "weight": 3, "consumer": "dashboard", "lostPerMillion": 0,
                 "duplicatedPerMillion": 0, "stalePerMillion": 0},
               {"kind": "recovery", "id": "broker", "weight": 1, "fault": {"kind": "broker_lost"}, "rtoMinutes": 10,
                 "rpoMinutes": 0}],
             "designs": [{"title": "One stream", "givesUp": "Nothing that is asked for.", "design": {
               "nodes": [
                 {"kind": "log", "id": "log", "technology": "kafka", "partitions": 12, "replicationFactor": 3,
                   "retentionHours": 192, "brokers": 3},
                 {"kind": "stream", "id": "job", "technology": "spark_structured_streaming", "instanceType": "m5.xlarge",
                   "workers": 4, "minWorkers": 4, "triggerSeconds": 30, "checkpointIntervalSeconds": 30,
                   "delivery": "exactly_once", "writeMode": "merge", "mergeKey": "business_key",
                   "mergeGuard": "newer_version"},
                 {"kind": "storage", "id": "table", "format": "iceberg", "compactionEveryMinutes": 60,
                   "retentionDays": 30}],
               "edges": [{"from": "orders", "to": "log"}, {"from": "log", "to": "job"}, {"from": "job", "to": "table"},
                 {"from": "table", "to": "dashboard"}],
               "operations": {"backfill": "replay_and_swap", "alert": "freshness", "errorAction": "dead_letter"}}}]}
            """;

    private RandomArchitectures() {}

    static Architecture task() {
        return (Architecture) Grading.task(TASK);
    }

    static Arbitrary<Architecture> tasks() {
        return Arbitraries.just(task());
    }

    /** The model, and what one or two changes of a parameter make of it. */
    static Arbitrary<Architecture.Answer> answers(Architecture task) {
        var model = task.modelAnswer().design();
        var neighbours = DesignNeighbours.of(model).toList();
        return Arbitraries.of(neighbours)
                .flatMap(one -> Arbitraries.of(DesignNeighbours.of(one).toList()))
                .map(Architecture.Answer::new);
    }

    static Arbitrary<Architecture.Answer> broken(Architecture task) {
        var model = task.modelAnswer().design();
        var first = model.nodes().getFirst();
        return Arbitraries.of(
                        with(model, new Design.Edge("table", "nowhere")),
                        with(model, new Design.Edge("table", "job")),
                        with(model, new Design.Edge("log", "table")),
                        with(model, model.edges().getFirst()),
                        with(model, first),
                        with(model, new DesignNode.QualityGate("gate", true, false, false)),
                        with(model, new DesignNode.Log("other", "kafka", 0, 3, 24, null, 3, null)),
                        with(model, new DesignNode.Log("other", "kafka", 1, 3, 604_800, null, 3, null)),
                        with(model, new DesignNode.Log("other", "pulsar", 1, 3, 24, null, 3, null)),
                        with(model, new DesignNode.Log("other", "kafka", 1, 3, 24, null, 2, null)),
                        with(model, new DesignNode.Log("other", "kafka", 1, 3, 24, null, null, null)),
                        with(model, new DesignNode.Log("other", "kafka", 1, 3, 24, null, 3, "moon")),
                        new Design(model.nodes(), model.edges().subList(0, 3), model.operations()))
                .map(Architecture.Answer::new);
    }

    private static Design with(Design design, Design.Edge edge) {
        var edges = new ArrayList<>(design.edges());
        edges.add(edge);
        return new Design(design.nodes(), List.copyOf(edges), design.operations());
    }

    private static Design with(Design design, DesignNode node) {
        var nodes = new ArrayList<>(design.nodes());
        nodes.add(node);
        return new Design(List.copyOf(nodes), design.edges(), design.operations());
    }
}
