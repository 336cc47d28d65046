package io.datadriven.simulation;

import java.util.EnumSet;

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
    FILTER_COLUMNS,
    /** Only what holds a row that passes. Nothing can know that beforehand; it is a mistake in reckoning. */
    MATCHES;

    /** Those that an engine takes. */
    public static EnumSet<ScanStep> ofAnEngine() {
        return EnumSet.complementOf(EnumSet.of(FILTER_COLUMNS, MATCHES));
    }

    /** All but this one that an engine takes. */
    public static EnumSet<ScanStep> without(ScanStep step) {
        var steps = ofAnEngine();
        steps.remove(step);
        return steps;
    }

    /** All that an engine takes, and this one. */
    public static EnumSet<ScanStep> with(ScanStep step) {
        var steps = ofAnEngine();
        steps.add(step);
        return steps;
    }
}
