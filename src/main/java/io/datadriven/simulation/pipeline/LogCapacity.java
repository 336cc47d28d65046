package io.datadriven.simulation.pipeline;

import java.util.Collection;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What a log can take, keep and give. */
final class LogCapacity {

    /** The conservative rule for one Kafka partition, in bytes/s. */
    static final long PARTITION_BYTES = 10_000_000;

    /** Kinesis: what one shard takes, in bytes/s and records/s, and what it gives to all readers together, in bytes/s. */
    private static final long SHARD_BYTES_IN = 1_000_000;

    private static final long SHARD_RECORDS_IN = 1_000;
    private static final long SHARD_BYTES_OUT = 2_000_000;

    private final String id;
    private final EventLog log;
    private final Collection<Workload.Source> sources;

    LogCapacity(String id, EventLog log, Flow flow) {
        this.id = id;
        this.log = log;
        this.sources = flow.sources(id);
    }

    Stream<Utilisation> of(int readers) {
        return switch (log.technology()) {
            case KAFKA -> kafka();
            case KINESIS -> kinesis(readers);
        };
    }

    private Stream<Utilisation> kafka() {
        return Stream.of(
                even("bytes into a partition", "bytes/s", Rate.BYTES, PARTITION_BYTES),
                hottest("hottest partition", "bytes/s", Rate.BYTES, PARTITION_BYTES),
                new Utilisation(
                        id,
                        "bytes into a broker, replicas included",
                        "bytes/s",
                        onABroker(sum(Rate.BYTES.average)),
                        onABroker(sum(Rate.BYTES.peak)),
                        brokerBytes(log.brokerType())),
                new Utilisation(
                        id,
                        "partition replicas on a broker",
                        "replicas",
                        onABroker(log.partitions()),
                        onABroker(log.partitions()),
                        brokerReplicas(log.brokerType())));
    }

    private Stream<Utilisation> kinesis(int readers) {
        return Stream.of(
                even("bytes into a shard", "bytes/s", Rate.BYTES, SHARD_BYTES_IN),
                even("records into a shard", "records/s", Rate.EVENTS, SHARD_RECORDS_IN),
                hottest("bytes into the hottest shard", "bytes/s", Rate.BYTES, SHARD_BYTES_IN),
                hottest("records into the hottest shard", "records/s", Rate.EVENTS, SHARD_RECORDS_IN),
                new Utilisation(
                        id,
                        "bytes out of the hottest shard, for all readers",
                        "bytes/s",
                        readers * Skew.hottest(sources, Rate.BYTES.average, log.partitions()),
                        readers * Skew.hottest(sources, Rate.BYTES.peak, log.partitions()),
                        SHARD_BYTES_OUT));
    }

    /** What is counted of a source. */
    private enum Rate {
        BYTES(Workload.Source::averageBytesPerSecond, Workload.Source::peakBytesPerSecond),
        EVENTS(Workload.Source::averageEventsPerSecond, Workload.Source::peakEventsPerSecond);

        // Functions that only read a record.
        @SuppressWarnings("ImmutableEnumChecker")
        private final ToLongFunction<Workload.Source> average;

        @SuppressWarnings("ImmutableEnumChecker")
        private final ToLongFunction<Workload.Source> peak;

        Rate(ToLongFunction<Workload.Source> average, ToLongFunction<Workload.Source> peak) {
            this.average = average;
            this.peak = peak;
        }
    }

    private long sum(ToLongFunction<Workload.Source> amount) {
        return sources.stream().mapToLong(amount).sum();
    }

    private Utilisation even(String resource, String unit, Rate rate, long capacity) {
        return new Utilisation(
                id,
                resource,
                unit,
                Math.ceilDiv(sum(rate.average), log.partitions()),
                Math.ceilDiv(sum(rate.peak), log.partitions()),
                capacity);
    }

    private Utilisation hottest(String resource, String unit, Rate rate, long capacity) {
        return new Utilisation(
                id,
                resource,
                unit,
                Skew.hottest(sources, rate.average, log.partitions()),
                Skew.hottest(sources, rate.peak, log.partitions()),
                capacity);
    }

    private long onABroker(long amount) {
        return Math.ceilDiv(amount * log.replicationFactor(), log.brokers());
    }

    /**
     * What a broker can write to its disks for good, in bytes/s: the baseline bandwidth between the machine of its size and its EBS
     * volumes, as EC2 lists it (174, 650, 1,150 and 2,300 Mbit/s). Reading by consumers that lag, and bursts, are left out.
     */
    private static long brokerBytes(EventLog.BrokerType type) {
        return switch (type) {
            case T3_SMALL -> 21_750_000;
            case M5_LARGE -> 81_250_000;
            case M5_XLARGE -> 143_750_000;
            case M5_2XLARGE -> 287_500_000;
        };
    }

    /** How many replicas, leaders among them, AWS recommends at most on a broker of MSK. */
    private static long brokerReplicas(EventLog.BrokerType type) {
        return switch (type) {
            case T3_SMALL -> 300;
            case M5_LARGE, M5_XLARGE -> 1_000;
            case M5_2XLARGE -> 2_000;
        };
    }
}
