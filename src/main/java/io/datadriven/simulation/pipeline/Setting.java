package io.datadriven.simulation.pipeline;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All of a run but its events. */
final class Setting {

    private final Pipeline pipeline;
    private final Workload workload;
    private final Topology topology;
    private final Horizon horizon;
    private final List<Disturbance> disturbances;
    private final Upsets upsets;
    private final Timetable timetable;
    private final Map<String, List<Long>> moments = new HashMap<>();

    Setting(Pipeline pipeline, Workload workload, Horizon horizon, List<Disturbance> disturbances) {
        this.pipeline = pipeline;
        this.workload = workload;
        this.topology = new Topology(pipeline, workload);
        this.horizon = horizon;
        this.disturbances = disturbances.stream()
                .sorted(Comparator.comparing((Disturbance it) -> it.getClass().getSimpleName())
                        .thenComparing(it -> topology.order().indexOf(it.node())))
                .toList();
        this.upsets = new Upsets(disturbances, horizon);
        this.timetable = new Timetable(pipeline, workload, topology, horizon, upsets);
    }

    /** The same run with other disturbances, at the same times. */
    Setting under(List<Disturbance> others) {
        return new Setting(pipeline, workload, horizon, others);
    }

    List<Disturbance> disturbances() {
        return disturbances;
    }

    Operations operations() {
        return pipeline.operations();
    }

    Workload workload() {
        return workload;
    }

    Topology topology() {
        return topology;
    }

    Horizon horizon() {
        return horizon;
    }

    Upsets upsets() {
        return upsets;
    }

    Timetable timetable() {
        return timetable;
    }

    /** When to look at what a consumer reads, beside the end. */
    List<Long> moments(String consumer) {
        return moments.computeIfAbsent(consumer, it -> new Moments(this).of(it));
    }

    /** The events as their sources send them. */
    EventSet sent(EventSet events) {
        var sent = events;
        for (int i = 0; i < workload.sources().size(); i++) {
            sent = sent.cut(i, upsets.cut(workload.sources().get(i).id()));
        }
        return sent;
    }

    /** The unknown forms that come to a gate that checks for them, or to a job that does not know better. */
    SchemaChange schemaChange(EventSet events, String node) {
        return new SchemaChange(
                events,
                workload.sources().stream()
                        .map(it ->
                                topology.meetsForms(it.id(), node) ? upsets.schemaBreak(it.id()) : Upsets.Window.NEVER)
                        .toList());
    }

    /** How a stream job replays what it wrote wrong. */
    Recovery recovery(String id, StreamJob job) {
        return Recovery.of(
                upsets.badDeploy(id), timetable.runs(id), timetable.load(id, job.bytesPerSecond(workload.work())));
    }

    /** What the input of a job still has for a new table after so long a damage. */
    NewTable newTable(String job, long damage) {
        return NewTable.of(new Surroundings(pipeline, workload), job, damage);
    }

    /**
     * How far back a consumer asks for rows, in milliseconds: its days, and the history of the workload, too, where a new table has
     * to hold it when consumers are moved to it.
     */
    long millisAsked(Workload.Consumer consumer) {
        var asked = Math.max(1, consumer.daysRead()) * Horizon.DAY;
        return switch (operations().backfill()) {
            case NONE, REPLAY_IN_PLACE, BATCH_RERUN -> asked;
            case REPLAY_AND_SWAP_EARLY, REPLAY_AND_SWAP -> Math.max(asked, longestHistory());
        };
    }

    private long longestHistory() {
        return topology.order().stream()
                .filter(topology::isNode)
                .filter(it -> !upsets.badDeploy(it).isEmpty())
                .mapToLong(it -> switch (topology.component(it)) {
                    case StreamJob job -> {
                        var recovery = recovery(it, job);
                        yield workload.historyDays() * Horizon.DAY + recovery.caughtUp() - recovery.start();
                    }
                    case BatchJob _, EventLog _, TableStorage _, QualityGate _, Serving _ -> 0L;
                })
                .max()
                .orElse(0);
    }

    /**
     * Whether what a job wrote wrong is made right by going back to a snapshot, as the drill has it: a second run would not replace
     * it, and a snapshot is old enough when somebody notices.
     */
    boolean isRolledBack(String job, long damage) {
        var noticedAfter = new Detection(Detection.Symptom.WRONG, operations().alert()).millis();
        return !Rewrites.replaces(topology.component(job))
                && new Rewrites(new Surroundings(pipeline, workload)).canRollBack(job, damage + noticedAfter);
    }

    /** Whether what a stream job has copied wrong is copied again, so that batch jobs can compute from it, as the drill has it. */
    boolean isCopiedAgain(String job) {
        return new Rewrites(new Surroundings(pipeline, workload)).isCopiedAgain(job);
    }

    /**
     * From when a stream job wrote wrong values into a table that a batch job writes, too, until it was mended; or into one that the
     * batch job computes from, until that was copied again.
     */
    Upsets.Window rerunFor(String batch) {
        return topology.order().stream()
                .filter(it -> !upsets.badDeploy(it).isEmpty())
                .flatMap(it -> topology.isNode(it) && topology.component(it) instanceof StreamJob job
                        ? rerunFor(batch, it, job).stream()
                        : Stream.of())
                .findFirst()
                .orElse(Upsets.Window.NEVER);
    }

    /** Whether a job writes to one table, and nobody else does. */
    boolean writesAlone(String job) {
        var outputs = topology.outOf(job);
        return outputs.size() == 1
                && topology.isNode(outputs.getFirst())
                && topology.component(outputs.getFirst()) instanceof TableStorage
                && topology.into(outputs.getFirst()).size() == 1;
    }

    private Optional<Upsets.Window> rerunFor(String batch, String id, StreamJob job) {
        var bad = upsets.badDeploy(id);
        if (topology.outOf(id).stream().anyMatch(topology.outOf(batch)::contains)) {
            return Optional.of(bad);
        }
        var rewrites = new Rewrites(new Surroundings(pipeline, workload));
        return rewrites.readersOfCopy(id).contains(batch) && rewrites.isCopiedAgain(id)
                ? Optional.of(new Upsets.Window(bad.from(), recovery(id, job).caughtUp() + 1))
                : Optional.empty();
    }

    /** How a source writes files into a table by itself; nothing of what is no source, or no table. */
    Optional<Dump> dump(String source, String table) {
        return topology.isSource(source) && topology.component(table) instanceof TableStorage it
                ? Optional.of(Dump.of(workload.sources().get(topology.source(source)), it, workload.work()))
                : Optional.empty();
    }

    /** Whether a stream job writes only where offset and rows are committed together, and so knows what it has written. */
    boolean commitsWithOffset(String id, StreamJob job) {
        return topology.outOf(id).stream()
                .allMatch(it -> topology.isNode(it)
                        && switch (topology.component(it)) {
                            case TableStorage table -> table.format().isTransactional();
                            case EventLog log ->
                                log.technology() == EventLog.Technology.KAFKA
                                        && job.technology() == StreamJob.Technology.FLINK;
                            case StreamJob _, BatchJob _, QualityGate _, Serving _ -> false;
                        });
    }
}
