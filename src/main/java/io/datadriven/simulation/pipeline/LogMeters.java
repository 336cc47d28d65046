package io.datadriven.simulation.pipeline;

import java.util.stream.Stream;

/** What a log costs. */
final class LogMeters {

    /** Kinesis: what retention costs nothing. */
    private static final int FREE_HOURS = 24;

    /** Kinesis: up to here it is billed by the shard. */
    private static final int EXTENDED_HOURS = 168;

    /** Kinesis: what one PUT payload unit holds, 25 KiB. */
    private static final long PUT_UNIT_BYTES = 25 * 1_024;

    private LogMeters() {}

    static Stream<Reading> read(String id, EventLog log, Metering metering) {
        return switch (log.technology()) {
            case KAFKA -> Stream.of(brokers(log, metering), kept(id, log, metering), moved(id, metering));
            case KINESIS ->
                Stream.of(
                        shards(log, metering),
                        putUnits(id, metering),
                        extended(log, metering),
                        keptLong(id, log, metering));
        };
    }

    private static Reading brokers(EventLog log, Metering metering) {
        return new Reading(
                "broker hours",
                Range.of(log.brokers()).times(metering.month()),
                "h",
                PriceKeys.broker(log.brokerType()),
                "%s brokers * %s h".formatted(Figures.of(log.brokers()), Figures.of(metering.month())));
    }

    /**
     * GB = rate × retention × replicas.
     *
     * <p>The design's own formula. It takes retention to be full all month, and events not to be compressed on their way.
     */
    private static Reading kept(String id, EventLog log, Metering metering) {
        var rate = metering.bytesPerSecond(id);
        return new Reading(
                "log storage",
                Metering.gigabytes(rate, log.retentionHours()).times(log.replicationFactor()),
                "GB-month",
                PriceKeys.LOG_STORAGE,
                "%s * 3,600 s * %s h / 1,024 * %s replicas"
                        .formatted(
                                Figures.megabytes(rate),
                                Figures.of(log.retentionHours()),
                                Figures.of(log.replicationFactor())));
    }

    /**
     * GB = volume × 2/3 × (1 + consumer groups) × 2 ways.
     *
     * <p>The design's own formula: with three zones, two of three producers and consumers are not where the leader of their partition
     * is; each GB is paid for when it leaves a zone and when it enters one. Replication between managed brokers costs nothing, and
     * neither do consumers that fetch from a replica in their zone, which are left out.
     */
    private static Reading moved(String id, Metering metering) {
        var rate = metering.bytesPerSecond(id);
        var groups = metering.wiring().readers(id).size();
        return new Reading(
                "transfer between zones",
                Metering.gigabytes(rate, metering.month())
                        .times(2)
                        .times(1L + groups)
                        .times(2)
                        .dividedBy(3),
                "GB",
                PriceKeys.BETWEEN_ZONES,
                "%s * 3,600 s * %s h / 1,024 * 2/3 * (1 + %s consumer groups) * 2 ways"
                        .formatted(Figures.megabytes(rate), Figures.of(metering.month()), Figures.of(groups)));
    }

    private static Reading shards(EventLog log, Metering metering) {
        return new Reading(
                "shard hours",
                Range.of(log.partitions()).times(metering.month()),
                "h",
                PriceKeys.SHARD,
                "%s shards * %s h".formatted(Figures.of(log.partitions()), Figures.of(metering.month())));
    }

    /** Millions of units of 25 KiB, each event taking whole ones: the producers do not put several into one record. */
    private static Reading putUnits(String id, Metering metering) {
        var units = metering.flow().sources(id).stream()
                .mapToLong(it -> it.averageEventsPerSecond() * Math.ceilDiv(it.eventBytes(), PUT_UNIT_BYTES))
                .sum();
        return new Reading(
                "PUT payload units",
                Range.of(units).times(3_600).times(metering.month()).dividedBy(1_000_000),
                "million",
                PriceKeys.PUT_UNITS,
                "%s units/s * 3,600 s * %s h / 1,000,000".formatted(Figures.of(units), Figures.of(metering.month())));
    }

    /** Beyond the first day each hour of each shard costs more, whatever is in it. */
    private static Reading extended(EventLog log, Metering metering) {
        var shards = log.retentionHours() > FREE_HOURS ? log.partitions() : 0;
        return new Reading(
                "extended retention",
                Range.of(shards).times(metering.month()),
                "h",
                PriceKeys.EXTENDED_RETENTION,
                "%s shards * %s h".formatted(Figures.of(shards), Figures.of(metering.month())));
    }

    /** Beyond the seventh day what is kept longer is billed by volume, beside the shards. */
    private static Reading keptLong(String id, EventLog log, Metering metering) {
        var rate = metering.bytesPerSecond(id);
        var hours = Math.max(0, log.retentionHours() - EXTENDED_HOURS);
        return new Reading(
                "long retention",
                Metering.gigabytes(rate, hours),
                "GB-month",
                PriceKeys.LONG_RETENTION,
                "%s * 3,600 s * (%s h - %s h) / 1,024"
                        .formatted(
                                Figures.megabytes(rate),
                                Figures.of(log.retentionHours()),
                                Figures.of(Math.min(EXTENDED_HOURS, log.retentionHours()))));
    }
}
