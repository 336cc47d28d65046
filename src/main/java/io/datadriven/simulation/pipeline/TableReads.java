package io.datadriven.simulation.pipeline;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who reads a table, how often and how much. */
final class TableReads {

    private final String id;
    private final TableStorage table;
    private final Metering metering;

    TableReads(String id, TableStorage table, Metering metering) {
        this.id = id;
        this.table = table;
        this.metering = metering;
    }

    /**
     * One reader.
     *
     * @param perMonth how often it reads
     * @param days of data whose files it opens at each time
     * @param scanned days of data, all columns of them, that it is billed for; 0 for what reads with its own machines
     */
    record Read(BigDecimal perMonth, BigDecimal days, BigDecimal scanned) {}

    List<Read> all() {
        var askers = metering.wiring().askers(id);
        return Stream.concat(
                        metering.wiring().consumers(askers, metering.workload()).stream()
                                .map(this::query),
                        askers.stream()
                                .flatMap(it -> metering.wiring().pipeline().node(it).stream())
                                .map(this::read))
                .toList();
    }

    /**
     * A query opens the files of the days that it asks for. Those of plain Parquet without a partition by time are all opened, since
     * only their footers tell what is in them; the table formats know it beforehand.
     */
    private Read query(Workload.Consumer consumer) {
        var asked = Math.min(consumer.daysRead(), table.retentionDays());
        var isPruned = table.format().isTransactional() || table.partitionBy() != TableStorage.PartitionBy.NONE;
        return new Read(
                BigDecimal.valueOf(consumer.queriesPerHour() * metering.month()),
                BigDecimal.valueOf(isPruned ? asked : table.retentionDays()),
                BigDecimal.valueOf((long) asked * consumer.columnsPercent(), 2));
    }

    private Read read(Pipeline.Node node) {
        return switch (node.component()) {
            case BatchJob it -> run(it);
            // Whoever follows a table reads each day of it once.
            case StreamJob _, EventLog _, TableStorage _, QualityGate _, Serving _ ->
                new Read(metering.daysPerMonth(), BigDecimal.ONE, BigDecimal.ZERO);
        };
    }

    private Read run(BatchJob job) {
        return new Read(
                BigDecimal.valueOf(metering.month() * 60)
                        .divide(BigDecimal.valueOf(job.everyMinutes()), MathContext.DECIMAL128),
                BigDecimal.valueOf(BatchRun.windowSeconds(job))
                        .divide(BigDecimal.valueOf(86_400), MathContext.DECIMAL128),
                BigDecimal.ZERO);
    }

    /** As a sum, in an order that no name decides. */
    static String written(List<Read> reads, Function<Read, BigDecimal> days) {
        return reads.isEmpty()
                ? "0"
                : reads.stream()
                        .map(it -> "%s reads * %s d".formatted(Figures.of(it.perMonth()), Figures.of(days.apply(it))))
                        .sorted()
                        .collect(joining(" + "));
    }
}
