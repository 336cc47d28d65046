package io.datadriven.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** A table with its rows in files and row groups, and the statistics that a writer would have left of them. */
public final class LaidOutTable {

    private final SyntheticTable table;
    private final TableLayout layout;
    private final Map<String, long[]> values;
    private final List<DataFile> files = new ArrayList<>();

    public LaidOutTable(SyntheticTable table, TableLayout layout) {
        this.table = table;
        this.layout = layout;
        this.values = table.values();
        layout.bloom().forEach(table::column);
        var order = new RowOrder(layout, values, table.seed());
        partitions().forEach((partition, lines) -> addFiles(partition, order.written(lines)));
    }

    public SyntheticTable table() {
        return table;
    }

    public TableLayout layout() {
        return layout;
    }

    /** By partition and, within it, as they are written. */
    public List<DataFile> files() {
        return List.copyOf(files);
    }

    /** How many rows a filter lets through, each of them looked at. */
    public long passing(RowFilter filter) {
        return (long) table.rowsAlike()
                * IntStream.range(0, table.lines())
                        .filter(it -> filter.passes(row(it)))
                        .count();
    }

    /** The values of a line. */
    public ToLongFunction<String> row(int line) {
        return column -> column(column)[line];
    }

    private long[] column(String name) {
        var column = values.get(name);
        if (column == null) {
            throw new IllegalArgumentException("The table has no column '" + name + "'.");
        }
        return column;
    }

    private Map<List<Long>, int[]> partitions() {
        var lines = new HashMap<List<Long>, IntStream.Builder>();
        for (int line = 0; line < table.lines(); line++) {
            var row = row(line);
            var partition = layout.partitionBy().stream()
                    .map(it -> it.partitionOf(row.applyAsLong(it.column())))
                    .toList();
            lines.computeIfAbsent(partition, _ -> IntStream.builder()).add(line);
        }
        var sorted = new TreeMap<List<Long>, int[]>((a, b) -> Arrays.compare(numbers(a), numbers(b)));
        lines.forEach(
                (partition, builder) -> sorted.put(partition, builder.build().toArray()));
        return sorted;
    }

    private static long[] numbers(List<Long> partition) {
        return partition.stream().mapToLong(Long::longValue).toArray();
    }

    private void addFiles(List<Long> partition, int[] lines) {
        for (int from = 0; from < lines.length; from += layout.fileLines()) {
            var to = Math.min(lines.length, from + layout.fileLines());
            var groups = new ArrayList<DataFile.RowGroup>();
            for (int start = from; start < to; start += layout.rowGroupLines()) {
                groups.add(rowGroup(Arrays.copyOfRange(lines, start, Math.min(to, start + layout.rowGroupLines()))));
            }
            files.add(new DataFile(partition, List.copyOf(groups)));
        }
    }

    private DataFile.RowGroup rowGroup(int[] lines) {
        var bounds = new HashMap<String, ValueBounds.MinMax>();
        var bloom = new HashMap<String, ValueBounds.Bloom>();
        values.forEach((name, column) -> bounds.put(name, bounds(column, lines)));
        layout.bloom().forEach(name -> {
            var held = new HashSet<Long>();
            for (var line : lines) {
                held.add(column(name)[line]);
            }
            bloom.put(name, new ValueBounds.Bloom(held, Scatter.of(table.seed(), lines[0])));
        });
        return new DataFile.RowGroup(Arrays.stream(lines).boxed().toList(), bounds, bloom);
    }

    /** One value after the other without a record for each: this is most of the work. */
    private static ValueBounds.MinMax bounds(long[] column, int[] lines) {
        var min = Long.MAX_VALUE;
        var max = TableColumn.NULL;
        var nulls = 0;
        for (var line : lines) {
            var value = column[line];
            if (value == TableColumn.NULL) {
                nulls++;
            } else {
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        return new ValueBounds.MinMax(min, max, nulls);
    }
}
