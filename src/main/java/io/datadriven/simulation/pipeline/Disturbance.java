package io.datadriven.simulation.pipeline;

/**
 * What disturbs a replay, each once and around the same moment of the run, which the replay chooses. Jobs and sources are named by
 * their ids; of a node that is not there or is of another kind nothing happens.
 */
public sealed interface Disturbance {

    /** The job or source that it happens to. */
    default String node() {
        return switch (this) {
            case Crash it -> it.job();
            case BatchRetry it -> it.job();
            case SourceCut it -> it.source();
            case SchemaBreak it -> it.source();
            case BadDeploy it -> it.job();
        };
    }

    /**
     * A stream job dies after the first micro-batch that writes something, between its side effect and its checkpoint, and starts
     * again from its last checkpoint.
     */
    record Crash(String job) implements Disturbance {}

    /** A run of a batch job that had committed, the first one that read something, is started again by its scheduler. */
    record BatchRetry(String job) implements Disturbance {}

    /** A source is cut off, and sends all of it afterwards. */
    record SourceCut(String source, int hours) implements Disturbance {}

    /** The events of a source have an unknown form for some hours, at the end of which jobs are mended so that they know it. */
    record SchemaBreak(String source, int hours) implements Disturbance {}

    /** A job writes wrong values for some hours, for at least one run of a batch job; then it is mended, and the backfill starts. */
    record BadDeploy(String job, int hours) implements Disturbance {}
}
