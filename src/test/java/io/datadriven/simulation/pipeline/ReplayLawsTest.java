package io.datadriven.simulation.pipeline;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.simulation.RowMeaning;
import io.datadriven.simulation.pipeline.Counterexample.What;
import io.datadriven.simulation.pipeline.Pipeline.Edge;
import io.datadriven.simulation.pipeline.Pipeline.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every pipeline, workload and disturbance. */
class ReplayLawsTest {

    private static final int EVENTS = 200;

    @Property(tries = 100)
    void the_same_pipeline_gives_the_same_views_in_whatever_order_its_nodes_are(
            @ForAll("pipelines") Pipeline pipeline,
            @ForAll("workloads") Workload workload,
            @ForAll("disturbances") Set<Disturbance> disturbances,
            @ForAll Random random) {
        var nodes = new ArrayList<>(pipeline.nodes());
        var edges = new ArrayList<>(pipeline.edges());
        Collections.shuffle(nodes, random);
        Collections.shuffle(edges, random);

        assertThat(views(new Pipeline(nodes, edges, pipeline.operations()), workload, disturbances))
                .isEqualTo(views(pipeline, workload, disturbances));
    }

    @Property(tries = 100)
    void other_names_of_the_nodes_change_nothing_but_names(
            @ForAll("pipelines") Pipeline pipeline,
            @ForAll("workloads") Workload workload,
            @ForAll("disturbances") Set<Disturbance> disturbances) {
        var renamed = new Pipeline(
                pipeline.nodes().stream()
                        .map(it -> new Node(named(pipeline, it.id()), it.component()))
                        .toList(),
                pipeline.edges().stream()
                        .map(it -> new Edge(named(pipeline, it.from()), named(pipeline, it.to())))
                        .toList(),
                pipeline.operations());
        var others = disturbances.stream()
                .<Disturbance>map(it -> switch (it) {
                    case Disturbance.Crash(var job) -> new Disturbance.Crash(named(pipeline, job));
                    case Disturbance.BatchRetry(var job) -> new Disturbance.BatchRetry(named(pipeline, job));
                    case Disturbance.BadDeploy(var job, var hours) ->
                        new Disturbance.BadDeploy(named(pipeline, job), hours);
                    case Disturbance.SourceCut cut -> cut;
                    case Disturbance.SchemaBreak schema -> schema;
                })
                .collect(toSet());

        assertThat(figures(views(renamed, workload, others)))
                .isEqualTo(figures(views(pipeline, workload, disturbances)));
    }

    @Property(tries = 200)
    void without_any_one_element_of_a_counterexample_nothing_is_wrong(
            @ForAll("pipelines") Pipeline pipeline,
            @ForAll("workloads") Workload workload,
            @ForAll("disturbances") Set<Disturbance> disturbances) {
        var horizon = Horizon.of(pipeline, workload, disturbances);
        var events = EventSample.of(workload, horizon, EVENTS);
        var search = new Search(
                new Setting(pipeline, workload, horizon, List.of()), events, it -> new Trial(it, events, false));
        var views = views(pipeline, workload, disturbances);

        for (var consumer : workload.consumers()) {
            view(views, consumer).counterexample().ifPresent(it -> {
                var part = part(it);
                assertThat(search.fails(consumer, it.wrong(), part)).isTrue();
                assertThat(part.withoutOne()).allSatisfy(fewer -> assertThat(search.fails(consumer, it.wrong(), fewer))
                        .as("%s without an element: %s", part, fewer)
                        .isFalse());
            });
        }
    }

    @Property(tries = 100)
    void a_consumer_is_right_or_has_a_counterexample_that_is_told(
            @ForAll("pipelines") Pipeline pipeline,
            @ForAll("workloads") Workload workload,
            @ForAll("disturbances") Set<Disturbance> disturbances) {
        assertThat(views(pipeline, workload, disturbances)).allSatisfy(it -> {
            assertThat(it.counterexample().isEmpty()).isEqualTo(it.isRight());
            assertThat(it.counterexample().map(Counterexample::story).orElse("e1 came."))
                    .matches("e\\d+ .*\\.");
        });
    }

    @Property(tries = 200)
    void a_run_that_is_told_reads_all_again_and_gives_the_same_rows(
            @ForAll("pipelines") Pipeline pipeline,
            @ForAll("workloads") Workload workload,
            @ForAll("disturbances") Set<Disturbance> disturbances) {
        var horizon = Horizon.of(pipeline, workload, disturbances);
        var setting = new Setting(pipeline, workload, horizon, List.copyOf(disturbances));
        var events = EventSample.of(workload, horizon, EVENTS);
        var told = new Trial(setting, events, true);
        var untold = new Trial(setting, events, false);

        assertThat(workload.consumers())
                .allSatisfy(it -> assertThat(rows(untold.rows(it.id()))).isEqualTo(rows(told.rows(it.id()))));
    }

    private static List<List<Long>> rows(Rows rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> List.of((long) rows.event(i), rows.from(i), rows.until(i), (long) rows.mark(i)))
                .toList();
    }

    @Property(tries = 200)
    void what_comes_is_read_or_lost_or_dropped_as_a_repetition(
            @ForAll("workloads") Workload any, @ForAll("streams") StreamJob stream) {
        var workload = once(any);
        var pipeline = Designs.line(Designs.log(168), appending(stream), Designs.iceberg());
        var horizon = Horizon.of(pipeline, workload, Set.of());
        var events = EventSample.of(workload, horizon, EVENTS);
        var trial = new Trial(new Setting(pipeline, workload, horizon, List.of()), events, true);
        var view = Replay.of(pipeline, workload, Set.of(), EVENTS).views().getFirst();
        var deliveries = trial.rows("clicks").size();
        var late = notes(trial, What.DROPPED_AS_LATE);
        var repeated = notes(trial, What.DROPPED_AS_DUPLICATE);

        assertThat(view.events() - view.lost() + view.duplicated() + late + repeated)
                .isEqualTo(deliveries);
        assertThat(view.lost()).isLessThanOrEqualTo((int) late);
    }

    @Property(tries = 100)
    void a_longer_dedupe_window_never_duplicates_more(
            @ForAll("workloads") Workload workload,
            @ForAll("streams") StreamJob stream,
            @ForAll @IntRange(max = 7_200) int window,
            @ForAll @IntRange(max = 7_200) int longer) {
        assertThat(duplicated(workload, stream, window + longer))
                .isLessThanOrEqualTo(duplicated(workload, stream, window));
    }

    @Property(tries = 100)
    void a_longer_trigger_is_never_fresher(
            @ForAll("workloads") Workload workload,
            @ForAll @IntRange(min = 1, max = 900) int trigger,
            @ForAll @IntRange(max = 900) int longer) {
        assertThat(staleness(workload, trigger + longer)).isGreaterThanOrEqualTo(staleness(workload, trigger));
    }

    @Property(tries = 100)
    void a_row_is_readable_when_all_that_came_with_it_is(
            @ForAll("workloads") Workload any, @ForAll("streams") StreamJob stream) {
        var workload = once(any);
        var pipeline = Designs.line(Designs.log(168), appending(stream), Designs.iceberg());
        var horizon = Horizon.of(pipeline, workload, Set.of());
        var setting = new Setting(pipeline, workload, horizon, List.of());
        var trial = new Trial(setting, EventSample.of(workload, horizon, EVENTS), false);
        var progress =
                setting.timetable().progress("report").values().iterator().next();
        var rows = trial.rows("report");

        for (int i = 0; i < rows.size(); i++) {
            var event = rows.event(i);
            var arrived = trial.events().again(event);
            assertThat(rows.from(i))
                    .isIn(
                            progress.readableFrom(trial.events().arrived(event)),
                            arrived == EventSet.NEVER ? -1L : progress.readableFrom(arrived));
        }
    }

    @Provide
    Arbitrary<Pipeline> pipelines() {
        return RandomReplays.pipelines();
    }

    @Provide
    Arbitrary<Workload> workloads() {
        return RandomReplays.workloads();
    }

    @Provide
    Arbitrary<StreamJob> streams() {
        return RandomReplays.streams();
    }

    @Provide
    Arbitrary<Set<Disturbance>> disturbances() {
        return RandomReplays.disturbances();
    }

    private static List<ConsumerView> views(Pipeline pipeline, Workload workload, Set<Disturbance> disturbances) {
        return Replay.of(pipeline, workload, disturbances, EVENTS).views();
    }

    private static ConsumerView view(List<ConsumerView> views, Workload.Consumer consumer) {
        return views.stream()
                .filter(it -> it.consumer().equals(consumer.id()))
                .findFirst()
                .orElseThrow();
    }

    /** The order of the new names is the other way round. */
    private static String named(Pipeline pipeline, String id) {
        return pipeline.node(id).isEmpty()
                ? id
                : "x" + (char) ('z' - pipeline.nodes().indexOf(pipeline.node(id).get()));
    }

    private static List<String> figures(List<ConsumerView> views) {
        return views.stream()
                .map(it -> new ConsumerView(
                                it.consumer(),
                                it.stalenessP50Ms(),
                                it.stalenessP95Ms(),
                                it.stalenessMaxMs(),
                                it.events(),
                                it.lost(),
                                it.duplicated(),
                                it.stale(),
                                it.curve(),
                                Optional.empty())
                        + " " + it.counterexample().map(Counterexample::events))
                .toList();
    }

    private static Part part(Counterexample it) {
        return new Part(
                it.events().stream().map(ReplayLawsTest::index).toList(),
                it.events().stream()
                        .filter(event -> event.againMs().isPresent())
                        .map(ReplayLawsTest::index)
                        .toList(),
                it.disturbances());
    }

    private static int index(Counterexample.Event event) {
        return Integer.parseInt(event.id().substring(1)) - 1;
    }

    private static long notes(Trial trial, What what) {
        return trial.diary().orElseThrow().count(what);
    }

    /** Each event is read once, from one source. */
    private static Workload once(Workload it) {
        return new Workload(
                it.sources().subList(0, 1),
                List.of(new Workload.Consumer("report", RowMeaning.EACH_EVENT_ONCE, 60, 30, 20)),
                it.work(),
                it.historyDays(),
                it.seed());
    }

    private static StreamJob appending(StreamJob it) {
        return new StreamJob(
                it.technology(),
                it.instanceType(),
                it.workers(),
                it.minWorkers(),
                it.triggerSeconds(),
                it.checkpointIntervalSeconds(),
                it.delivery(),
                it.dedupeWindowSeconds(),
                it.watermarkSeconds(),
                WriteMode.APPEND,
                it.mergeKey(),
                it.mergeGuard(),
                it.spotPercent());
    }

    private static int duplicated(Workload workload, StreamJob stream, int window) {
        var job = Designs.remembering(appending(stream), window);
        return Replay.of(Designs.line(Designs.log(168), job, Designs.iceberg()), once(workload), Set.of(), EVENTS)
                .views()
                .getFirst()
                .duplicated();
    }

    private static long staleness(Workload workload, int trigger) {
        return Replay.of(
                        Designs.line(Designs.log(168), Designs.appending(trigger), Designs.iceberg()),
                        once(workload),
                        Set.of(),
                        EVENTS)
                .views()
                .getFirst()
                .stalenessMaxMs();
    }
}
