package io.datadriven.simulation.pipeline;

import static io.datadriven.simulation.RowMeaning.EACH_EVENT_ONCE;
import static io.datadriven.simulation.RowMeaning.LATEST_PER_KEY;
import static io.datadriven.simulation.pipeline.Designs.HOUR;
import static io.datadriven.simulation.pipeline.Designs.appending;
import static io.datadriven.simulation.pipeline.Designs.batch;
import static io.datadriven.simulation.pipeline.Designs.batchAppending;
import static io.datadriven.simulation.pipeline.Designs.calm;
import static io.datadriven.simulation.pipeline.Designs.gate;
import static io.datadriven.simulation.pipeline.Designs.iceberg;
import static io.datadriven.simulation.pipeline.Designs.keyValue;
import static io.datadriven.simulation.pipeline.Designs.lambda;
import static io.datadriven.simulation.pipeline.Designs.line;
import static io.datadriven.simulation.pipeline.Designs.log;
import static io.datadriven.simulation.pipeline.Designs.merging;
import static io.datadriven.simulation.pipeline.Designs.overwriting;
import static io.datadriven.simulation.pipeline.Designs.remembering;
import static io.datadriven.simulation.pipeline.Designs.waiting;
import static io.datadriven.simulation.pipeline.Designs.workload;
import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.simulation.pipeline.Counterexample.What;
import io.datadriven.simulation.pipeline.Counterexample.Wrong;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong on a calm day, each time with the design that mends it. */
class ReplayTest {

    private static final Workload ONCE = calm(EACH_EVENT_ONCE);
    private static final Workload LATEST = calm(LATEST_PER_KEY);
    private static final Workload TWICE = workload(EACH_EVENT_ONCE, List.of(), 30, 600, 0);
    private static final Workload OUT_OF_ORDER = workload(LATEST_PER_KEY, List.of(), 0, 0, 30);
    private static final Workload TWENTY_MINUTES_LATE =
            workload(EACH_EVENT_ONCE, List.of(new Workload.Lateness(20, 1_200)), 0, 0, 0);
    private static final Workload FORTY_HOURS_LATE =
            workload(EACH_EVENT_ONCE, List.of(new Workload.Lateness(20, 40 * HOUR)), 0, 0, 0);

    @Test
    void a_stream_that_appends_what_comes_once_is_right() {
        assertThat(read(line(log(24), appending(10), iceberg()), ONCE).isRight())
                .isTrue();
    }

    @Test
    void the_staleness_of_a_stream_comes_to_trigger_and_processing_and_commit() {
        // 20 MB/s in 60 s at 80 MB/s are 15 s, and 1 s beside; the commit takes 2 s.
        assertThat(read(line(log(24), appending(60), iceberg()), ONCE).stalenessMaxMs())
                .isEqualTo(60_000 + 15_000 + 1_000 + 2_000);
    }

    @Test
    void half_of_the_time_staleness_is_below_half_a_trigger_and_processing_and_commit() {
        assertThat(read(line(log(24), appending(60), iceberg()), ONCE).stalenessP50Ms())
                .isEqualTo(30_000 + 15_000 + 1_000 + 2_000);
    }

    @Test
    void a_job_that_is_slower_than_its_trigger_starts_again_when_it_is_done() {
        // Its runs are as long as x = x / 4 + 1 s + 2 s, which is 4 s; and what comes just after one began waits for
        // two.
        assertThat(read(line(log(24), appending(1), iceberg()), ONCE).stalenessMaxMs())
                .isEqualTo(8_000);
    }

    @Test
    void a_job_that_is_slower_than_its_source_falls_behind_what_the_log_keeps() {
        var slow = new StreamJob(
                StreamJob.Technology.FLINK,
                InstanceType.M5_LARGE,
                1,
                1,
                60,
                60,
                StreamJob.Delivery.EXACTLY_ONCE,
                0,
                0,
                WriteMode.APPEND,
                MergeKey.EVENT_ID,
                MergeGuard.NONE,
                0);

        assertThat(shown(read(line(log(1), slow, iceberg()), ONCE), Wrong.LOST, 1)
                        .trace())
                .extracting(Counterexample.Step::what)
                .containsExactly(What.ARRIVED, What.EXPIRED);
    }

    @Test
    void the_staleness_of_a_batch_comes_to_its_period_and_its_duration() {
        // A core works off the tenth of 72 GB that its hottest key has in 720 s, beside 120 s and 2 s for the commit.
        assertThat(read(line(log(24), batchAppending(60), iceberg()), ONCE).stalenessMaxMs())
                .isEqualTo(3_600_000 + 720_000 + 120_000 + 2_000);
    }

    @Test
    void what_becomes_visible_waits_for_the_next_refresh() {
        var serving = new Serving(Serving.Technology.OLAP, 1, 60, Serving.Boundary.NONE);

        assertThat(read(line(log(24), appending(60), iceberg(), serving), ONCE).stalenessMaxMs())
                .isEqualTo(120_000);
    }

    @Test
    void a_curve_has_at_most_two_hundred_points() {
        assertThat(read(line(log(24), appending(10), iceberg()), ONCE).curve()).hasSizeBetween(100, 200);
    }

    @Test
    void an_event_beyond_the_watermark_is_lost() {
        var found = read(line(log(24), waiting(appending(10), 300), iceberg()), TWENTY_MINUTES_LATE);

        assertThat(found.lost()).isBetween(30, 90);
        assertThat(shown(found, Wrong.LOST, 2).trace())
                .anyMatch(it -> it.what() == What.DROPPED_AS_LATE && it.node().equals("n2"));
    }

    @Test
    void a_watermark_that_waits_longer_than_the_latest_event_loses_none() {
        assertThat(read(line(log(24), waiting(appending(10), 1_800), iceberg()), TWENTY_MINUTES_LATE)
                        .isRight())
                .isTrue();
    }

    @Test
    void a_dedupe_window_shorter_than_the_retry_horizon_lets_repetitions_through() {
        var found = read(line(log(24), remembering(appending(10), 60), iceberg()), TWICE);

        assertThat(shown(found, Wrong.DUPLICATED, 1).story())
                .matches("e\\d+ came at .*, was delivered again at .*, and at .* 'report' reads 2 rows of it\\.");
    }

    @Test
    void a_second_delivery_that_is_written_in_the_same_commit_is_told() {
        var soon = workload(EACH_EVENT_ONCE, List.of(), 30, 1, 0);

        assertThat(shown(read(line(log(24), appending(600), iceberg()), soon), Wrong.DUPLICATED, 1)
                        .story())
                .matches(
                        "e\\d+ came at .*, was delivered again at .*, was written to 'n3' twice at .*, and at .* 'report' reads 2"
                                + " rows of it\\.");
    }

    @Test
    void a_dedupe_window_as_long_as_the_retry_horizon_lets_none_through() {
        assertThat(read(line(log(24), remembering(appending(10), 600), iceberg()), TWICE)
                        .isRight())
                .isTrue();
    }

    @Test
    void a_gate_that_drops_repetitions_does_so_before_any_job() {
        assertThat(read(line(gate(false, true, false), log(24), appending(10), iceberg()), TWICE)
                        .isRight())
                .isTrue();
    }

    @Test
    void a_story_leaves_out_what_its_consumer_does_not_read() {
        var line = line(log(24), appending(10), iceberg());
        var nodes = new ArrayList<>(line.nodes());
        var edges = new ArrayList<>(line.edges());
        nodes.add(new Pipeline.Node("other", appending(60)));
        nodes.add(new Pipeline.Node("unread", iceberg()));
        edges.add(new Pipeline.Edge("n1", "other"));
        edges.add(new Pipeline.Edge("other", "unread"));

        assertThat(shown(read(new Pipeline(nodes, edges, line.operations()), TWICE), Wrong.DUPLICATED, 1)
                        .trace())
                .extracting(Counterexample.Step::node)
                .containsOnly("clicks", "n3");
    }

    @Test
    void a_merge_on_a_surrogate_key_matches_nothing() {
        var found = read(line(log(24), merging(MergeKey.SURROGATE_KEY, MergeGuard.NONE), iceberg()), TWICE);

        assertThat(found.duplicated()).isPositive();
        shown(found, Wrong.DUPLICATED, 1);
    }

    @Test
    void a_merge_on_the_event_id_writes_each_once() {
        assertThat(read(line(log(24), merging(MergeKey.EVENT_ID, MergeGuard.NONE), iceberg()), TWICE)
                        .isRight())
                .isTrue();
    }

    @Test
    void an_unguarded_merge_puts_an_older_version_over_a_newer_one() {
        var found = read(line(log(24), merging(MergeKey.BUSINESS_KEY, MergeGuard.NONE), iceberg()), OUT_OF_ORDER);

        assertThat(shown(found, Wrong.STALE, 2).trace())
                .anyMatch(it -> it.what() == What.REPLACED && it.other().isPresent());
    }

    @Test
    void a_guarded_merge_keeps_the_newer_version() {
        assertThat(read(
                                line(log(24), merging(MergeKey.BUSINESS_KEY, MergeGuard.NEWER_VERSION), iceberg()),
                                OUT_OF_ORDER)
                        .isRight())
                .isTrue();
    }

    @Test
    void the_last_writer_of_a_key_value_store_wins_even_if_it_is_older() {
        shown(read(line(log(24), appending(10), keyValue()), OUT_OF_ORDER), Wrong.STALE, 2);
    }

    @Test
    void a_key_value_store_that_is_written_in_order_is_right() {
        assertThat(read(line(log(24), appending(10), keyValue()), LATEST).isRight())
                .isTrue();
    }

    @Test
    void an_append_of_all_versions_is_no_table_of_the_latest() {
        assertThat(shown(read(line(log(24), appending(10), iceberg()), LATEST), Wrong.DUPLICATED, 2)
                        .story())
                .matches(
                        "e\\d+ came at .*, was written to 'n3' at .*; e\\d+ of the same key came at .*, was written to 'n3' at"
                                + " .*, and at .* 'report' reads 2 rows of their key\\.");
    }

    @Test
    void an_event_beyond_the_lookback_never_arrives() {
        var found = read(line(log(168), overwriting(1_440, 0), iceberg()), FORTY_HOURS_LATE);

        assertThat(shown(found, Wrong.LOST, 1).trace())
                .extracting(Counterexample.Step::what)
                .containsExactly(What.ARRIVED, What.OUT_OF_SCOPE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void a_rare_event_that_is_little_late_comes_over_each_midnight_whatever_the_seed(long seed) {
        var rare = seeded(workload(EACH_EVENT_ONCE, List.of(new Workload.Lateness(1, 600)), 0, 0, 0), seed);

        assertThat(read(line(log(168), overwriting(1_440, 0), iceberg()), rare).lost())
                .isBetween(1, 4);
    }

    @Test
    void a_lookback_as_long_as_the_latest_event_finds_it() {
        assertThat(read(line(log(168), overwriting(1_440, 2), iceberg()), FORTY_HOURS_LATE)
                        .isRight())
                .isTrue();
    }

    @Test
    void an_overwrite_from_a_log_that_no_longer_holds_the_day_loses_rows() {
        var found = read(line(log(24), overwriting(60, 1), iceberg()), ONCE);

        assertThat(shown(found, Wrong.LOST, 1).trace())
                .extracting(Counterexample.Step::what)
                .contains(What.EXPIRED, What.OVERWRITTEN);
    }

    @Test
    void a_batch_whose_period_is_longer_than_the_retention_of_its_log_loses_what_is_gone() {
        assertThat(shown(read(line(log(6), batchAppending(1_440), iceberg()), ONCE), Wrong.LOST, 1)
                        .story())
                .contains("was no longer there for 'n2'");
    }

    @Test
    void a_union_without_a_boundary_doubles_what_both_have() {
        var found = read(lambda(appending(10), overwriting(1_440, 1), Serving.Boundary.NONE), ONCE);

        assertThat(found.duplicated()).isEqualTo(found.events());
        assertThat(shown(found, Wrong.DUPLICATED, 1).story())
                .endsWith(
                        "'view' shows what both of its tables have: it folds nothing, and its boundary does not part them there.");
    }

    @Test
    void a_union_at_the_watermark_of_the_batch_is_exact() {
        assertThat(read(lambda(appending(10), overwriting(1_440, 1), Serving.Boundary.BATCH_WATERMARK), ONCE)
                        .isRight())
                .isTrue();
    }

    @Test
    void a_union_is_as_fresh_as_its_stream() {
        assertThat(read(lambda(appending(60), overwriting(1_440, 1), Serving.Boundary.BATCH_WATERMARK), ONCE)
                        .stalenessMaxMs())
                .isEqualTo(78_000);
    }

    @Test
    void a_union_from_when_the_batch_had_finished_misses_what_came_while_it_ran() {
        var found = read(lambda(appending(10), overwriting(1_440, 1), Serving.Boundary.BATCH_FINISHED), ONCE);

        assertThat(shown(found, Wrong.LOST, 1).story()).contains("was hidden by 'view'");
    }

    @Test
    void a_union_at_midnight_misses_a_day_until_its_batch_is_done() {
        var found = read(lambda(appending(10), overwriting(1_440, 0), Serving.Boundary.MIDNIGHT), ONCE);

        assertThat(found.lost()).isGreaterThan(found.events() / 5);
        assertThat(found.duplicated()).isZero();
    }

    @Test
    void a_union_at_midnight_doubles_what_an_hourly_batch_has_of_today() {
        assertThat(read(lambda(appending(10), overwriting(60, 0), Serving.Boundary.MIDNIGHT), ONCE)
                        .duplicated())
                .isPositive();
    }

    @Test
    void a_union_by_key_takes_the_newer_of_both_tables() {
        var guarded = MergeGuard.NEWER_VERSION;
        var pipeline = lambda(
                merging(MergeKey.BUSINESS_KEY, guarded),
                batch(1_440, 1, WriteMode.MERGE, MergeKey.BUSINESS_KEY, guarded),
                Serving.Boundary.BATCH_WATERMARK);

        assertThat(read(pipeline, OUT_OF_ORDER).isRight()).isTrue();
    }

    @Test
    void what_a_source_writes_into_files_itself_can_be_read_when_its_file_is_closed() {
        // 512 MB at a compression of 8 are 4,096 MB of events, which at 20 MB/s take 205 s.
        var found = read(line(iceberg()), ONCE);

        assertThat(found.isRight()).isTrue();
        assertThat(found.stalenessMaxMs()).isEqualTo(205_000);
    }

    @Test
    void a_dump_of_changes_has_every_repetition_and_a_gate_behind_it_drops_them() {
        assertThat(read(line(iceberg()), TWICE).duplicated()).isPositive();
        assertThat(read(line(iceberg(), gate(false, true, false), overwriting(60, 1), iceberg()), TWICE)
                        .isRight())
                .isTrue();
    }

    @Test
    void a_table_that_keeps_less_than_its_consumer_asks_for_loses_the_rest() {
        var found = read(line(log(24), appending(10), keeping(10)), ONCE);

        assertThat(found.lost()).isEqualTo(Math.ceilDiv(2 * found.events(), 3));
        assertThat(shown(found, Wrong.LOST, 1).story())
                .matches(
                        "e\\d+ came at .*, was written to 'n3' at .*, was deleted from 'n3' at .* on day 11, which keeps rows no"
                                + " longer: 'report' asks for 30 days, and 'n3' has 10\\.");
    }

    @Test
    void a_table_that_keeps_what_its_consumer_asks_for_loses_nothing() {
        assertThat(read(line(log(24), appending(10), keeping(30)), ONCE).isRight())
                .isTrue();
    }

    @Test
    void behind_the_boundary_of_a_view_the_table_of_the_batch_has_to_keep_what_is_asked_for() {
        var pipeline = lambda(appending(10), overwriting(1_440, 1), Serving.Boundary.BATCH_WATERMARK);

        assertThat(read(with(pipeline, "fresh", keeping(3)), ONCE).isRight()).isTrue();
        assertThat(shown(read(with(pipeline, "whole", keeping(3)), ONCE), Wrong.LOST, 1)
                        .story())
                .endsWith("'report' asks for 30 days, and 'whole' has 3.");
    }

    @Test
    void a_warehouse_keeps_what_the_table_before_it_deletes() {
        var warehouse = new Serving(Serving.Technology.WAREHOUSE, 1, 0, Serving.Boundary.NONE);

        assertThat(read(line(log(24), appending(10), iceberg(), warehouse), ONCE)
                        .isRight())
                .isTrue();
        assertThat(read(line(log(168), overwriting(1_440, 0), keeping(1), warehouse), ONCE)
                        .isRight())
                .isTrue();
    }

    @Test
    void a_view_that_folds_by_key_shows_the_newest_row_of_both_tables() {
        var guarded = MergeGuard.NEWER_VERSION;
        var pipeline = lambda(
                merging(MergeKey.BUSINESS_KEY, guarded),
                batch(1_440, 1, WriteMode.MERGE, MergeKey.BUSINESS_KEY, guarded),
                Serving.Boundary.NONE);

        assertThat(read(pipeline, OUT_OF_ORDER).duplicated()).isPositive();
        assertThat(read(with(pipeline, "view", folding(Serving.Fold.NEWEST_PER_KEY)), OUT_OF_ORDER)
                        .isRight())
                .isTrue();
    }

    @Test
    void a_view_that_folds_by_event_shows_each_once_even_without_a_boundary() {
        var pipeline = lambda(appending(10), overwriting(1_440, 1), Serving.Boundary.NONE);

        assertThat(read(with(pipeline, "view", folding(Serving.Fold.ONE_PER_EVENT)), TWICE)
                        .isRight())
                .isTrue();
    }

    @Test
    void a_view_that_folds_by_key_loses_events_of_who_reads_each_once() {
        var found = read(line(log(24), appending(10), iceberg(), folding(Serving.Fold.NEWEST_PER_KEY)), ONCE);

        assertThat(shown(found, Wrong.LOST, 2).story()).contains("was folded by 'n4' under e");
    }

    @Test
    void a_consumer_that_nothing_leads_to_misses_everything() {
        var found = read(new Pipeline(List.of(), List.of(), Designs.operations(Operations.Backfill.NONE)), ONCE);

        assertThat(found.lost()).isEqualTo(found.events()).isPositive();
    }

    private static Workload seeded(Workload it, long seed) {
        return new Workload(it.sources(), it.consumers(), it.work(), it.historyDays(), seed);
    }

    private static Serving folding(Serving.Fold fold) {
        return new Serving(Serving.Technology.VIEW, 1, 0, Serving.Boundary.NONE, fold);
    }

    private static TableStorage keeping(int days) {
        return (TableStorage) Palette.of(iceberg()).with(iceberg(), "retentionDays", days);
    }

    private static Pipeline with(Pipeline pipeline, String id, Component component) {
        return new Pipeline(
                pipeline.nodes().stream()
                        .map(it -> it.id().equals(id) ? new Pipeline.Node(id, component) : it)
                        .toList(),
                pipeline.edges(),
                pipeline.operations());
    }

    private static ConsumerView read(Pipeline pipeline, Workload workload) {
        return Replay.of(pipeline, workload).views().getFirst();
    }

    private static Counterexample shown(ConsumerView view, Wrong wrong, int events) {
        var found = view.counterexample().orElseThrow();
        assertThat(found.wrong()).isEqualTo(wrong);
        assertThat(found.events()).hasSize(events);
        return found;
    }
}
