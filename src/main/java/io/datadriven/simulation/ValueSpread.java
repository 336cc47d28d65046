package io.datadriven.simulation;

/** How the values of a column follow each other as the rows arrive. */
public enum ValueSpread {
    /** From the least to the greatest, as a clock does. */
    RISES,

    /** Each value in turn, then from the beginning. */
    CYCLES,

    /** Drawn evenly, by the seed of the table. */
    RANDOM
}
