package io.datadriven.simulation;

/** What goes wrong around a write. */
public enum WriteFault {
    /** A batch that has committed is run again on the same input, because the report of its success was lost. */
    RETRY(1),

    /** The producer delivers an event once more. */
    DUPLICATE(2),

    /** An event reaches the log after one that it should have preceded. */
    REORDER(4),

    /** The consumer dies, before its write and its offset commit or between the two, and starts again. */
    CRASH(8);

    private final int bit;

    WriteFault(int bit) {
        this.bit = bit;
    }

    int bit() {
        return bit;
    }
}
