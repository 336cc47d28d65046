package io.datadriven.prose;

/** Where an answer stands on a criterion, derived from its credit; only the credit is scored. */
public enum Standing {
    MET,
    PARTIAL,
    MISSING,
    /** The answer speaks of it and says the opposite. */
    CONTRADICTED
}
