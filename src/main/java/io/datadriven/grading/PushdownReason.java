package io.datadriven.grading;

import io.datadriven.simulation.LaidOutTable;
import io.datadriven.simulation.ScanCount;
import io.datadriven.simulation.ScanQuery;
import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.TableLayout.Format;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says why a layout misses a requirement. */
final class PushdownReason {

    private static final int PERCENT = 100;

    private final LaidOutTable laidOut;

    PushdownReason(LaidOutTable laidOut) {
        this.laidOut = laidOut;
    }

    /** Of the size of the whole table. */
    String ofTable(ScanCount.Level bytes, long parts) {
        return Sentence.of("On average each holds %s.", PushdownMeasure.size(bytes.total() / Math.max(1, parts)));
    }

    /** Of a scan: what keeps the metadata from excluding more. */
    String ofScan(PushdownMeasure measure, ScanQuery query, ScanCount count) {
        var hidden = PushdownMistakes.hidden(query.filter());
        if (!hidden.isEmpty()) {
            return Sentence.of(
                    "No statistic is compared with `%s`, because a function or a cast stands before the column.",
                    String.join("`, `", hidden));
        }
        var layout = laidOut.layout();
        var inFiles = measure == PushdownMeasure.PARTITIONS || measure == PushdownMeasure.FILES;
        if (measure == PushdownMeasure.PARTITIONS) {
            return Sentence.of(
                    "There are %s.", measure.amount(count.partitions().total()));
        }
        if (inFiles && layout.format() == Format.PARQUET) {
            return "Plain Parquet has no bounds outside its files: each file of the partitions that are left is opened for its footer.";
        }
        if (inFiles
                && count.partitions().left() > 1
                && count.opened().left() == count.partitions().left()) {
            return Sentence.of(
                    "Each of the %,d partitions that are left has a file of its own.",
                    count.partitions().left());
        }
        if (!inFiles && query.filter().columns().stream().anyMatch(layout.bloom()::contains)) {
            return Sentence.of(
                    "%s of up to %,d rows are left by bounds and Bloom filters together.",
                    PushdownMeasure.ROW_GROUPS.amount(count.rowGroups().left()),
                    (long) layout.rowGroupLines() * laidOut.table().rowsAlike());
        }
        if (query.filter().columns().isEmpty()) {
            return "It has no condition, so nothing can be excluded.";
        }
        var unindexed = query.filter().columns().stream()
                .filter(it -> laidOut.table().column(it).position() > layout.indexedColumns())
                .findFirst();
        if (inFiles && unindexed.isPresent()) {
            return Sentence.of(
                    "`%s` is column %d, and the table's metadata have bounds of the first %d only.",
                    unindexed.get(), laidOut.table().column(unindexed.get()).position(), layout.indexedColumns());
        }
        return query.filter().columns().stream()
                .map(it -> Sentence.of(
                        "%s spans %d %% of the values of `%s` on average.",
                        inFiles ? "A file" : "A row group", span(it, inFiles), it))
                .collect(Collectors.joining(" "));
    }

    /** How much of a column's range the bounds of a file or row group cover, in percent. */
    private long span(String column, boolean inFiles) {
        var of = laidOut.table().column(column);
        var bounds = laidOut.files().stream()
                .flatMap(it -> inFiles
                        ? Stream.of(it.bounds(column))
                        : it.rowGroups().stream().map(group -> group.bounds(column)))
                .filter(it -> !it.isEmpty())
                .toList();
        var spans = bounds.stream().mapToLong(it -> it.max() - it.min() + 1).sum();
        return PERCENT * spans / Math.max(1, bounds.size()) / (of.to() - of.from() + 1);
    }
}
