package io.datadriven.simulation.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** When jobs run and how far each node is at a time: all that does not depend on single events. */
final class Timetable {

    private final Pipeline pipeline;
    private final Workload workload;
    private final Topology topology;
    private final Horizon horizon;
    private final Upsets upsets;
    private final Flow flow;
    private final Map<String, Runs> runs = new HashMap<>();
    private final Map<String, Map<String, Progress>> progress = new HashMap<>();
    private final Map<String, Long> settled = new HashMap<>();

    Timetable(Pipeline pipeline, Workload workload, Topology topology, Horizon horizon, Upsets upsets) {
        this.pipeline = pipeline;
        this.workload = workload;
        this.topology = topology;
        this.horizon = horizon;
        this.upsets = upsets;
        this.flow = new Flow(pipeline, workload);
        topology.order().forEach(this::visit);
    }

    Runs runs(String job) {
        return runs.getOrDefault(job, new Runs());
    }

    /** By source. */
    Map<String, Progress> progress(String node) {
        return progress.getOrDefault(node, Map.of());
    }

    /** When nothing changes any more at a node. */
    long settled(String node) {
        return settled.getOrDefault(node, 0L);
    }

    /** When nothing changes any more anywhere. */
    long end() {
        return settled.values().stream().mapToLong(it -> it).max().orElse(0);
    }

    /** What a job has to work off. */
    Load load(String job, long bytesPerSecond) {
        var leading = workload.sources().stream()
                .filter(it -> flow.sources(job).contains(it))
                .toList();
        return new Load(leading, upsets, horizon, bytesPerSecond);
    }

    private void visit(String id) {
        if (topology.isSource(id)) {
            progress.put(id, Map.of(id, Progress.AT_ONCE));
            var mended = upsets.schemaBreak(id);
            settled.put(
                    id,
                    Math.max(
                            horizon.arrivedBy(),
                            mended.isEmpty() ? 0 : mended.until() + SchemaChange.SENT_AGAIN_AFTER + 1));
            return;
        }
        progress.put(id, received(id));
        settled.put(
                id, topology.into(id).stream().mapToLong(this::settled).max().orElse(0));
        if (topology.isNode(id)) {
            switch (topology.component(id)) {
                case StreamJob it -> work(id, streaming(id, it));
                case BatchJob it -> work(id, batches(id, it));
                case Serving it -> serve(id, it);
                case TableStorage it -> dump(id, it);
                case EventLog _, QualityGate _ -> {}
            }
        }
    }

    /** What sources write into a table themselves can be read when its file is closed. */
    private void dump(String id, TableStorage table) {
        var sources = topology.into(id).stream().filter(topology::isSource).toList();
        if (sources.isEmpty()) {
            return;
        }
        var reached = progress(
                topology.into(id).stream().filter(it -> !topology.isSource(it)).toList());
        for (var source : sources) {
            var dump = Dump.of(workload.sources().get(topology.source(source)), table, workload.work());
            var every = dump.everySeconds() * Horizon.SECOND;
            var moments = new Rising();
            moments.add(every, every, Math.toIntExact(Math.ceilDiv(settled(source), every)));
            reached.merge(source, Progress.of(moments, moments), (a, b) -> Progress.best(List.of(a, b)));
            settled.merge(id, moments.get(moments.size() - 1), Math::max);
        }
        progress.put(id, reached);
    }

    private Map<String, Progress> received(String id) {
        return progress(topology.into(id));
    }

    /** By source, what can be read at one of several nodes at least. */
    Map<String, Progress> progress(List<String> nodes) {
        var parts = new LinkedHashMap<String, List<Progress>>();
        for (var input : nodes) {
            progress(input).forEach((source, it) -> parts.computeIfAbsent(source, _ -> new ArrayList<>())
                    .add(it));
        }
        var best = new HashMap<String, Progress>();
        parts.forEach((source, it) -> best.put(source, Progress.best(it)));
        return best;
    }

    /** A trigger of less than a second counts as one second. */
    private Runs streaming(String id, StreamJob job) {
        var load = load(id, job.bytesPerSecond(workload.work()));
        var stopped = stopped(id);
        var trigger = Math.max(1, job.triggerSeconds()) * Horizon.SECOND;
        var last = settled(id);
        var found = new Runs();
        var before = 0L;
        var start = trigger;
        while (true) {
            start = stopped.contains(start) ? stopped.until() : start;
            var visible = start
                    + load.millis(before, start)
                    + workload.work().overheadMillis()
                    + workload.work().commitMillis();
            found.add(start, start, visible);
            if (start > last) {
                return found;
            }
            if (start - before == trigger && start % trigger == 0 && visible - start <= trigger) {
                var steadyUntil = Math.min(Math.min(last, horizon.arrivedBy()), steadyUntil(before, load, stopped));
                var alike = Math.max(0, (steadyUntil - start) / trigger);
                found.repeat((int) alike, trigger);
                start += alike * trigger;
                visible += alike * trigger;
            }
            before = start;
            start = Math.max((start / trigger + 1) * trigger, visible);
            // What is only worked off, when nothing comes any more, is not measured: there the runs may be ever rarer.
            start += Math.max(0, start - horizon.arrivedBy()) / 100;
        }
    }

    /** Until when what comes to a job in a time stays the same, and whether it runs. */
    private static long steadyUntil(long from, Load load, Upsets.Window stopped) {
        return LongStream.concat(load.turns(), LongStream.of(stopped.from(), stopped.until()))
                        .filter(it -> it > from)
                        .min()
                        .orElse(from)
                - 1;
    }

    private Runs batches(String id, BatchJob job) {
        var load = load(id, job.bytesPerSecond(workload.work()));
        var stopped = stopped(id);
        var period = Math.max(1, job.everyMinutes()) * Horizon.MINUTE;
        var found = new Runs();
        var before = 0L;
        for (var start = period; found.size() == 0 || before <= settled(id); start += period) {
            if (start < found.lastVisible() || stopped.contains(start)) {
                continue;
            }
            var from = job.writeMode() == WriteMode.APPEND ? before : firstDay(job, start) * Horizon.DAY;
            found.add(start, start, start + took(job, load, from, start));
            before = start;
        }
        return found;
    }

    /** From the start of a batch run to its commit, when its input is what came in a time. */
    long took(BatchJob job, Load load, long from, long until) {
        var run = BatchRun.of(job, load.sources(), it -> load.bytes(it, from, until), workload.work());
        return Math.min(run.millis(), Load.LONGEST) + workload.work().commitMillis();
    }

    /** The first event day that a run takes into its input; the day that has just ended at a midnight is the current one. */
    static long firstDay(BatchJob job, long start) {
        return Horizon.dayOf(start - 1) - job.lookbackDays();
    }

    /** While it stands still at events of an unknown form. */
    private Upsets.Window stopped(String id) {
        return pipeline.operations().errorAction() != Operations.ErrorAction.STOP
                ? Upsets.Window.NEVER
                : workload.sources().stream()
                        .filter(it -> topology.meetsForms(it.id(), id))
                        .map(it -> upsets.schemaBreak(it.id()))
                        .filter(it -> !it.isEmpty())
                        .findFirst()
                        .orElse(Upsets.Window.NEVER);
    }

    private void work(String id, Runs found) {
        runs.put(id, found);
        progress(id).replaceAll((_, input) -> Progress.of(found.visibles(), input.before(found.reads())));
        settled.put(id, found.lastVisible() + afterwards(id));
    }

    /** How long after the last run something may still be written, by a restart, a retry or a backfill, at the most. */
    private long afterwards(String id) {
        if (upsets.isCalm()) {
            return 0;
        }
        return switch (topology.component(id)) {
            case StreamJob it ->
                workload.work().startMillis()
                        + load(id, it.bytesPerSecond(workload.work())).millis(-Horizon.DAY, horizon.eventsUntil())
                        + workload.work().commitMillis();
            case BatchJob it ->
                took(
                        it,
                        load(id, it.bytesPerSecond(workload.work())),
                        -it.lookbackDays() * Horizon.DAY,
                        horizon.eventsUntil());
            case EventLog _, QualityGate _, TableStorage _, Serving _ -> 0;
        };
    }

    private void serve(String id, Serving serving) {
        if (serving.refreshSeconds() <= 0 || serving.technology() == Serving.Technology.VIEW) {
            return;
        }
        var every = serving.refreshSeconds() * Horizon.SECOND;
        var last = Math.ceilDiv(settled(id), every);
        var moments = new Rising();
        moments.add(every, every, Math.toIntExact(last));
        progress(id).replaceAll((_, input) -> Progress.of(moments, input.at(moments)));
        settled.put(id, last * every);
    }
}
