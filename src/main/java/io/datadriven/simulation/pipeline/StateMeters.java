package io.datadriven.simulation.pipeline;

import java.util.stream.Stream;

/** What it costs to remember the ids of events, so that those that come again can be dropped: state on disks beside the workers. */
final class StateMeters {

    /** An id of 36 characters, when it was seen, and what a store of keys adds to them. The design's own. */
    private static final long BYTES_OF_ID = 64;

    private StateMeters() {}

    /** A stream job remembers them for its window. */
    static Stream<Reading> read(String id, StreamJob job, Metering metering) {
        return Stream.of(remembered(id, job.dedupeWindowSeconds(), metering));
    }

    /**
     * A gate remembers all ids for ever, of which a month is on the bill, since whoever runs it cuts them some day. Before a batch job it
     * remembers none: the job finds repetitions by sorting its input.
     */
    static Stream<Reading> read(String id, QualityGate gate, Metering metering) {
        var pipeline = metering.wiring().pipeline();
        var isSorted = metering.wiring().readers(id).stream().allMatch(it -> pipeline.node(it)
                .filter(node -> node.component() instanceof BatchJob)
                .isPresent());
        return gate.dedupe() && !isSorted ? Stream.of(remembered(id, metering.month() * 3_600, metering)) : Stream.of();
    }

    /** GB = events/s × seconds × 64 bytes / 1,024,000,000, on the disks of {@link PriceKeys#DISK}. */
    private static Reading remembered(String id, long seconds, Metering metering) {
        var events = metering.flow().averageEventsPerSecond(id);
        return new Reading(
                "ids remembered",
                Metering.gigabytes(events * BYTES_OF_ID, 1).times(seconds).dividedBy(3_600),
                "GB-month",
                PriceKeys.DISK,
                "%s events/s * %s s * %s bytes / 1,024,000,000"
                        .formatted(Figures.of(events), Figures.of(seconds), Figures.of(BYTES_OF_ID)));
    }
}
