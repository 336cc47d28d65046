package io.datadriven.grading;

/** What of a script counts. */
enum SqlMode {

    /** The rows that it gives. */
    QUERY,

    /** What it leaves in the tables. */
    WRITE,

    /** That, also when it runs twice, or once more after it died between two statements. */
    IDEMPOTENT,

    /** The rows that it gives, and how many it had to read for them. */
    PLAN;

    boolean asksForRows() {
        return this == QUERY || this == PLAN;
    }
}
