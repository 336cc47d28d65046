package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.pipeline.Detection.Symptom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Lets faults happen to a design and says for each node that is hit how it comes back, when, and what is lost.
 *
 * <p>RTO = detection + restart + backlog / (capacity - rate); RPO = max(0, needed history - retention). Both are the design's
 * own, as are the fixed times below. The rate is the average, since no fault waits for the peak and a backlog of history has as
 * many valleys as peaks; whether the peak is carried is for {@link Capacity} to say. A hot key bounds what a job works off, as it does
 * there. A job has all of its workers again after the restart. What a fault in one node does to the rows of others is for {@link Replay} to say.
 */
public final class Drills {

    /** Until another copy of a partition leads. */
    static final long FAILOVER = 30 * Span.SECOND;

    /** Until a lost broker is replaced by an empty one. */
    static final long NEW_BROKER = 30 * Span.MINUTE;

    /** Until a reclaimed machine is replaced. */
    static final long NEW_MACHINE = 2 * Span.MINUTE;

    private final Surroundings around;

    private Drills(Surroundings around) {
        this.around = around;
    }

    /** In the order of the faults. */
    public static List<Drill> of(Pipeline pipeline, Workload workload, List<Fault> faults) {
        var drills = new Drills(new Surroundings(pipeline, workload));
        return faults.stream().map(it -> new Drill(it, drills.hits(it))).toList();
    }

    /** Behind a "when". */
    static String words(Fault fault) {
        return switch (fault) {
            case Fault.BrokerLost _ -> "a broker is lost";
            case Fault.SpotReclaimed _ -> "a machine of the spot market is reclaimed";
            case Fault.BadDeploy(int hours) -> "a deploy has written wrong values for " + hours + " h";
            case Fault.SchemaBreak _ -> "the source changes the form of its events";
            case Fault.SourceLate(int hours) -> "the source was cut off for " + hours + " h";
            case Fault.RegionLost _ -> "the region is lost";
        };
    }

    private List<Drill.Hit> hits(Fault fault) {
        return switch (fault) {
            case Fault.BrokerLost _ ->
                around.all(EventLog.class).entrySet().stream()
                        .map(this::brokerLost)
                        .toList();
            case Fault.SpotReclaimed _ -> spotReclaimed();
            case Fault.BadDeploy it -> new RebuildDrills(around).badDeploy(it);
            case Fault.SchemaBreak _ -> new SchemaDrills(around).hits();
            case Fault.SourceLate it -> new LateDrills(around).hits(it);
            case Fault.RegionLost _ ->
                around.stores().stream().map(this::regionLost).toList();
        };
    }

    private Drill.Hit brokerLost(Map.Entry<String, EventLog> node) {
        var log = node.getValue();
        var copies =
                log.technology() == EventLog.Technology.KINESIS ? 3 : Math.min(log.replicationFactor(), log.brokers());
        if (copies > 1) {
            return new Drill.Hit(
                    node.getKey(),
                    noticed(Symptom.HANDLED),
                    new RecoveryPath.Failover(copies - 1),
                    readOn(node.getKey(), FAILOVER),
                    Span.none());
        }
        var detection = noticed(Symptom.STOPPED);
        return new Drill.Hit(
                node.getKey(),
                detection,
                new RecoveryPath.None(
                        "Its events had no second copy, so that what the broker had cannot be read again."),
                readOn(node.getKey(), detection.millis() + NEW_BROKER),
                new Span.Of(Math.max(Span.SECOND, around.workload().historyDays() * Span.DAY)));
    }

    /** Until all that read the log have caught up with what sources held back. */
    private Span readOn(String log, long outageMillis) {
        return Span.longest(around.readers(log).stream()
                        .map(it -> around.catchUp(it, outageMillis))
                        .toList())
                .plus(outageMillis);
    }

    private List<Drill.Hit> spotReclaimed() {
        var hits = new ArrayList<Drill.Hit>();
        around.all(StreamJob.class).forEach((id, job) -> {
            if (job.spotPercent() > 0) {
                hits.add(spotReclaimed(id, job));
            }
        });
        around.all(BatchJob.class).forEach((id, job) -> {
            if (job.spotPercent() > 0) {
                hits.add(spotReclaimed(id, job));
            }
        });
        hits.sort(Comparator.comparing(Drill.Hit::node));
        return hits;
    }

    /** Without a checkpoint a stream begins where its input does. */
    private Drill.Hit spotReclaimed(String id, StreamJob job) {
        var history = around.historyMillis(id);
        var hasCheckpoint = job.checkpointIntervalSeconds() > 0;
        var redone = hasCheckpoint ? Math.min(history, job.checkpointIntervalSeconds() * Span.SECOND) : history;
        return new Drill.Hit(
                id,
                noticed(Symptom.HANDLED),
                hasCheckpoint ? new RecoveryPath.Checkpoint(redone) : new RecoveryPath.BeginAgain(redone),
                around.catchUp(id, redone + NEW_MACHINE).plus(NEW_MACHINE),
                new Span.Of(Math.max(0, NEW_MACHINE - history)));
    }

    /** Without a checkpoint the whole run is lost, at worst; the bill reckons with the average, which is half of it. */
    private Drill.Hit spotReclaimed(String id, BatchJob job) {
        var redone = job.checkpointing() ? 0 : job.everyMinutes() * Span.MINUTE;
        return new Drill.Hit(
                id,
                noticed(Symptom.HANDLED),
                job.checkpointing() ? new RecoveryPath.Checkpoint(0) : new RecoveryPath.BeginAgain(redone),
                around.catchUp(id, redone).plus(NEW_MACHINE),
                Span.none());
    }

    /** Nothing in the vocabulary is copied to another region, so that nothing survives. */
    private Drill.Hit regionLost(String id) {
        return new Drill.Hit(
                id,
                noticed(Symptom.STOPPED),
                new RecoveryPath.None("It has no copy in another region."),
                new Span.Endless(),
                new Span.Endless());
    }

    private Detection noticed(Symptom symptom) {
        return new Detection(symptom, around.operations().alert());
    }
}
