package io.datadriven.grading;

import io.datadriven.simulation.LaidOutTable;
import io.datadriven.simulation.PartitionField;
import io.datadriven.simulation.RowFilter;
import io.datadriven.simulation.ScanCount;
import io.datadriven.simulation.ScanQuery;
import io.datadriven.simulation.ScanStep;
import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.TableLayout;
import io.datadriven.simulation.TableLayout.Format;
import io.datadriven.simulation.TableScan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Counts a scan as each known mistake would, so that a wrong count can be told where it comes from. */
final class PushdownMistakes {

    private final LaidOutTable laidOut;
    private final ScanQuery query;
    private final ScanCount right;
    private final List<Mistake> mistakes = new ArrayList<>();

    /** What somebody counts, and how they came to it. */
    private record Mistake(ScanCount count, String reason) {}

    PushdownMistakes(LaidOutTable laidOut, ScanQuery query, ScanCount right) {
        this.laidOut = laidOut;
        this.query = query;
        this.right = right;
        covered(query.filter());
        formats();
        steps();
    }

    /** The wrong counts that mistakes lead to, the one first that says most. */
    List<Pushdown.Slip> slips(PushdownMeasure measure) {
        var level = measure.of(right);
        var slips = new ArrayList<Pushdown.Slip>();
        mistakes.forEach(
                it -> slips.add(new Pushdown.Slip(measure.of(it.count()).left(), it.reason())));
        if (measure == PushdownMeasure.FILES) {
            slips.add(
                    new Pushdown.Slip(
                            right.files().left(),
                            "which is how many have rows that are read. To learn that the rest has none, their footers are read as well, and for that they are opened."));
        }
        if (measure == PushdownMeasure.BYTES && right.rows().left() > 0) {
            slips.add(new Pushdown.Slip(
                    level.left() / right.rows().left() * right.rows().total(),
                    "which is what those columns have in the whole table, as if metadata excluded nothing."));
            slips.add(
                    new Pushdown.Slip(
                            right.passing() * (level.left() / right.rows().left()),
                            "which is what the rows that pass take. A row group that cannot be excluded is read whole, in each column that is needed."));
        }
        slips.add(new Pushdown.Slip(
                level.total() - level.left(), "which is what is skipped. The question is what is left."));
        slips.add(new Pushdown.Slip(level.total(), "which is all there is, as if metadata excluded nothing."));
        slips.removeIf(it -> measure.accepts(BigDecimal.valueOf(it.value()), level.left()));
        return slips;
    }

    private void covered(RowFilter filter) {
        var hidden = hidden(filter);
        if (!hidden.isEmpty()) {
            add(
                    new ScanQuery(query.select(), filter.uncovered()),
                    Sentence.of(
                            "as if %s could be compared with statistics. A function or a cast hides the column from its bounds, so nothing is skipped by that condition.",
                            quoted(hidden)));
        }
    }

    /** The conditions that no statistic is compared with, as they are written. */
    static Set<String> hidden(RowFilter filter) {
        var hidden = new TreeSet<String>();
        switch (filter) {
            case RowFilter.Between _, RowFilter.IsNull _ -> {}
            case RowFilter.Covered it -> hidden.add(it.written());
            case RowFilter.All it -> it.terms().forEach(term -> hidden.addAll(hidden(term)));
            case RowFilter.Any it -> it.terms().forEach(term -> hidden.addAll(hidden(term)));
        }
        return hidden;
    }

    private void steps() {
        var layout = laidOut.layout();
        add(
                ScanStep.without(ScanStep.BLOOM_FILTERS),
                Sentence.of(
                        "as if there were no Bloom filters. Those of %s exclude row groups that a min and a max cannot.",
                        quoted(new TreeSet<>(layout.bloom()))));
        add(
                ScanStep.with(ScanStep.MATCHES),
                "which is what holds a row that passes. Nobody knows that beforehand: bounds prove absence and never presence, so whatever they allow is read as well.");
        add(
                ScanStep.without(ScanStep.PARTITIONS),
                "as if no partition were skipped. The filter excludes some by their value alone, before a file is looked at.");
        add(
                ScanStep.without(ScanStep.ROW_GROUP_BOUNDS),
                "as if every row group of an opened file were read. Its footer has the bounds of each, and some exclude every match.");
        add(
                ScanStep.without(ScanStep.FILE_BOUNDS),
                Sentence.of(
                        "as if the bounds of each file were not used. %s keeps them, and files that they exclude are never opened.",
                        layout.format() == Format.DELTA ? "Delta's log" : "An Iceberg manifest"));
        add(
                ScanStep.without(ScanStep.COLUMNS),
                "as if all columns were read. Parquet keeps each column apart, and only those that the query names are fetched.");
        add(
                ScanStep.with(ScanStep.FILTER_COLUMNS),
                Sentence.of(
                        "without the columns of the filter. What it decides by is read as well: %s.",
                        quoted(onlyFiltered())));
    }

    /** The columns that are read for the filter alone; those of a partition path are not read at all. */
    private Set<String> onlyFiltered() {
        var columns = new TreeSet<>(query.filter().columns());
        columns.removeAll(query.select());
        laidOut.layout().partitionBy().stream()
                .filter(it -> it.transform() == PartitionField.Transform.IDENTITY)
                .forEach(it -> columns.remove(it.column()));
        return columns;
    }

    private void formats() {
        var layout = laidOut.layout();
        switch (layout.format()) {
            case PARQUET ->
                as(
                        layout.as(Format.DELTA),
                        "as if the bounds of each file were known beforehand, as in Delta and Iceberg. In plain Parquet they are in the footers, and a file has to be opened for its footer.");
            case DELTA, ICEBERG ->
                as(
                        layout.as(layout.format()),
                        Sentence.of(
                                "as if the table's metadata had bounds of every column. They have them of the first %d only, and the filter asks for a later one.",
                                layout.indexedColumns()));
        }
    }

    private void as(TableLayout other, String reason) {
        mistakes.add(new Mistake(new TableScan(new LaidOutTable(laidOut.table(), other), query).count(), reason));
    }

    private void add(Set<ScanStep> steps, String reason) {
        mistakes.add(new Mistake(new TableScan(laidOut, query, steps).count(), reason));
    }

    private void add(ScanQuery other, String reason) {
        mistakes.add(new Mistake(new TableScan(laidOut, other).count(), reason));
    }

    private static String quoted(Set<String> words) {
        return words.stream().map(it -> "`" + it + "`").collect(Collectors.joining(", "));
    }
}
