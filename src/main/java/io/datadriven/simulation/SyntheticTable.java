package io.datadriven.simulation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table whose rows are reckoned and not stored. Its rows come in lines of equal ones, so that a table of any size is counted fast.
 *
 * @param lines at most {@value #MOST_LINES}
 * @param rowsAlike how many rows one line stands for
 * @param otherBytes of a row in columns that no query names
 */
public record SyntheticTable(List<TableColumn> columns, int lines, int rowsAlike, int otherBytes, long seed) {

    public static final int MOST_LINES = 65_536;

    public SyntheticTable {
        columns = List.copyOf(columns);
        if (columns.isEmpty()
                || columns.stream().map(TableColumn::name).distinct().count() < columns.size()) {
            throw new IllegalArgumentException("A table has columns, and each has a name of its own.");
        }
        if (lines < 1 || lines > MOST_LINES || rowsAlike < 1 || otherBytes < 0) {
            throw new IllegalArgumentException("A table has 1 to 65,536 lines, each of at least one row.");
        }
        if (columns.stream().mapToInt(TableColumn::bytes).sum() + otherBytes < 1) {
            throw new IllegalArgumentException("The rows of a table have at least a byte.");
        }
    }

    public TableColumn column(String name) {
        return columns.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The table has no column '" + name + "'."));
    }

    /** All columns of one line, in bytes. */
    public long lineBytes() {
        return (long) rowsAlike * (columns.stream().mapToInt(TableColumn::bytes).sum() + otherBytes);
    }

    public long rows() {
        return (long) lines * rowsAlike;
    }

    /** The values of each column, by line as they arrive. */
    Map<String, long[]> values() {
        return columns.stream().collect(Collectors.toMap(TableColumn::name, it -> IntStream.range(0, lines)
                .mapToLong(line -> it.valueAt(line, lines, seed))
                .toArray()));
    }
}
