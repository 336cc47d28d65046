package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.pipeline.Detection.Symptom;
import java.util.List;

/** What happens when events come in a form that the jobs do not know. */
final class SchemaDrills {

    /** Until somebody has taught a job or a gate the new form. */
    static final long MENDING = 60 * Span.MINUTE;

    private final Surroundings around;

    SchemaDrills(Surroundings around) {
        this.around = around;
    }

    List<Drill.Hit> hits() {
        return around.firstJobs().stream().map(this::hit).toList();
    }

    /** A check keeps the job running; what then becomes of the events is for the gates to say, or else for the operations. */
    private Drill.Hit hit(String job) {
        if (!around.isUnchecked(job)) {
            var kept = around.checksBefore(job).stream().allMatch(QualityGate::deadLetter);
            return kept ? deadLetter(job) : dropped(job);
        }
        return switch (around.operations().errorAction()) {
            case STOP -> stopped(job);
            case SKIP -> {
                var detection = noticed(Symptom.SILENT);
                yield new RebuildDrills(around).hit(job, detection.millis() + MENDING, detection, MENDING);
            }
            case DEAD_LETTER -> deadLetter(job);
        };
    }

    private Drill.Hit deadLetter(String job) {
        var detection = noticed(Symptom.SILENT);
        var kept = detection.millis() + MENDING;
        return new Drill.Hit(
                job,
                detection,
                new RecoveryPath.DeadLetter(kept),
                around.catchUp(job, kept).plus(kept),
                Span.none());
    }

    private Drill.Hit dropped(String job) {
        var detection = noticed(Symptom.SILENT);
        var gap = new Span.Of(detection.millis() + MENDING);
        return new Drill.Hit(
                job,
                detection,
                new RecoveryPath.None(
                        "The gate drops what it does not know, and keeps nothing of it to be sent again."),
                gap,
                gap);
    }

    private Drill.Hit stopped(String job) {
        var detection = noticed(Symptom.STOPPED);
        var outage = detection.millis() + MENDING;
        var gone = new Span.Of(Math.max(0, outage - around.historyMillis(job)));
        return new Drill.Hit(
                job,
                detection,
                gone.millis() == outage
                        ? new RecoveryPath.None("Nothing keeps the events that come while the job stands still.")
                        : new RecoveryPath.ReplayFromOffset(outage),
                around.catchUp(job, outage - gone.millis())
                        .plus(outage + around.workload().work().startMillis()),
                gone);
    }

    private Detection noticed(Symptom symptom) {
        return new Detection(symptom, around.operations().alert());
    }
}
