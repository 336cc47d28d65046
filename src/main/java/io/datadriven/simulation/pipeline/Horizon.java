package io.datadriven.simulation.pipeline;

import java.util.Collection;
import java.util.stream.LongStream;

/**
 * How long a run is, in milliseconds since the midnight at which it begins: three periods of the slowest part of a pipeline and of
 * the latest events, and three days where batch jobs run. The lengths are the design's own.
 *
 * @param eventsUntil events happen from 0 until here
 * @param arrivedBy the last delivery has come by then
 * @param pivot disturbances happen around this moment, which is a midnight where batch jobs run, as that is where they hurt most
 */
record Horizon(long eventsUntil, long arrivedBy, long pivot) {

    static final long SECOND = 1_000L;
    static final long MINUTE = 60 * SECOND;
    static final long HOUR = 60 * MINUTE;
    static final long DAY = 24 * HOUR;

    private static final int PERIODS = 3;
    private static final int TRIGGERS = 20;
    private static final long LONGEST = 28 * DAY;

    static Horizon of(Pipeline pipeline, Workload workload, Collection<Disturbance> disturbances) {
        var batch = pipeline.nodes().stream()
                .mapToLong(it -> period(it.component()))
                .sum();
        var trigger = pipeline.nodes().stream()
                .mapToLong(it -> trigger(it.component()))
                .max()
                .orElse(0);
        var late = workload.sources().stream().mapToLong(Horizon::late).max().orElse(0);
        var hours = disturbances.stream().mapToLong(Horizon::hours).sum();
        var base = LongStream.of(
                        6 * HOUR, TRIGGERS * trigger, PERIODS * late, PERIODS * batch, batch > 0 ? PERIODS * DAY : 0)
                .max()
                .orElseThrow();
        var unit = batch > 0 ? DAY : HOUR;
        var until = Math.min(LONGEST, Math.ceilDiv(base + 4 * hours * HOUR, unit) * unit);
        var pivot = until >= 2 * DAY ? until * 2 / 3 / DAY * DAY : until / 2;
        return new Horizon(until, until + late + hours * HOUR, pivot);
    }

    /** Of a disturbance that lasts so long. */
    long startOf(int hours) {
        return pivot - hours * HOUR / 2;
    }

    static long dayOf(long at) {
        return Math.floorDiv(at, DAY);
    }

    private static long period(Component component) {
        return switch (component) {
            case BatchJob it -> Math.max(1, it.everyMinutes()) * MINUTE;
            case Serving it ->
                it.boundary() == Serving.Boundary.MIDNIGHT && it.technology() == Serving.Technology.VIEW ? 1 : 0;
            case EventLog _, StreamJob _, TableStorage _, QualityGate _ -> 0;
        };
    }

    private static long trigger(Component component) {
        return switch (component) {
            case StreamJob it -> Math.max(it.triggerSeconds(), it.checkpointIntervalSeconds()) * SECOND;
            case Serving it -> it.refreshSeconds() * SECOND;
            case EventLog _, BatchJob _, TableStorage _, QualityGate _ -> 0;
        };
    }

    private static long late(Workload.Source source) {
        var group = source.lateness().stream()
                .mapToLong(Workload.Lateness::seconds)
                .max()
                .orElse(0);
        return (group + source.outOfOrderSeconds() + source.duplicateAfterSeconds()) * SECOND;
    }

    private static long hours(Disturbance disturbance) {
        return switch (disturbance) {
            case Disturbance.SourceCut it -> it.hours();
            case Disturbance.SchemaBreak it -> it.hours();
            case Disturbance.BadDeploy it -> it.hours();
            case Disturbance.Crash _, Disturbance.BatchRetry _ -> 0;
        };
    }
}
