package io.datadriven.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Counts what a query reads of a table: from the partitions over the files and the row groups to the bytes of the columns.
 *
 * <p>A row group is read whole, in the columns that the query names. Page indexes and late materialisation are left out.
 */
public final class TableScan {

    private static final ValueBounds UNKNOWN = new ValueBounds.Unknown();

    private final LaidOutTable laidOut;
    private final ScanQuery query;
    private final Set<ScanStep> steps;

    /** As an engine does it. */
    public TableScan(LaidOutTable laidOut, ScanQuery query) {
        this(laidOut, query, ScanStep.ofAnEngine());
    }

    /** With these steps only. */
    public TableScan(LaidOutTable laidOut, ScanQuery query, Set<ScanStep> steps) {
        this.laidOut = laidOut;
        this.query = query;
        this.steps = Set.copyOf(steps);
        query.select().forEach(laidOut.table()::column);
        query.filter().columns().forEach(laidOut.table()::column);
    }

    public ScanCount count() {
        var files = laidOut.files();
        var partitions = files.stream().map(DataFile::partition).distinct().toList();
        var inPartitions = files.stream()
                .filter(it -> partitionIsRead(it.partition())
                        && it.rowGroups().stream().anyMatch(this::mayMatter))
                .toList();
        var opened = inPartitions.stream().filter(this::fileIsOpened).toList();
        var groups = opened.stream().flatMap(it -> rowGroups(it).stream()).toList();
        var lines = groups.stream().mapToLong(DataFile.RowGroup::size).sum();
        var table = laidOut.table();
        return new ScanCount(
                new ScanCount.Level(
                        inPartitions.stream()
                                .map(DataFile::partition)
                                .distinct()
                                .count(),
                        partitions.size()),
                new ScanCount.Level(opened.size(), files.size()),
                new ScanCount.Level(
                        opened.stream().filter(it -> !rowGroups(it).isEmpty()).count(), files.size()),
                new ScanCount.Level(
                        groups.size(),
                        files.stream().mapToLong(it -> it.rowGroups().size()).sum()),
                new ScanCount.Level(lines * bytesOfLine(), table.lines() * table.lineBytes()),
                new ScanCount.Level(lines * table.rowsAlike(), table.rows()),
                laidOut.passing(query.filter()));
    }

    boolean partitionIsRead(List<Long> partition) {
        return !steps.contains(ScanStep.PARTITIONS)
                || query.filter().mayPass(column -> partitionBounds(partition, column));
    }

    /** Whether its footer is read, given that its partition is. */
    boolean fileIsOpened(DataFile file) {
        return !steps.contains(ScanStep.FILE_BOUNDS)
                || laidOut.layout().format() == TableLayout.Format.PARQUET
                || query.filter().mayPass(column -> fileBounds(file, column));
    }

    /** Whether it is read, given that its file is opened. */
    public boolean rowGroupIsRead(DataFile file, DataFile.RowGroup group) {
        return query.filter().mayPass(column -> rowGroupBounds(file, group, column));
    }

    private List<DataFile.RowGroup> rowGroups(DataFile file) {
        return file.rowGroups().stream()
                .filter(it -> rowGroupIsRead(file, it) && mayMatter(it))
                .toList();
    }

    private boolean mayMatter(DataFile.RowGroup group) {
        return !steps.contains(ScanStep.MATCHES)
                || group.lines().stream().anyMatch(it -> query.filter().passes(laidOut.row(it)));
    }

    private ValueBounds partitionBounds(List<Long> partition, String column) {
        var bounds = new ArrayList<ValueBounds>();
        var fields = laidOut.layout().partitionBy();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).column().equals(column)) {
                bounds.add(fields.get(i).bounds(partition.get(i)));
            }
        }
        return together(bounds);
    }

    private ValueBounds fileBounds(DataFile file, String column) {
        var isIndexed =
                laidOut.table().column(column).position() <= laidOut.layout().indexedColumns();
        return isIndexed ? file.bounds(column) : partitionBounds(file.partition(), column);
    }

    /** A column that is not in the file has no statistics there; its partition has been looked at before. */
    private ValueBounds rowGroupBounds(DataFile file, DataFile.RowGroup group, String column) {
        var bounds = new ArrayList<ValueBounds>();
        if (steps.contains(ScanStep.PARTITIONS)) {
            bounds.add(partitionBounds(file.partition(), column));
        }
        if (isStored(column)) {
            if (steps.contains(ScanStep.ROW_GROUP_BOUNDS)) {
                bounds.add(group.bounds(column));
            }
            var bloom = group.bloom().get(column);
            if (bloom != null && steps.contains(ScanStep.BLOOM_FILTERS)) {
                bounds.add(bloom);
            }
        }
        return together(bounds);
    }

    private static ValueBounds together(List<ValueBounds> bounds) {
        return bounds.isEmpty() ? UNKNOWN : new ValueBounds.Together(bounds);
    }

    private boolean isStored(String column) {
        return laidOut.layout().partitionBy().stream()
                .noneMatch(it -> it.transform() == PartitionField.Transform.IDENTITY
                        && it.column().equals(column));
    }

    private long bytesOfLine() {
        if (!steps.contains(ScanStep.COLUMNS)) {
            return laidOut.table().lineBytes();
        }
        var read = new HashSet<>(query.select());
        if (!steps.contains(ScanStep.FILTER_COLUMNS)) {
            read.addAll(query.filter().columns());
        }
        return laidOut.table().columns().stream()
                .filter(it -> read.contains(it.name()) && isStored(it.name()))
                .mapToLong(it -> (long) it.bytes() * laidOut.table().rowsAlike())
                .sum();
    }
}
