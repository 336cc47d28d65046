package io.datadriven.simulation;

/** A way to leave something unread. */
public enum ScanStep {
    PARTITIONS,
    /** By the bounds of each file in the table's metadata, which plain Parquet has none of. */
    FILE_BOUNDS,
    /** By the bounds in the footers. */
    ROW_GROUP_BOUNDS,
    BLOOM_FILTERS,
    /** Only the columns that the query selects or filters by. */
    COLUMNS,
    /** Not even the columns that it filters by. Nothing can do that; it is a mistake in reckoning. */
    FILTER_COLUMNS
}
