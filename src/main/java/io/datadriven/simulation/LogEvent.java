package io.datadriven.simulation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A change that a source emits: the state of one row after it, or the row's deletion.
 *
 * @param id the same on each delivery of this event
 * @param key the business key of the row
 * @param version what the source counts the changes of the key by; the truth about which is newer
 * @param changedAt the source's clock at the change, which may tie or be wrong
 * @param day the value of the table's partition column
 * @param arrivesAt when the event reaches the log if nothing goes wrong
 * @param value what a consumer of the row reads
 * @param deletes whether the row is gone from now on
 */
public record LogEvent(
        String id,
        String key,
        int version,
        Instant changedAt,
        LocalDate day,
        Instant arrivesAt,
        String value,
        boolean deletes) {}
