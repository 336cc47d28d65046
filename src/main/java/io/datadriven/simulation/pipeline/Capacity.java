package io.datadriven.simulation.pipeline;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How near each node is to the end of what it can carry. */
public final class Capacity {

    /** DynamoDB: one partition, and so one key, takes 1,000 write units a second, of 1 KiB each. */
    private static final long WRITE_UNITS_OF_A_KEY = 1_000;

    private final Workload workload;
    private final Flow flow;
    private final Wiring wiring;

    private Capacity(Pipeline pipeline, Workload workload) {
        this.workload = workload;
        this.flow = new Flow(pipeline, workload);
        this.wiring = new Wiring(pipeline);
    }

    /** All that can run out, by the ids of the nodes. */
    public static List<Utilisation> of(Pipeline pipeline, Workload workload) {
        var capacity = new Capacity(pipeline, workload);
        return pipeline.nodes().stream()
                .sorted(Comparator.comparing(Pipeline.Node::id))
                .flatMap(capacity::of)
                .toList();
    }

    /**
     * How many partitions a log needs: ceil(max(peak / p, peak / c)).
     *
     * <p>Source: J. Rao, <em>How to choose the number of topics/partitions in a Kafka cluster</em>, 2015. All three in bytes/s; it
     * takes the keys to be spread evenly.
     *
     * @param producing what one partition takes
     * @param consuming what one consumer of a partition works off
     */
    public static long partitionsNeeded(long peak, long producing, long consuming) {
        return Math.max(Math.ceilDiv(peak, producing), Math.ceilDiv(peak, consuming));
    }

    /**
     * The most that a stream job works off for good, in bytes/s of its input as it is mixed: what its tasks do together, or the rate
     * at which the task with the hottest partition is busy all the time.
     */
    public static long sustainedBytesPerSecond(Pipeline pipeline, Workload workload, String streamJob) {
        var capacity = new Capacity(pipeline, workload);
        var rate = capacity.flow.averageBytesPerSecond(streamJob);
        return pipeline.node(streamJob).stream()
                .flatMap(capacity::of)
                .filter(it -> it.average() > 0)
                .mapToLong(it -> BigInteger.valueOf(rate)
                        .multiply(BigInteger.valueOf(it.capacity()))
                        .divide(BigInteger.valueOf(it.average()))
                        .longValueExact())
                .min()
                .orElse(0);
    }

    /**
     * How long a backlog lasts while new input keeps coming: backlog / (capacity - rate), in ms, rounded up; never where the rate is
     * not below the capacity.
     *
     * <p>The design's own formula. For a replay of history the backlog is history × rate.
     */
    public static OptionalLong catchUpMillis(long backlogBytes, long bytesPerSecond, long capacity) {
        if (bytesPerSecond >= capacity) {
            return OptionalLong.empty();
        }
        var surplus = capacity - bytesPerSecond;
        return OptionalLong.of(backlogBytes / surplus * 1_000 + Math.ceilDiv(backlogBytes % surplus * 1_000, surplus));
    }

    private Stream<Utilisation> of(Pipeline.Node node) {
        return switch (node.component()) {
            case EventLog it ->
                new LogCapacity(node.id(), it, flow)
                        .of(wiring.readers(node.id()).size());
            case StreamJob it -> stream(node.id(), it);
            case BatchJob it -> batch(node.id(), it);
            case Serving it -> serving(node.id(), it);
            // Object storage has no limit that a pipeline of this size meets, and a gate runs in the job beside it.
            case TableStorage _, QualityGate _ -> Stream.of();
        };
    }

    /**
     * Bytes/s against what all tasks together and the busiest one can do. A partition is read by one task, so tasks are no more than
     * partitions, and a hot key bounds the job whatever it is scaled to.
     */
    private Stream<Utilisation> stream(String id, StreamJob job) {
        var sources = flow.sources(id);
        var core = workload.work().streamKbPerSecondPerCore() * 1_000L;
        var tasks = wiring.tasks(id, job);
        var parts = Math.max(tasks, wiring.partitions(id));
        return Stream.of(
                new Utilisation(
                        id,
                        "tasks",
                        "bytes/s",
                        flow.averageBytesPerSecond(id),
                        flow.peakBytesPerSecond(id),
                        tasks * core),
                new Utilisation(
                        id,
                        "hottest task",
                        "bytes/s",
                        Skew.hottest(sources, Workload.Source::averageBytesPerSecond, parts),
                        Skew.hottest(sources, Workload.Source::peakBytesPerSecond, parts),
                        core));
    }

    /** How long a run takes against the time until the next one. */
    private Stream<Utilisation> batch(String id, BatchJob job) {
        var sources = flow.sources(id);
        return Stream.of(new Utilisation(
                id,
                "time between runs",
                "ms",
                BatchRun.average(job, sources, workload.work()).millis(),
                BatchRun.peak(job, sources, workload.work()).millis(),
                job.everyMinutes() * 60_000L));
    }

    /**
     * Of a key-value store the writes of its hottest key; a store on demand has no other limit here. Warehouse and OLAP nodes limit
     * how fast a query is answered, which is not reckoned, and a view stores nothing.
     */
    private Stream<Utilisation> serving(String id, Serving serving) {
        return switch (serving.technology()) {
            case KEY_VALUE ->
                Stream.of(new Utilisation(
                        id,
                        "writes of the hottest key",
                        "write units/s",
                        Skew.hottestKey(flow.sources(id), it -> it.averageEventsPerSecond() * writeUnits(it)),
                        Skew.hottestKey(flow.sources(id), it -> it.peakEventsPerSecond() * writeUnits(it)),
                        WRITE_UNITS_OF_A_KEY));
            case WAREHOUSE, OLAP, VIEW -> Stream.of();
        };
    }

    /** DynamoDB: what one event takes to write, in units of 1 KiB. */
    static long writeUnits(Workload.Source source) {
        return Math.ceilDiv(source.eventBytes(), 1_024L);
    }
}
