package io.datadriven.simulation;

/** What a row of the table stands for. */
public enum RowMeaning {
    /** One row per key, with its newest version, and none where that deletes. */
    LATEST_PER_KEY,

    /** One row per event, however often it was delivered. */
    EACH_EVENT_ONCE
}
