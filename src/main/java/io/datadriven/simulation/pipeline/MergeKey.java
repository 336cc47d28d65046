package io.datadriven.simulation.pipeline;

/** What a MERGE matches on. */
public enum MergeKey {
    BUSINESS_KEY,
    EVENT_ID,
    /** Drawn anew by each run, so that nothing ever matches. */
    SURROGATE_KEY
}
