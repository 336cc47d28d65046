package io.datadriven.simulation.pipeline;

/**
 * A source that writes files into a table by itself, as an export or a dump of changes: rows can be read when their file is closed.
 *
 * @param everySeconds from one file to the next
 */
record Dump(int everySeconds) {

    private static final long MEGABYTE = 1_000_000;
    private static final int SHORTEST_SECONDS = 60;
    private static final int LONGEST_SECONDS = 3_600;

    /**
     * A file is closed when it has the target size, at the average rate in bytes/s and the greatest compression, but not before a
     * minute and not after an hour. The bounds are the design's own, between what tools that capture changes and take exports offer.
     */
    static Dump of(Workload.Source source, TableStorage table, Workload.Work work) {
        var bytes = table.targetFileMb() * MEGABYTE * work.compressionHigh();
        var seconds = Math.ceilDiv(bytes, Math.max(1, source.averageBytesPerSecond()));
        return new Dump(Math.clamp(seconds, SHORTEST_SECONDS, LONGEST_SECONDS));
    }
}
