package io.datadriven.simulation.pipeline;

/**
 * A job that runs all the time and writes what came since its last commit.
 *
 * @param workers at most so many
 * @param minWorkers it is scaled between these and {@code workers} by load; equal for a fixed size
 * @param triggerSeconds from one commit to the next
 * @param checkpointIntervalSeconds how often it saves what it has done; 0 for never
 * @param dedupeWindowSeconds how long it remembers the ids of events, to drop them when they come again; 0 for not at all
 * @param watermarkSeconds events that are later than this, by event time behind the latest one, are dropped; 0 for none
 * @param mergeKey of a merge
 * @param mergeGuard of a merge
 * @param spotPercent so much of its workers is rented on the spot market
 */
public record StreamJob(
        Technology technology,
        InstanceType instanceType,
        int workers,
        int minWorkers,
        int triggerSeconds,
        int checkpointIntervalSeconds,
        Delivery delivery,
        int dedupeWindowSeconds,
        int watermarkSeconds,
        WriteMode writeMode,
        MergeKey mergeKey,
        MergeGuard mergeGuard,
        int spotPercent)
        implements Component {

    public enum Technology {
        SPARK_STRUCTURED_STREAMING,
        FLINK
    }

    /** What the job claims; {@code EXACTLY_ONCE} holds only into a target that commits offset and rows together. */
    public enum Delivery {
        AT_LEAST_ONCE,
        EXACTLY_ONCE
    }

    /** How much input it works off with all of its workers. */
    public long bytesPerSecond(Workload.Work work) {
        return (long) workers * instanceType.cores() * work.streamKbPerSecondPerCore() * 1_000;
    }
}
