package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.pipeline.Detection.Symptom;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens when a source was cut off and sends all of it afterwards, beside what happens now. Time counts from when it is
 * back, since before that no design can do anything.
 */
final class LateDrills {

    private final Surroundings around;

    LateDrills(Surroundings around) {
        this.around = around;
    }

    List<Drill.Hit> hits(Fault.SourceLate fault) {
        var jobs = new ArrayList<String>();
        jobs.addAll(around.all(StreamJob.class).keySet());
        jobs.addAll(around.all(BatchJob.class).keySet());
        var late = fault.hours() * Span.HOUR;
        return jobs.stream().sorted().map(it -> hit(it, late)).toList();
    }

    private Drill.Hit hit(String job, long late) {
        var dropped = Math.max(0, late - acceptedLate(around.component(job)));
        if (dropped == 0) {
            return new Drill.Hit(
                    job,
                    noticed(Symptom.HANDLED),
                    new RecoveryPath.Absorbed(late),
                    around.catchUp(job, late),
                    Span.none());
        }
        var detection = noticed(Symptom.WRONG);
        var rebuilt = new RebuildDrills(around).hit(job, dropped, detection, 0);
        var helps =
                switch (rebuilt.path()) {
                    case RecoveryPath.Superseded(String batch) -> acceptedLate(around.component(batch)) >= late;
                    case RecoveryPath.BatchRerun _ -> true;
                    case RecoveryPath.Failover _,
                            RecoveryPath.Checkpoint _,
                            RecoveryPath.BeginAgain _,
                            RecoveryPath.ReplayFromOffset _,
                            RecoveryPath.ReplayAndSwap _,
                            RecoveryPath.SnapshotRollback _,
                            RecoveryPath.DeadLetter _,
                            RecoveryPath.Absorbed _,
                            RecoveryPath.Archived _,
                            RecoveryPath.CopiedAgain _,
                            RecoveryPath.None _ -> false;
                };
        return helps
                ? rebuilt
                : new Drill.Hit(
                        job, detection, dropped(around.component(job)), new Span.Endless(), new Span.Of(dropped));
    }

    /** How late an event may be to get in, in milliseconds. */
    private static long acceptedLate(Component job) {
        return switch (job) {
            case StreamJob it -> it.watermarkSeconds() == 0 ? Long.MAX_VALUE : it.watermarkSeconds() * Span.SECOND;
            case BatchJob it -> it.writeMode() == WriteMode.APPEND ? Long.MAX_VALUE : it.lookbackDays() * Span.DAY;
            case EventLog _, TableStorage _, QualityGate _, Serving _ -> Long.MAX_VALUE;
        };
    }

    private static RecoveryPath dropped(Component job) {
        return new RecoveryPath.None(
                job instanceof BatchJob
                        ? "It takes only the current day and those that it looks back into its input, and no rerun"
                                + " is planned."
                        : "Its watermark drops what is later, and a replay through the same watermark would drop it"
                                + " again.");
    }

    private Detection noticed(Symptom symptom) {
        return new Detection(symptom, around.operations().alert());
    }
}
