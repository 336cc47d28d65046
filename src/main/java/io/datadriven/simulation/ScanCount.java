package io.datadriven.simulation;

/**
 * What a scan leaves of a table at each step, which includes what is left of it later.
 *
 * @param opened files whose footer is read
 * @param files files of which some row group is read
 * @param bytes of the column chunks that are read; metadata are not counted
 * @param rows those that are decoded
 * @param passing those that pass the filter
 */
public record ScanCount(
        Level partitions, Level opened, Level files, Level rowGroups, Level bytes, Level rows, long passing) {

    /** So much of so much is left. */
    public record Level(long left, long total) {}
}
