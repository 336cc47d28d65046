package io.datadriven.simulation.pipeline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What a store that answers questions costs. A view costs what is scanned of the tables behind it, which is on their account. */
final class ServingMeters {

    /** What the real-time column store is reckoned to run on: machines of its own, without the uplift of a cluster service. */
    private static final InstanceType OLAP_NODE = InstanceType.R5_XLARGE;

    private final String id;
    private final Serving serving;
    private final Metering metering;
    private final List<Workload.Consumer> consumers;

    ServingMeters(String id, Serving serving, Metering metering) {
        this.id = id;
        this.serving = serving;
        this.metering = metering;
        this.consumers = metering.wiring().consumers(metering.wiring().askers(id), metering.workload());
    }

    Stream<Reading> read() {
        return switch (serving.technology()) {
            case WAREHOUSE ->
                Stream.of(nodes(PriceKeys.WAREHOUSE_NODE), stored("managed storage", PriceKeys.WAREHOUSE_STORAGE));
            case OLAP -> Stream.of(nodes(PriceKeys.machine(OLAP_NODE)), stored("disks", PriceKeys.DISK));
            case KEY_VALUE -> Stream.of(writes(), reads());
            case VIEW -> Stream.of();
        };
    }

    private Reading nodes(String priceKey) {
        return new Reading(
                "node hours",
                Range.of(serving.nodes()).times(metering.month()),
                "h",
                priceKey,
                "%s nodes * %s h".formatted(Figures.of(serving.nodes()), Figures.of(metering.month())));
    }

    /** GB = rate × days / compression, for as many days as the most that a consumer of it asks for. One copy, without indexes. */
    private Reading stored(String meter, String priceKey) {
        var days =
                consumers.stream().mapToLong(Workload.Consumer::daysRead).max().orElse(0);
        var rate = metering.bytesPerSecond(id);
        return new Reading(
                meter,
                Metering.gigabytes(rate, days * 24).dividedBy(metering.compression()),
                "GB-month",
                priceKey,
                "%s * 86,400 s * %s d / 1,024 / %s"
                        .formatted(Figures.megabytes(rate), Figures.of(days), Figures.of(metering.compression())));
    }

    /**
     * Millions of write units: each event takes as many as it has KiB, and a batch job that looks back writes its whole input again.
     * Left out are storage, secondary indexes, and that a job that gathers for longer writes a key less often.
     */
    private Reading writes() {
        var perSecond = metering.wiring().inputs(id).stream()
                .map(this::unitsPerSecond)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Reading(
                "writes",
                Range.of(perSecond).times(3_600).times(metering.month()).dividedBy(1_000_000),
                "million",
                PriceKeys.KEY_VALUE_WRITES,
                "%s write units/s * 3,600 s * %s h / 1,000,000"
                        .formatted(Figures.of(perSecond), Figures.of(metering.month())));
    }

    private BigDecimal unitsPerSecond(String input) {
        var units = BigDecimal.valueOf(metering.flow().sources(input).stream()
                .mapToLong(it -> it.averageEventsPerSecond() * Capacity.writeUnits(it))
                .sum());
        return metering.wiring()
                .pipeline()
                .node(input)
                .map(Pipeline.Node::component)
                .map(it -> it instanceof BatchJob job ? units.multiply(timesRead(job), MathContext.DECIMAL128) : units)
                .orElse(units);
    }

    /** How often a job reads each event, on average. */
    private static BigDecimal timesRead(BatchJob job) {
        return BigDecimal.valueOf(BatchRun.windowSeconds(job))
                .divide(BigDecimal.valueOf(job.everyMinutes() * 60L), MathContext.DECIMAL128);
    }

    /** Millions of read units: a query looks one key up, and takes one unit for each 4 KiB of it. */
    private Reading reads() {
        var perHour =
                consumers.stream().mapToLong(Workload.Consumer::queriesPerHour).sum();
        var units = readUnits(metering.flow().sources(id));
        return new Reading(
                "reads",
                Range.of(perHour * units).times(metering.month()).dividedBy(1_000_000),
                "million",
                PriceKeys.KEY_VALUE_READS,
                "%s queries/h * %s read units * %s h / 1,000,000"
                        .formatted(Figures.of(perHour), Figures.of(units), Figures.of(metering.month())));
    }

    private static long readUnits(Collection<Workload.Source> sources) {
        return sources.stream()
                .mapToLong(it -> Math.ceilDiv(it.eventBytes(), 4_096L))
                .max()
                .orElse(0);
    }
}
