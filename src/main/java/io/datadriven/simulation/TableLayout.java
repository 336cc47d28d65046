package io.datadriven.simulation;

import java.util.List;
import java.util.Set;

/**
 * How the rows of a table lie in files.
 *
 * @param partitionBy nothing for one partition
 * @param orderBy the columns of the order; of arrival and of a shuffle none
 * @param fileLines lines of a full file
 * @param rowGroupLines lines of a full row group
 * @param indexedColumns so many columns, the first ones, have bounds of each file in the table's metadata
 * @param bloom the columns with a Bloom filter in each row group
 */
public record TableLayout(
        Format format,
        List<PartitionField> partitionBy,
        Order order,
        List<String> orderBy,
        int fileLines,
        int rowGroupLines,
        int indexedColumns,
        Set<String> bloom) {

    /** What knows about the files. */
    public enum Format {
        /** Folders of files: which values a file holds is only told by its footer. */
        PARQUET,
        DELTA,
        ICEBERG
    }

    /** The order of rows within a partition. */
    public enum Order {
        ARRIVAL,
        /** Dealt out to the files at random, as a repartition without a key does. */
        SHUFFLED,
        /** Shuffled, and then each file sorted by itself. */
        SORTED_IN_FILES,
        SORTED,
        Z_ORDERED
    }

    public TableLayout {
        partitionBy = List.copyOf(partitionBy);
        orderBy = List.copyOf(orderBy);
        bloom = Set.copyOf(bloom);
        if (rowGroupLines < 1 || fileLines < rowGroupLines || indexedColumns < 0) {
            throw new IllegalArgumentException("A file holds at least one row group, and a row group at least a line.");
        }
        var sorts = order != Order.ARRIVAL && order != Order.SHUFFLED;
        if (sorts == orderBy.isEmpty()) {
            throw new IllegalArgumentException("A sort names its columns, and other orders have none.");
        }
        if (format != Format.ICEBERG
                && partitionBy.stream().anyMatch(it -> it.transform() != PartitionField.Transform.IDENTITY)) {
            throw new IllegalArgumentException("Only Iceberg partitions by a transform.");
        }
    }

    /** The same files under another format, which knows as many columns of them as there are. */
    public TableLayout as(Format other) {
        return new TableLayout(other, partitionBy, order, orderBy, fileLines, rowGroupLines, Integer.MAX_VALUE, bloom);
    }
}
