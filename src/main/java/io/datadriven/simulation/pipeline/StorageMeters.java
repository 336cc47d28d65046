package io.datadriven.simulation.pipeline;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What a table on object storage costs: its bytes, the requests that write and read it, and what its queries scan. */
final class StorageMeters {

    private static final long BYTES_OF_TB = 1_000_000_000_000L;

    /**
     * What a data processing unit of four cores rewrites, in bytes/s of events: 20 MB/s a core, since it only reads and writes. The
     * design's own.
     */
    private static final long COMPACTED_BYTES = 80_000_000;

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
        this.daysPerMonth = metering.daysPerMonth();
    }

    Stream<Reading> read() {
        var reads = new TableReads(id, table, metering).all();
        return Stream.of(stored(), puts(), marks(), compaction(), compacting(), gets(reads), scans(reads));
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

    /** One PUT for each file. Parts of large ones, manifests and logs are left out. */
    private Reading puts() {
        return requests("PUT requests", files.writtenPerDay(), PriceKeys.PUTS, files.formula());
    }

    /**
     * One PUT more for each file that a merge writes: a table format marks the rows that it replaces, in deletion vectors or position
     * deletes of the same task. Plain files cannot be marked, so that each merge writes the files of a day anew.
     */
    private Reading marks() {
        return requests("PUT requests of merges", files.rewrittenPerDay(), PriceKeys.PUTS, files.rewriting());
    }

    /**
     * Hours of a data processing unit, as services that maintain tables bill it: a compaction reads and writes once what came since the
     * one before.
     */
    private Reading compacting() {
        var rate = table.compactionEveryMinutes() == 0 || files.writtenPerDay().isNothing()
                ? 0
                : metering.bytesPerSecond(id);
        return new Reading(
                "compaction",
                Range.of(rate).times(metering.month()).dividedBy(COMPACTED_BYTES),
                "h",
                PriceKeys.COMPACTION,
                "%s * %s h / %s"
                        .formatted(
                                Figures.megabytes(rate),
                                Figures.of(metering.month()),
                                Figures.megabytes(COMPACTED_BYTES)));
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
     * One GET for each file that is opened, and for each that a compaction joins. Footers and columns that are fetched apart are left
     * out.
     */
    private Reading gets(List<TableReads.Read> reads) {
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
                        .formatted(
                                Figures.of(left),
                                TableReads.written(reads, TableReads.Read::days),
                                Figures.of(joined),
                                Figures.of(daysPerMonth)));
    }

    /**
     * TB = queries × days × columns / compression, for queries that nobody's own machines answer, at the price of an engine that is
     * paid by what it scans. A TB is 10¹² bytes. Row groups that a sort lets it leave out are read all the same.
     */
    private Reading scans(List<TableReads.Read> reads) {
        var day = Range.of(metering.bytesPerSecond(id)).times(86_400).dividedBy(metering.compression());
        var queries = reads.stream().filter(it -> it.scanned().signum() > 0).toList();
        return new Reading(
                "bytes scanned",
                queries.stream()
                        .map(it -> day.times(it.perMonth()).times(it.scanned()))
                        .reduce(Range.NOTHING, Range::plus)
                        .dividedBy(BYTES_OF_TB),
                "TB",
                PriceKeys.SCAN,
                "%s * 86,400 s / %s * (%s) / 1,000,000"
                        .formatted(
                                Figures.megabytes(metering.bytesPerSecond(id)),
                                Figures.of(metering.compression()),
                                TableReads.written(queries, TableReads.Read::scanned)));
    }
}
