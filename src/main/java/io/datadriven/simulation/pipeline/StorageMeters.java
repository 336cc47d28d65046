package io.datadriven.simulation.pipeline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a table on object storage costs: its bytes, the requests that write and read it, and what its queries scan. */
final class StorageMeters {

    private static final long BYTES_OF_TB = 1_000_000_000_000L;

    private final String id;
    private final TableStorage table;
    private final Metering metering;
    private final TableFiles files;
    private final BigDecimal daysPerMonth;

    StorageMeters(String id, TableStorage table, Metering metering) {
        this.id = id;
        this.table = table;
        this.metering = metering;
        this.files = new TableFiles(id, table, metering);
        this.daysPerMonth = BigDecimal.valueOf(metering.month()).divide(BigDecimal.valueOf(24), MathContext.DECIMAL128);
    }

    Stream<Reading> read() {
        var reads = reads();
        return Stream.of(stored(), puts(), compaction(), gets(reads), scans(reads));
    }

    /**
     * GB = rate × retention / compression.
     *
     * <p>Every row that comes is kept: what a merge replaces and older snapshots hold is in the same files until they are cleaned up.
     */
    private Reading stored() {
        var rate = metering.bytesPerSecond(id);
        return new Reading(
                "storage",
                Metering.gigabytes(rate, table.retentionDays() * 24L).dividedBy(metering.compression()),
                "GB-month",
                PriceKeys.stored(table.storageClass()),
                "%s * 86,400 s * %s d / 1,024 / %s"
                        .formatted(
                                Figures.megabytes(rate),
                                Figures.of(table.retentionDays()),
                                Figures.of(metering.compression())));
    }

    /** One PUT for each file. Parts of large ones, manifests, logs and what a merge rewrites are left out. */
    private Reading puts() {
        return requests("PUT requests", files.writtenPerDay(), PriceKeys.PUTS, files.formula());
    }

    /** One PUT for each file that a compaction makes. */
    private Reading compaction() {
        return requests(
                "PUT requests of compaction",
                files.compactedPerDay(),
                PriceKeys.PUTS,
                "%s files/day".formatted(Figures.of(files.compactedPerDay())));
    }

    private Reading requests(String meter, Range perDay, String priceKey, String formula) {
        return new Reading(
                meter,
                perDay.times(daysPerMonth).dividedBy(1_000),
                "thousand",
                priceKey,
                "(%s) * %s h / 24 h / 1,000".formatted(formula, Figures.of(metering.month())));
    }

    /**
     * Who reads how often how much.
     *
     * @param perMonth how often
     * @param days of data at each time
     * @param columns the share of the bytes that is scanned for a price, 0 where a job reads with its own machines
     */
    private record Read(BigDecimal perMonth, BigDecimal days, BigDecimal columns) {}

    private List<Read> reads() {
        var reads = new ArrayList<Read>();
        var askers = metering.wiring().askers(id);
        metering.wiring().consumers(askers, metering.workload()).forEach(it -> reads.add(query(it)));
        askers.stream()
                .flatMap(it -> metering.wiring().pipeline().node(it).stream())
                .forEach(it -> reads.add(
                        switch (it.component()) {
                            case BatchJob job -> run(job);
                            // Whoever follows a table reads each day of it once.
                            case StreamJob _, EventLog _, TableStorage _, QualityGate _, Serving _ ->
                                new Read(daysPerMonth, BigDecimal.ONE, BigDecimal.ZERO);
                        }));
        return reads;
    }

    /**
     * A query opens the files of the days that it asks for. Those of plain Parquet without a partition by time are all opened, since
     * only their footers tell what is in them; the table formats know it beforehand.
     */
    private Read query(Workload.Consumer consumer) {
        var isPruned = table.format().isTransactional() || table.partitionBy() != TableStorage.PartitionBy.NONE;
        var days = isPruned ? Math.min(consumer.daysRead(), table.retentionDays()) : table.retentionDays();
        return new Read(
                BigDecimal.valueOf(consumer.queriesPerHour() * metering.month()),
                BigDecimal.valueOf(days),
                BigDecimal.valueOf(Math.min(consumer.daysRead(), days) * (long) consumer.columnsPercent(), 2));
    }

    private Read run(BatchJob job) {
        return new Read(
                BigDecimal.valueOf(metering.month() * 60)
                        .divide(BigDecimal.valueOf(job.everyMinutes()), MathContext.DECIMAL128),
                BigDecimal.valueOf(BatchRun.windowSeconds(job))
                        .divide(BigDecimal.valueOf(86_400), MathContext.DECIMAL128),
                BigDecimal.ZERO);
    }

    /**
     * One GET for each file that is opened, and for each that a compaction joins. Footers and columns that are fetched apart are left
     * out.
     */
    private Reading gets(List<Read> reads) {
        var left = files.leftPerDay();
        var joined = files.joinedPerDay();
        return new Reading(
                "GET requests",
                reads.stream()
                        .map(it -> left.times(it.perMonth()).times(it.days()))
                        .reduce(joined.times(daysPerMonth), Range::plus)
                        .dividedBy(1_000),
                "thousand",
                PriceKeys.GETS,
                "(%s files/day * (%s) + %s files/day * %s d) / 1,000"
                        .formatted(Figures.of(left), sum(reads, false), Figures.of(joined), Figures.of(daysPerMonth)));
    }

    /**
     * TB = queries × days × columns / compression, for queries that nobody's own machines answer, at the price of an engine that is
     * paid by what it scans. A TB is 10¹² bytes. Row groups that a sort lets it leave out are read all the same.
     */
    private Reading scans(List<Read> reads) {
        var day = Range.of(metering.bytesPerSecond(id)).times(86_400).dividedBy(metering.compression());
        var queries = reads.stream().filter(it -> it.columns().signum() > 0).toList();
        return new Reading(
                "bytes scanned",
                queries.stream()
                        .map(it -> day.times(it.perMonth()).times(it.columns()))
                        .reduce(Range.NOTHING, Range::plus)
                        .dividedBy(BYTES_OF_TB),
                "TB",
                PriceKeys.SCAN,
                "%s * 86,400 s / %s * (%s) / 1,000,000"
                        .formatted(
                                Figures.megabytes(metering.bytesPerSecond(id)),
                                Figures.of(metering.compression()),
                                sum(queries, true)));
    }

    /** In an order that no name decides. */
    private static String sum(List<Read> reads, boolean ofColumns) {
        return reads.stream()
                .map(it -> "%s reads * %s d"
                        .formatted(Figures.of(it.perMonth()), Figures.of(ofColumns ? it.columns() : it.days())))
                .sorted()
                .reduce((first, second) -> first + " + " + second)
                .orElse("0");
    }
}
