package io.datadriven.simulation.pipeline;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** How many files come into a table in a day, and how many of them are left to read. */
final class TableFiles {

    private static final long DAY_SECONDS = 86_400;
    private static final long DAY_MINUTES = 1_440;
    private static final long BYTES_OF_MB = 1_000_000;

    private final String id;
    private final TableStorage table;
    private final Metering metering;
    private final List<Written> written = new ArrayList<>();

    TableFiles(String id, TableStorage table, Metering metering) {
        this.id = id;
        this.table = table;
        this.metering = metering;
        for (var input : metering.wiring().inputs(id)) {
            metering.wiring().pipeline().node(input).ifPresent(this::write);
            metering.workload().sources().stream()
                    .filter(it -> it.id().equals(input))
                    .forEach(it -> written.add(bySource(it)));
        }
    }

    /**
     * What one job or source writes in a day.
     *
     * @param formula where the number comes from
     * @param merges how often a day it replaces rows of the table
     */
    record Written(Range files, String formula, Range merges) {}

    /** Files come from jobs and sources only: whatever else is connected to a table writes none. */
    private void write(Pipeline.Node node) {
        if (metering.bytesPerSecond(node.id()) == 0) {
            return;
        }
        switch (node.component()) {
            case StreamJob it -> written.add(byStream(node.id(), it));
            case BatchJob it -> written.add(byBatch(node.id(), it));
            case EventLog _, TableStorage _, QualityGate _, Serving _ -> {}
        }
    }

    private Written byStream(String job, StreamJob stream) {
        var writers = metering.wiring().tasks(job, stream);
        var size = megabytesPerFile(
                metering.bytesPerSecond(job), stream.triggerSeconds(), writers, metering.compression());
        var files = Range.of(filesPerDay(stream.triggerSeconds(), writers));
        return new Written(
                files,
                "86,400 s / %s s * %s writers [%s files/day of %s MB]"
                        .formatted(
                                Figures.of(stream.triggerSeconds()),
                                Figures.of(writers),
                                Figures.of(files),
                                Figures.of(size)),
                merges(stream.writeMode(), Range.of(filesPerDay(stream.triggerSeconds(), 1))));
    }

    private static Range merges(WriteMode mode, Range runs) {
        return switch (mode) {
            case APPEND, OVERWRITE_PARTITION -> Range.NOTHING;
            case MERGE -> runs;
        };
    }

    /**
     * Files/day = 86,400 / trigger × writers.
     *
     * <p>The design's own formula: each task of each micro-batch writes one file, as it does where a batch falls into one partition.
     */
    static BigDecimal filesPerDay(int triggerSeconds, long writers) {
        return BigDecimal.valueOf(DAY_SECONDS)
                .multiply(BigDecimal.valueOf(writers))
                .divide(BigDecimal.valueOf(triggerSeconds), MathContext.DECIMAL128);
    }

    /** MB/file = rate × trigger / writers / compression. The design's own formula. */
    static Range megabytesPerFile(long bytesPerSecond, int triggerSeconds, long writers, Range compression) {
        return Range.of(bytesPerSecond)
                .times(triggerSeconds)
                .dividedBy(BYTES_OF_MB)
                .dividedBy(writers)
                .dividedBy(compression);
    }

    private Written byBatch(String job, BatchJob batch) {
        var input = BatchRun.average(
                        batch, metering.flow().sources(job), metering.workload().work())
                .inputBytes();
        var files = filesOf(Range.of(input));
        return new Written(
                files.times(DAY_MINUTES).dividedBy(batch.everyMinutes()),
                "1,440 min / %s min * %s files".formatted(Figures.of(batch.everyMinutes()), Figures.of(files)),
                merges(batch.writeMode(), Range.of(DAY_MINUTES).dividedBy(batch.everyMinutes())));
    }

    private Written bySource(Workload.Source source) {
        var every = Dump.of(source, table, metering.workload().work()).everySeconds();
        var files = filesOf(Range.of(source.averageBytesPerSecond()).times(every));
        return new Written(
                files.times(DAY_SECONDS).dividedBy(every),
                "86,400 s / %s s * %s files".formatted(Figures.of(every), Figures.of(files)),
                Range.NOTHING);
    }

    /** Files of the target size, at least one, for so many bytes of events. */
    private Range filesOf(Range bytes) {
        var files = bytes.dividedBy(metering.compression()).dividedBy(table.targetFileMb() * BYTES_OF_MB);
        return new Range(whole(files.low()), whole(files.high()));
    }

    private static BigDecimal whole(BigDecimal files) {
        return files.setScale(0, RoundingMode.CEILING).max(BigDecimal.ONE);
    }

    Range writtenPerDay() {
        return written.stream().map(Written::files).reduce(Range.NOTHING, Range::plus);
    }

    /** In an order that no name decides. */
    String formula() {
        return written.stream().map(Written::formula).sorted().collect(joining(" + "));
    }

    /** What merges write beside the rows that they bring: marks of replaced ones, or of plain files those of a day anew. */
    Range rewrittenPerDay() {
        return written.stream()
                .filter(it -> !it.merges().isNothing())
                .map(it -> table.format().isTransactional()
                        ? it.files()
                        : it.merges().times(leftPerDay()))
                .reduce(Range.NOTHING, Range::plus);
    }

    /** In an order that no name decides. */
    String rewriting() {
        return written.stream()
                .filter(it -> !it.merges().isNothing())
                .map(it -> table.format().isTransactional()
                        ? it.formula()
                        : "%s merges * %s files".formatted(Figures.of(it.merges()), Figures.of(leftPerDay())))
                .sorted()
                .collect(joining(" + "));
    }

    /** Each compaction reads what came since the one before and writes it in files of the target size. */
    Range compactedPerDay() {
        if (table.compactionEveryMinutes() == 0 || writtenPerDay().isNothing()) {
            return Range.NOTHING;
        }
        var bytes = Range.of(metering.bytesPerSecond(id)).times(table.compactionEveryMinutes() * 60L);
        return filesOf(bytes).times(DAY_MINUTES).dividedBy(table.compactionEveryMinutes());
    }

    /** What compactions read: each file that was written. */
    Range joinedPerDay() {
        return table.compactionEveryMinutes() == 0 ? Range.NOTHING : writtenPerDay();
    }

    /** How many files a day of data has for a reader. Those that wait for their compaction are left out. */
    Range leftPerDay() {
        var compacted = compactedPerDay();
        return compacted.isNothing() ? writtenPerDay() : writtenPerDay().least(compacted);
    }
}
