package io.datadriven.simulation.pipeline;

import static io.datadriven.simulation.RowMeaning.EACH_EVENT_ONCE;
import static io.datadriven.simulation.RowMeaning.LATEST_PER_KEY;
import static io.datadriven.simulation.pipeline.Designs.MINUTE;
import static io.datadriven.simulation.pipeline.Designs.appending;
import static io.datadriven.simulation.pipeline.Designs.batchAppending;
import static io.datadriven.simulation.pipeline.Designs.calm;
import static io.datadriven.simulation.pipeline.Designs.checkpointing;
import static io.datadriven.simulation.pipeline.Designs.delivering;
import static io.datadriven.simulation.pipeline.Designs.gate;
import static io.datadriven.simulation.pipeline.Designs.iceberg;
import static io.datadriven.simulation.pipeline.Designs.line;
import static io.datadriven.simulation.pipeline.Designs.log;
import static io.datadriven.simulation.pipeline.Designs.merging;
import static io.datadriven.simulation.pipeline.Designs.operations;
import static io.datadriven.simulation.pipeline.Designs.overwriting;
import static io.datadriven.simulation.pipeline.Designs.remembering;
import static io.datadriven.simulation.pipeline.Designs.table;
import static io.datadriven.simulation.pipeline.Designs.waiting;
import static io.datadriven.simulation.pipeline.Designs.workload;
import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.simulation.pipeline.Counterexample.What;
import io.datadriven.simulation.pipeline.Counterexample.Wrong;
import io.datadriven.simulation.pipeline.Operations.Alert;
import io.datadriven.simulation.pipeline.Operations.Backfill;
import io.datadriven.simulation.pipeline.Operations.ErrorAction;
import io.datadriven.simulation.pipeline.StreamJob.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong when something happens, each time with the design that stands it. */
class ReplayDisturbanceTest {

    private static final Workload ONCE = calm(EACH_EVENT_ONCE);
    private static final Workload LATEST = calm(LATEST_PER_KEY);
    private static final Disturbance CRASH = new Disturbance.Crash("n2");
    private static final Disturbance RETRY = new Disturbance.BatchRetry("n2");
    private static final Disturbance BAD_DEPLOY = new Disturbance.BadDeploy("n2", 3);
    private static final Disturbance SCHEMA_BREAK = new Disturbance.SchemaBreak("clicks", 3);
    private static final Disturbance SOURCE_CUT = new Disturbance.SourceCut("clicks", 6);

    @Test
    void at_least_once_into_an_append_writes_again_what_came_since_the_checkpoint() {
        var found = read(line(log(24), delivering(appending(10), Delivery.AT_LEAST_ONCE), iceberg()), ONCE, CRASH);

        var shown = shown(found, Wrong.DUPLICATED);
        assertThat(shown.disturbances()).containsExactly(CRASH);
        assertThat(shown.trace())
                .extracting(Counterexample.Step::what)
                .containsExactly(What.ARRIVED, What.WRITTEN, What.WRITTEN_AGAIN);
    }

    @Test
    void at_least_once_into_a_merge_on_the_event_id_writes_each_once() {
        var job = delivering(merging(MergeKey.EVENT_ID, MergeGuard.NONE), Delivery.AT_LEAST_ONCE);

        assertThat(read(line(log(24), job, iceberg()), ONCE, CRASH).isRight()).isTrue();
    }

    @Test
    void exactly_once_holds_into_a_table_that_commits_offset_and_rows_together() {
        assertThat(read(line(log(24), appending(10), iceberg()), ONCE, CRASH).isRight())
                .isTrue();
    }

    @Test
    void exactly_once_is_only_a_claim_into_plain_files() {
        var files = read(line(log(24), appending(10), table(TableStorage.Format.PARQUET)), ONCE, CRASH);

        assertThat(shown(files, Wrong.DUPLICATED).story())
                .endsWith(
                        "'n2' claims exactly once, but rows go to 'n3' and the offset to the checkpoint, which is not one transaction:"
                                + " the rows were there, the offset was not, and it wrote them again.");
    }

    @Test
    void exactly_once_is_only_a_claim_without_checkpoints() {
        shown(read(line(log(24), checkpointing(appending(10), 0), iceberg()), ONCE, CRASH), Wrong.DUPLICATED);
    }

    @Test
    void a_job_without_checkpoints_forgets_what_it_has_seen() {
        var twice = workload(EACH_EVENT_ONCE, List.of(), 300, 600, 0);
        var job = delivering(remembering(appending(10), 900), Delivery.AT_LEAST_ONCE);
        var forgetful = read(line(log(24), checkpointing(job, 0), iceberg()), twice, CRASH);
        var remembered = read(line(log(24), checkpointing(job, 10), iceberg()), twice, CRASH);

        assertThat(forgetful.duplicated()).isGreaterThan(remembered.duplicated());
    }

    @Test
    void an_append_that_is_retried_writes_its_input_twice() {
        var shown = shown(read(line(log(168), batchAppending(60), iceberg()), ONCE, RETRY), Wrong.DUPLICATED);

        assertThat(shown.story()).contains("was written to 'n3' by a retry");
    }

    @Test
    void an_overwrite_that_is_retried_writes_the_same() {
        assertThat(read(line(log(168), overwriting(60, 1), iceberg()), ONCE, RETRY)
                        .isRight())
                .isTrue();
    }

    @Test
    void an_overwrite_of_partitions_by_processing_day_does_not_replace_what_another_day_wrote() {
        var by = new TableStorage(
                TableStorage.Format.ICEBERG,
                TableStorage.PartitionBy.PROCESSING_DAY,
                TableStorage.SortBy.NONE,
                512,
                60,
                TableStorage.StorageClass.STANDARD,
                400,
                24);

        shown(read(line(log(168), overwriting(1_440, 1), by), ONCE), Wrong.DUPLICATED);
    }

    @Test
    void a_source_that_sends_yesterday_after_midnight_is_too_late_without_lookback() {
        assertThat(shown(read(line(log(168), overwriting(60, 0), iceberg()), ONCE, SOURCE_CUT), Wrong.LOST)
                        .trace())
                .anyMatch(it -> it.what() == What.OUT_OF_SCOPE);
    }

    @Test
    void a_lookback_of_a_day_takes_in_what_a_source_sends_after_midnight() {
        assertThat(read(line(log(168), overwriting(60, 1), iceberg()), ONCE, SOURCE_CUT)
                        .isRight())
                .isTrue();
    }

    @Test
    void a_watermark_that_another_source_moves_on_drops_what_a_source_sends_afterwards() {
        var two = new Workload(
                List.of(ONCE.sources().getFirst(), named("views")),
                ONCE.consumers(),
                ONCE.work(),
                ONCE.historyDays(),
                ONCE.seed());
        var line = line(log(168), waiting(appending(10), 300), iceberg());
        var edges = new ArrayList<>(line.edges());
        edges.add(new Pipeline.Edge("views", "n1"));

        var shown = shown(read(new Pipeline(line.nodes(), edges, line.operations()), two, SOURCE_CUT), Wrong.LOST);
        assertThat(shown.trace()).anyMatch(it -> it.what() == What.DROPPED_AS_LATE);
    }

    @Test
    void a_job_that_stops_at_an_unknown_form_loses_nothing_and_is_late() {
        var found = read(
                line(operations(Backfill.NONE, ErrorAction.STOP), log(168), appending(60), iceberg()),
                ONCE,
                SCHEMA_BREAK);

        assertThat(found.isRight()).isTrue();
        assertThat(found.stalenessMaxMs()).isGreaterThan(3 * Horizon.HOUR);
    }

    @Test
    void a_job_that_stops_for_longer_than_its_log_keeps_events_loses_some() {
        var found = read(
                line(operations(Backfill.NONE, ErrorAction.STOP), log(2), appending(60), iceberg()),
                ONCE,
                SCHEMA_BREAK);

        assertThat(shown(found, Wrong.LOST).trace()).anyMatch(it -> it.what() == What.EXPIRED);
    }

    @Test
    void a_job_that_skips_an_unknown_form_loses_it() {
        var found = read(
                line(operations(Backfill.NONE, ErrorAction.SKIP), log(168), appending(60), iceberg()),
                ONCE,
                SCHEMA_BREAK);

        assertThat(shown(found, Wrong.LOST).story()).contains("was dropped by 'n2' as of an unknown form");
    }

    @Test
    void a_job_that_puts_an_unknown_form_aside_writes_it_when_it_is_mended() {
        assertThat(read(
                                line(
                                        operations(Backfill.NONE, ErrorAction.DEAD_LETTER),
                                        log(168),
                                        appending(60),
                                        iceberg()),
                                ONCE,
                                SCHEMA_BREAK)
                        .isRight())
                .isTrue();
    }

    @Test
    void what_was_put_aside_is_too_late_for_a_watermark_that_has_moved_on() {
        var found = read(
                line(
                        operations(Backfill.NONE, ErrorAction.DEAD_LETTER),
                        log(168),
                        waiting(appending(60), 300),
                        iceberg()),
                ONCE,
                SCHEMA_BREAK);

        assertThat(shown(found, Wrong.LOST).trace())
                .extracting(Counterexample.Step::what)
                .contains(What.PUT_ASIDE, What.DROPPED_AS_LATE);
    }

    @Test
    void a_gate_without_a_dead_letter_throws_away_what_it_stops() {
        shown(read(line(gate(true, false, false), log(168), appending(60), iceberg()), ONCE, SCHEMA_BREAK), Wrong.LOST);
    }

    @Test
    void a_gate_with_a_dead_letter_keeps_the_job_running_and_loses_nothing() {
        var found = read(line(gate(true, false, true), log(168), appending(60), iceberg()), ONCE, SCHEMA_BREAK);

        assertThat(found.isRight()).isTrue();
        assertThat(found.stalenessMaxMs()).isEqualTo(78_000);
    }

    @Test
    void wrong_values_stay_without_a_backfill() {
        assertThat(shown(bad(Backfill.NONE, 168), Wrong.STALE).story()).contains("with a wrong value");
    }

    @Test
    void a_replay_into_the_table_that_consumers_read_doubles_rows() {
        assertThat(shown(bad(Backfill.REPLAY_IN_PLACE, 168), Wrong.DUPLICATED).trace())
                .extracting(Counterexample.Step::what)
                .containsExactly(What.ARRIVED, What.WRITTEN_WRONG, What.WRITTEN_BY_BACKFILL);
    }

    @Test
    void an_early_swap_shows_a_table_that_is_not_there_yet() {
        assertThat(shown(bad(Backfill.REPLAY_AND_SWAP_EARLY, 168), Wrong.LOST).trace())
                .anyMatch(it -> it.what() == What.LEFT_BEHIND);
    }

    @Test
    void a_swap_when_the_replay_has_caught_up_is_right() {
        assertThat(bad(Backfill.REPLAY_AND_SWAP, 600).isRight()).isTrue();
    }

    @Test
    void a_log_that_holds_the_history_and_not_its_replay_loses_the_beginning_of_a_new_table() {
        // The hottest of 12 tasks bounds the job to 29 MB/s, so that 7 days at 20 MB/s take it 16 more.
        assertThat(shown(bad(Backfill.REPLAY_AND_SWAP, 168), Wrong.LOST).trace())
                .extracting(Counterexample.Step::what)
                .contains(What.EXPIRED, What.LEFT_BEHIND);
    }

    @Test
    void a_replay_of_more_than_the_log_keeps_loses_the_beginning() {
        assertThat(shown(bad(Backfill.REPLAY_AND_SWAP, 2), Wrong.LOST).trace())
                .anyMatch(it -> it.what() == What.EXPIRED);
    }

    @Test
    void a_guarded_merge_keeps_wrong_values_against_a_replay_of_the_same_versions() {
        assertThat(shown(guarded(Backfill.REPLAY_IN_PLACE, Alert.LAG), Wrong.STALE)
                        .trace())
                .anyMatch(it -> it.what() == What.NOT_NEWER);
    }

    @Test
    void a_guarded_merge_takes_a_replay_when_its_table_was_rolled_back() {
        // Noticed after an hour, it lies within the snapshots of a day; noticed after a day, it does not.
        assertThat(guarded(Backfill.REPLAY_IN_PLACE, Alert.RECONCILIATION).isRight())
                .isTrue();
    }

    @Test
    void a_guarded_merge_takes_a_replay_into_a_new_table() {
        assertThat(guarded(Backfill.REPLAY_AND_SWAP, Alert.LAG).isRight()).isTrue();
    }

    @Test
    void an_unguarded_merge_goes_back_in_time_with_a_replay_in_place() {
        var job = merging(MergeKey.BUSINESS_KEY, MergeGuard.NONE);

        assertThat(shown(
                                read(
                                        line(operations(Backfill.REPLAY_IN_PLACE), log(168), job, iceberg()),
                                        LATEST,
                                        BAD_DEPLOY),
                                Wrong.STALE)
                        .trace())
                .anyMatch(it -> it.what() == What.REPLACED);
    }

    @Test
    void a_rerun_of_the_batch_mends_the_days_that_its_input_still_has() {
        assertThat(read(
                                line(operations(Backfill.BATCH_RERUN), log(168), overwriting(1_440, 0), iceberg()),
                                ONCE,
                                BAD_DEPLOY)
                        .isRight())
                .isTrue();
    }

    @Test
    void a_rerun_of_the_batch_wipes_the_days_that_its_input_has_no_more() {
        shown(
                read(line(operations(Backfill.BATCH_RERUN), log(24), overwriting(60, 0), iceberg()), ONCE, BAD_DEPLOY),
                Wrong.LOST);
    }

    @Test
    void a_rerun_of_an_append_is_right_when_its_table_was_rolled_back() {
        var operations = new Operations(
                Operations.Idempotency.NONE, Backfill.BATCH_RERUN, ErrorAction.STOP, Alert.RECONCILIATION);

        assertThat(read(line(operations, log(168), batchAppending(60), iceberg()), ONCE, BAD_DEPLOY)
                        .isRight())
                .isTrue();
    }

    @Test
    void a_rerun_of_an_append_doubles_rows() {
        shown(
                read(line(operations(Backfill.BATCH_RERUN), log(168), batchAppending(60), iceberg()), ONCE, BAD_DEPLOY),
                Wrong.DUPLICATED);
    }

    @Test
    void a_rerun_of_the_batch_mends_what_was_copied_wrong_and_copied_again() {
        assertThat(read(
                                line(
                                        operations(Backfill.BATCH_RERUN),
                                        log(168),
                                        appending(60),
                                        iceberg(),
                                        overwriting(1_440, 1),
                                        iceberg()),
                                ONCE,
                                BAD_DEPLOY)
                        .isRight())
                .isTrue();
    }

    @Test
    void without_a_rerun_what_was_copied_wrong_stays_wrong() {
        shown(
                read(
                        line(
                                operations(Backfill.NONE),
                                log(168),
                                appending(60),
                                iceberg(),
                                overwriting(1_440, 1),
                                iceberg()),
                        ONCE,
                        BAD_DEPLOY),
                Wrong.STALE);
    }

    @ParameterizedTest
    @EnumSource(Backfill.class)
    void the_part_of_a_counterexample_that_has_nothing_to_do_with_it_is_left_out(Backfill backfill) {
        var found = read(
                line(operations(backfill), log(168), delivering(appending(60), Delivery.AT_LEAST_ONCE), iceberg()),
                ONCE,
                CRASH,
                new Disturbance.SourceCut("clicks", 1));

        assertThat(shown(found, Wrong.DUPLICATED).disturbances()).containsExactly(CRASH);
    }

    private static ConsumerView guarded(Backfill backfill, Alert alert) {
        var operations = new Operations(Operations.Idempotency.NONE, backfill, ErrorAction.STOP, alert);
        var job = merging(MergeKey.BUSINESS_KEY, MergeGuard.NEWER_VERSION);
        return read(line(operations, log(600), job, iceberg()), LATEST, BAD_DEPLOY);
    }

    private static ConsumerView bad(Backfill backfill, int retentionHours) {
        return read(line(operations(backfill), log(retentionHours), appending(MINUTE), iceberg()), ONCE, BAD_DEPLOY);
    }

    private static Workload.Source named(String id) {
        var it = ONCE.sources().getFirst();
        return new Workload.Source(
                id,
                it.averageEventsPerSecond(),
                it.peakEventsPerSecond(),
                it.eventBytes(),
                it.keys(),
                it.hotKeyPercent(),
                it.lateness(),
                it.duplicatesPerMille(),
                it.duplicateAfterSeconds(),
                it.outOfOrderSeconds());
    }

    private static ConsumerView read(Pipeline pipeline, Workload workload, Disturbance... disturbances) {
        return Replay.of(pipeline, workload, Set.of(disturbances)).views().getFirst();
    }

    private static Counterexample shown(ConsumerView view, Wrong wrong) {
        var found = view.counterexample().orElseThrow();
        assertThat(found.wrong()).isEqualTo(wrong);
        assertThat(found.events()).hasSizeLessThanOrEqualTo(2);
        return found;
    }
}
