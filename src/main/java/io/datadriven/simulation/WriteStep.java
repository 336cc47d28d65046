package io.datadriven.simulation;

/** One thing that happens between a source and a table. */
public sealed interface WriteStep {

    /** An event reaches the log, for the first time or again. */
    record Deliver(int event) implements WriteStep {}

    /** The consumer reads all that is new, writes it and commits its offset, unless it crashes. */
    record Run(Crash crash) implements WriteStep {}

    /** A run that had succeeded is repeated on the same input, counted from 0. */
    record Retry(int batch) implements WriteStep {}

    /** Where a run ends. */
    enum Crash {
        NONE,
        BEFORE_BOTH,
        /** Between the write and the offset commit, in whichever order they come. */
        BETWEEN
    }
}
