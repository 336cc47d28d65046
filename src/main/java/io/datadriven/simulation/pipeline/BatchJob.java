package io.datadriven.simulation.pipeline;

/**
 * A job that is started now and then.
 *
 * @param lookbackDays an overwrite or a merge takes so many days before the current one into its input, too
 * @param mergeKey of a merge
 * @param mergeGuard of a merge
 * @param reservedPercent so much of its workers is reserved for a year
 * @param spotPercent so much is rented on the spot market; what is left is on demand
 * @param checkpointing whether a run that lost a machine goes on where it was, and not at its beginning
 */
public record BatchJob(
        Technology technology,
        InstanceType instanceType,
        int workers,
        int everyMinutes,
        int lookbackDays,
        WriteMode writeMode,
        MergeKey mergeKey,
        MergeGuard mergeGuard,
        int reservedPercent,
        int spotPercent,
        boolean checkpointing)
        implements Component {

    public enum Technology {
        SPARK
    }

    /** How much input it works off with all of its workers. */
    public long bytesPerSecond(Workload.Work work) {
        return (long) workers * instanceType.cores() * work.batchKbPerSecondPerCore() * 1_000;
    }
}
