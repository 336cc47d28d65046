package io.datadriven.simulation.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lets events flow through a pipeline, node by node in the order of the data flow, and keeps what can be read at each. */
final class Simulation {

    private final Setting setting;
    private final EventSet events;
    private final @Nullable Simulation hiding;
    private final @Nullable Diary diary;
    private final Set<String> hidden = new HashSet<>();
    private final Map<String, Rows> rows = new HashMap<>();
    private final Map<String, Rows> undeleted = new HashMap<>();
    private final Map<String, JobOutput> outputs = new HashMap<>();

    /** A run in which views keep to their boundary and backfills swap tables. */
    Simulation(Setting setting, EventSet events, @Nullable Diary diary) {
        this(setting, events, diary, null);
    }

    private Simulation(Setting setting, EventSet events, @Nullable Diary diary, @Nullable Simulation hiding) {
        this.setting = setting;
        this.events = events;
        this.diary = diary;
        this.hiding = hiding;
        setting.topology().order().forEach(this::visit);
    }

    /** The same run, where all is shown that there is. */
    Simulation showingAll() {
        return new Simulation(setting, events, null, this);
    }

    /** What can be read at a node or a consumer. */
    Rows rows(String id) {
        return rows.computeIfAbsent(id, _ -> new Rows(false, 0));
    }

    private void visit(String id) {
        var topology = setting.topology();
        if (hiding != null && !hiding.hidden.contains(id)) {
            takeOver(id, hiding);
            return;
        }
        if (hides(id)) {
            hidden.add(id);
        }
        if (topology.isSource(id)) {
            rows.put(id, events.deliveries(topology.source(id), id, diary));
        } else if (!topology.isNode(id)) {
            rows.put(id, read(id));
        } else {
            visit(id, topology.component(id));
        }
    }

    private void takeOver(String id, Simulation from) {
        var output = from.outputs.get(id);
        if (output != null) {
            outputs.put(id, output);
        } else {
            rows.put(id, from.rows(id));
            undeleted.put(id, from.undeleted(id));
        }
    }

    /** Whether there is something at it, or on the way to it, that is not shown. */
    private boolean hides(String id) {
        var topology = setting.topology();
        return topology.into(id).stream().anyMatch(it -> hidden.contains(it) || isSwapped(it))
                || (topology.isNode(id) && topology.component(id) instanceof Serving it && it.hides());
    }

    private boolean isSwapped(String id) {
        var output = outputs.get(id);
        return output != null && output.isSwapped();
    }

    private void visit(String id, Component component) {
        switch (component) {
            case EventLog it -> rows.put(id, log(id).kept(it.retentionHours() * Horizon.HOUR));
            case QualityGate it ->
                rows.put(id, new Gate(id, it, events, setting.schemaChange(events, id), diary).passed(read(id)));
            case StreamJob it -> outputs.put(id, new StreamRun(setting, id, it, events, taken(id), diary).output());
            case BatchJob it -> outputs.put(id, new BatchReplay(setting, id, it, events, taken(id), diary).output());
            case TableStorage it -> {
                undeleted.put(id, written(id, it.partitionBy(), UnaryOperator.identity()));
                rows.put(id, undeleted(id).kept(it.retentionDays() * Horizon.DAY));
            }
            case Serving it -> rows.put(id, served(id, it));
        }
    }

    /** As if tables kept their rows for ever: who has taken them over does not lose them with the table. */
    private Rows undeleted(String id) {
        return undeleted.getOrDefault(id, rows(id));
    }

    private Rows read(String id) {
        return read(id, this::rows);
    }

    /** What a node or a consumer reads; jobs are read as one table that they write. */
    private Rows read(String id, Function<String, Rows> of) {
        var jobs = new ArrayList<JobOutput>();
        var parts = new ArrayList<Rows>();
        for (var input : setting.topology().into(id)) {
            var output = outputs.get(input);
            if (output == null) {
                parts.add(of.apply(input));
            } else {
                jobs.add(output);
            }
        }
        if (!jobs.isEmpty()) {
            parts.add(tables(id)
                    .of(jobs, List.of(), TableStorage.PartitionBy.EVENT_DAY, UnaryOperator.identity())
                    .kept(EventSet.NEVER));
        }
        return Rows.union(parts);
    }

    private Rows readable(String id) {
        var output = outputs.get(id);
        return output == null
                ? rows(id)
                : tables(id)
                        .of(List.of(output), List.of(), TableStorage.PartitionBy.EVENT_DAY, UnaryOperator.identity())
                        .kept(EventSet.NEVER);
    }

    /** What a job reads, with what it has put aside itself. */
    private Rows taken(String id) {
        var input = read(id);
        var schema = setting.schemaChange(events, id);
        if (schema.isNone() || setting.operations().errorAction() != Operations.ErrorAction.DEAD_LETTER) {
            return input;
        }
        return schema.putAside(input, id, diary);
    }

    private Rows log(String id) {
        var feeds = new ArrayList<Rows>();
        for (var input : setting.topology().into(id)) {
            var output = outputs.get(input);
            feeds.add(
                    output == null
                            ? rows(input)
                            : tables(id)
                                    .of(
                                            List.of(output),
                                            List.of(),
                                            TableStorage.PartitionBy.EVENT_DAY,
                                            Writes::asAppends));
        }
        return Rows.union(feeds).asFeed();
    }

    private Rows written(String id, TableStorage.PartitionBy partitionBy, UnaryOperator<Writes> as) {
        var jobs = new ArrayList<JobOutput>();
        var copies = new ArrayList<Writes>();
        for (var input : setting.topology().into(id)) {
            var output = outputs.get(input);
            if (output == null) {
                copies.add(Writes.copy(setting.dump(input, id)
                        .map(it -> rows(input).refreshed(it.everySeconds()))
                        .orElseGet(() -> rows(input))));
            } else {
                jobs.add(output);
            }
        }
        return tables(id).of(jobs, copies, partitionBy, as).kept(EventSet.NEVER);
    }

    private Rows served(String id, Serving serving) {
        return switch (serving.technology()) {
            case VIEW -> view(id, serving);
            case KEY_VALUE ->
                written(id, TableStorage.PartitionBy.EVENT_DAY, Writes::asUpserts)
                        .refreshed(serving.refreshSeconds());
            case WAREHOUSE, OLAP -> read(id, this::undeleted).refreshed(serving.refreshSeconds());
        };
    }

    private Rows view(String id, Serving serving) {
        var topology = setting.topology();
        var ofBatch = topology.into(id).stream().filter(topology::isOfBatch).toList();
        var ofStream =
                topology.into(id).stream().filter(it -> !topology.isOfBatch(it)).toList();
        var view = new UnionView(
                id,
                hiding == null ? serving.boundary() : Serving.Boundary.NONE,
                hiding == null ? serving.fold() : Serving.Fold.NONE,
                events,
                setting.timetable().progress(ofBatch),
                setting.workload().sources().stream().map(Workload.Source::id).toList(),
                diary);
        return view.of(
                ofBatch.stream().map(this::readable).toList(),
                ofStream.stream().map(this::readable).toList());
    }

    private Tables tables(String id) {
        return new Tables(events, id, diary, hiding == null);
    }
}
