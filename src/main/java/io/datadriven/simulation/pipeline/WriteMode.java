package io.datadriven.simulation.pipeline;

/** What a job does to the rows that are there. */
public enum WriteMode {
    /** Adds rows. */
    APPEND,
    /** Updates rows that match and inserts the others. */
    MERGE,
    /** Replaces the partitions that its input covers. */
    OVERWRITE_PARTITION
}
