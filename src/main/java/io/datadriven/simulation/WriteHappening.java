package io.datadriven.simulation;

import java.time.Instant;
import java.util.List;

/**
 * One line of what happened.
 *
 * @param events that were delivered or read
 * @param visible the events whose state consumers see afterwards, a row each
 */
public record WriteHappening(Instant at, What what, List<LogEvent> events, List<LogEvent> visible) {

    /** Kinds of line. */
    public enum What {
        DELIVERED,
        DELIVERED_AGAIN,
        DELIVERED_LATE,
        /** Read, written, and the offset committed. */
        RAN,
        CRASHED_BEFORE_BOTH,
        CRASHED_AFTER_WRITE,
        CRASHED_AFTER_OFFSET,
        /** A batch that had committed was written once more. */
        RAN_AGAIN,
        /** A batch that had committed was run again, and nothing was written since the table knows its offset. */
        RECOGNISED,
        REFUSED
    }
}
