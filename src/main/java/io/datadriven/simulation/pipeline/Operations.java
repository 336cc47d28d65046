package io.datadriven.simulation.pipeline;

/** How a pipeline is run, as an interviewer asks for it. */
public record Operations(Idempotency idempotency, Backfill backfill, ErrorAction errorAction, Alert alert) {

    /** What its makers say makes a second run harmless. It is a claim, which the simulation does not take for granted. */
    public enum Idempotency {
        NONE,
        BUSINESS_KEY_MERGE,
        EVENT_ID_DEDUPE,
        PARTITION_OVERWRITE,
        TRANSACTIONAL_OFFSET
    }

    /** How history is computed again. */
    public enum Backfill {
        NONE,
        /** A second instance writes into the table that consumers read. */
        REPLAY_IN_PLACE,
        /** A second instance writes a new table, and consumers are moved when it has caught up. */
        REPLAY_AND_SWAP,
        /** A second instance writes a new table, and consumers are moved at once. */
        REPLAY_AND_SWAP_EARLY,
        /** The batch job runs again over the days. */
        BATCH_RERUN
    }

    /** What happens to an event that cannot be processed. */
    public enum ErrorAction {
        STOP,
        SKIP,
        DEAD_LETTER
    }

    /** What wakes somebody. */
    public enum Alert {
        NONE,
        /** How far readers are behind in the log. */
        LAG,
        /** How old the newest row is that consumers read. */
        FRESHNESS,
        /** Counts and sums at the source and at the consumer are compared. */
        RECONCILIATION
    }
}
