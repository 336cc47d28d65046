package io.datadriven.simulation;

/**
 * How a consumer writes micro-batches of a log into a table.
 *
 * @param match of a merge: which rows of the table a staged row meets
 * @param update of a merge: which of the rows that it meets it replaces
 * @param slice of an overwrite: what is replaced by the staged rows
 * @param windowMinutes for how long an event that was let through is remembered, so that it is dropped when it comes again; 0 for
 *     not at all. The memory is part of the table's own commit.
 */
public record WriteDesign(
        Write write,
        Match match,
        Update update,
        Slice slice,
        Stage stage,
        int windowMinutes,
        Remembered remembered,
        Offset offset,
        Deletes deletes) {

    /** What happens to the rows that are there. */
    public enum Write {
        APPEND,
        MERGE,
        OVERWRITE
    }

    /** What a staged row is compared with the table by. */
    public enum Match {
        KEY,
        /** The key and the partition, so that only the partitions of the batch are searched. */
        KEY_AND_DAY,
        EVENT_ID,
        /** A surrogate that each load draws anew, so that nothing ever matches. */
        LOAD_ID
    }

    /** When a row that matches is replaced. */
    public enum Update {
        ALWAYS,
        /** When the source's clock says so. Equal times replace nothing. */
        NEWER_TIME,
        /** The same, and equal times replace as well. */
        NEWER_OR_EQUAL_TIME,
        NEWER_VERSION,
        NEVER
    }

    /** What an overwrite replaces. */
    public enum Slice {
        /** The partitions by event day that occur in the batch, with what is in the batch. */
        EVENT_DAY,
        /** The same partitions, with all that the log has for them. */
        EVENT_DAY_REBUILT,
        /** The partition of the day on which the batch runs. */
        PROCESSING_DAY,
        /** The rows that the same batch, known by its first offset, has written before. */
        BATCH
    }

    /** What a batch is reduced to before it is written. */
    public enum Stage {
        AS_READ,
        DISTINCT_EVENTS,
        /** The row of each key that was read last. */
        LAST_PER_KEY,
        /** The row of each key with the highest version. */
        NEWEST_PER_KEY
    }

    /** What a dedupe window remembers. */
    public enum Remembered {
        EVENT_ID,
        KEY
    }

    /** When the position in the log is committed. */
    public enum Offset {
        BEFORE_WRITE,
        AFTER_WRITE,
        /** In the table's own commit, so that a batch which is run again is recognised. */
        WITH_WRITE
    }

    /** What becomes of an event that deletes. */
    public enum Deletes {
        IGNORE,
        /** Its row stays as a tombstone, hidden from consumers. */
        MARK,
        REMOVE
    }
}
