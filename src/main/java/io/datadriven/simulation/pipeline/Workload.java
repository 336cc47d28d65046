package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.RowMeaning;
import java.util.List;

/**
 * What a pipeline has to carry, and for whom.
 *
 * @param work how fast machines are at it
 * @param historyDays how many days one must be able to compute again
 * @param seed what the synthetic events are drawn from
 */
public record Workload(List<Source> sources, List<Consumer> consumers, Work work, int historyDays, long seed) {

    public Workload {
        sources = List.copyOf(sources);
        consumers = List.copyOf(consumers);
    }

    /**
     * Where events come from.
     *
     * @param eventBytes of one event, uncompressed
     * @param keys how many business keys there are
     * @param hotKeyPercent the share of events of the most frequent key
     * @param lateness groups of events that come late; those in no group come at once
     * @param duplicatesPerMille so many events are sent twice
     * @param duplicateAfterSeconds how long after the first time at the most: the retry horizon
     * @param outOfOrderSeconds events of one key overtake each other by so much at the most
     */
    public record Source(
            String id,
            int averageEventsPerSecond,
            int peakEventsPerSecond,
            int eventBytes,
            int keys,
            int hotKeyPercent,
            List<Lateness> lateness,
            int duplicatesPerMille,
            int duplicateAfterSeconds,
            int outOfOrderSeconds) {

        public Source {
            lateness = List.copyOf(lateness);
        }

        public long averageBytesPerSecond() {
            return (long) averageEventsPerSecond * eventBytes;
        }

        public long peakBytesPerSecond() {
            return (long) peakEventsPerSecond * eventBytes;
        }
    }

    /** So many of a thousand events come so much later than they happened. */
    public record Lateness(int perMille, int seconds) {}

    /**
     * Who reads.
     *
     * @param meaning what a row stands for to it
     * @param queriesPerHour how often it asks
     * @param daysRead how many days of data a query asks for
     * @param columnsPercent the share of the bytes of a row that it asks for
     */
    public record Consumer(String id, RowMeaning meaning, int queriesPerHour, int daysRead, int columnsPercent) {}

    /**
     * How fast machines are at this work, as it was measured.
     *
     * @param streamKbPerSecondPerCore input of a stream job, in thousands of bytes
     * @param batchKbPerSecondPerCore input of a batch job, in thousands of bytes
     * @param commitMillis what a commit takes
     * @param overheadMillis what each micro-batch takes beside its data
     * @param startMillis what it takes until a batch job has its machines
     * @param compressionLow events are so many times smaller in columnar files, at the least
     * @param compressionHigh the same, at the most
     */
    public record Work(
            int streamKbPerSecondPerCore,
            int batchKbPerSecondPerCore,
            int commitMillis,
            int overheadMillis,
            int startMillis,
            int compressionLow,
            int compressionHigh) {}
}
