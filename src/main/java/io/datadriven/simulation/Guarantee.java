package io.datadriven.simulation;

/** What a consumer of the table may rely on. */
public enum Guarantee {
    /** Every change has reached the table. */
    COMPLETE,

    /** No row is there twice. */
    UNIQUE,

    /** No older state stands where a newer one was. */
    CURRENT,

    /** What was deleted does not come back. */
    DELETED
}
