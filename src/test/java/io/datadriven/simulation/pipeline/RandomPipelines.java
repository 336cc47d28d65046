package io.datadriven.simulation.pipeline;

import static java.util.stream.Collectors.toMap;

import io.datadriven.simulation.RowMeaning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Pipelines and the workloads that they carry: every edge makes sense, and every parameter is one that somebody might choose. */
public final class RandomPipelines {

    private final Random random;
    private final RandomComponents components;
    private final List<Pipeline.Node> nodes = new ArrayList<>();
    private final List<Pipeline.Edge> edges = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();
    private final List<String> read = new ArrayList<>();

    private RandomPipelines(Random random) {
        this.random = random;
        this.components = new RandomComponents(random);
    }

    /** A pipeline under a workload, whose sources and consumers it is connected to. */
    public record Case(Pipeline pipeline, Workload workload) {

        /** The same nodes and edges, listed in another order. */
        public Case reordered(Random random) {
            var nodes = new ArrayList<>(pipeline.nodes());
            var edges = new ArrayList<>(pipeline.edges());
            Collections.shuffle(nodes, random);
            Collections.shuffle(edges, random);
            return new Case(new Pipeline(nodes, edges, pipeline.operations()), workload);
        }

        /** The same nodes under other names; sources and consumers keep theirs. */
        public Case renamed(UnaryOperator<String> name) {
            Map<String, String> names =
                    pipeline.nodes().stream().collect(toMap(Pipeline.Node::id, it -> name.apply(it.id())));
            var nodes = pipeline.nodes().stream()
                    .map(it -> new Pipeline.Node(names.getOrDefault(it.id(), it.id()), it.component()));
            var edges = pipeline.edges().stream()
                    .map(it -> new Pipeline.Edge(
                            names.getOrDefault(it.from(), it.from()), names.getOrDefault(it.to(), it.to())));
            return new Case(new Pipeline(nodes.toList(), edges.toList(), pipeline.operations()), workload);
        }

        /** One node more, that is fed by some of the nodes, and feeds some of those that can take it. */
        public Case extended(String id, Component component, List<String> from, List<String> to) {
            var nodes = Stream.concat(pipeline.nodes().stream(), Stream.of(new Pipeline.Node(id, component)));
            var edges = Stream.of(
                            pipeline.edges().stream(),
                            from.stream().map(it -> new Pipeline.Edge(it, id)),
                            to.stream().map(it -> new Pipeline.Edge(id, it)))
                    .flatMap(it -> it);
            return new Case(new Pipeline(nodes.toList(), edges.toList(), pipeline.operations()), workload);
        }

        /** Twice as many events of the same size. */
        public Case doubled() {
            var sources = workload.sources().stream()
                    .map(it -> new Workload.Source(
                            it.id(),
                            2 * it.averageEventsPerSecond(),
                            2 * it.peakEventsPerSecond(),
                            it.eventBytes(),
                            it.keys(),
                            it.hotKeyPercent(),
                            it.lateness(),
                            it.duplicatesPerMille(),
                            it.duplicateAfterSeconds(),
                            it.outOfOrderSeconds()));
            return new Case(
                    pipeline,
                    new Workload(
                            sources.toList(),
                            workload.consumers(),
                            workload.work(),
                            workload.historyDays(),
                            workload.seed()));
        }
    }

    public static Arbitrary<Case> cases() {
        return Arbitraries.randomValue(random -> new RandomPipelines(random).next());
    }

    /** Any node but a gate or a view, which cost nothing by themselves. */
    public static Arbitrary<Component> components() {
        return Arbitraries.randomValue(random -> {
            var components = new RandomComponents(random);
            return switch (random.nextInt(4)) {
                case 0 -> components.log();
                case 1 -> components.job();
                case 2 -> components.table();
                default -> components.store();
            };
        });
    }

    private Case next() {
        var sources = Stream.of("orders", "clicks").limit(1 + random.nextInt(2)).toList();
        for (var source : sources) {
            ingest(source);
        }
        for (var table : List.copyOf(tables)) {
            refine(table);
        }
        var consumers = Stream.of("board", "finance", "shop")
                .limit(1 + random.nextInt(3))
                .toList();
        consumers.forEach(it -> connect(one(read), it));
        return new Case(
                new Pipeline(nodes, edges, components.operations()),
                new Workload(
                        sources.stream().map(this::source).toList(),
                        consumers.stream().map(this::consumer).toList(),
                        components.work(),
                        components.one(1, 7, 30),
                        random.nextLong()));
    }

    /** From a source into tables or stores, mostly through a log, and now and then through one that another source has. */
    private void ingest(String source) {
        if (random.nextInt(8) == 0) {
            tables.add(connect(source, node(components.table())));
        }
        var from = random.nextInt(8) == 0 ? source : connect(source, log());
        for (int i = random.nextInt(2); i >= 0; i--) {
            var job = connect(gated(from), node(components.job()));
            if (random.nextInt(4) == 0) {
                read.add(connect(job, node(components.store())));
            } else {
                tables.add(connect(gated(job), table()));
            }
        }
    }

    private String log() {
        return nodes.stream()
                .filter(it -> it.component() instanceof EventLog && random.nextBoolean())
                .map(Pipeline.Node::id)
                .findFirst()
                .orElseGet(() -> node(components.log()));
    }

    /** A table of its own, or one that another job writes, too. */
    private String table() {
        return tables.isEmpty() || random.nextInt(4) > 0 ? node(components.table()) : one(tables);
    }

    private void refine(String table) {
        switch (random.nextInt(4)) {
            case 0 -> {
                var refined = connect(connect(gated(table), node(components.job())), node(components.table()));
                tables.add(refined);
                read.add(refined);
            }
            case 1 -> read.add(connect(table, node(components.store())));
            case 2 -> {
                var view = connect(table, node(components.view()));
                if (tables.size() > 1) {
                    connect(tables.get((tables.indexOf(table) + 1) % tables.size()), view);
                }
                read.add(view);
            }
            default -> read.add(table);
        }
    }

    private String gated(String from) {
        return random.nextInt(4) == 0 ? connect(from, node(components.gate())) : from;
    }

    /** Names are in no order, so that nothing can lean on one. */
    private String node(Component component) {
        var id = "%c%d".formatted('a' + random.nextInt(26), nodes.size());
        nodes.add(new Pipeline.Node(id, component));
        return id;
    }

    private String connect(String from, String to) {
        var edge = new Pipeline.Edge(from, to);
        if (!edges.contains(edge)) {
            edges.add(edge);
        }
        return to;
    }

    private Workload.Source source(String id) {
        return components.source(id);
    }

    private Workload.Consumer consumer(String id) {
        return new Workload.Consumer(
                id,
                components.one(RowMeaning.values()),
                components.one(1, 60, 3_600),
                components.one(1, 7, 90),
                components.one(5, 30, 100));
    }

    private <T> T one(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
