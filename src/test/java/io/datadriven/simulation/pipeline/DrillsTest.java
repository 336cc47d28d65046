package io.datadriven.simulation.pipeline;

import static io.datadriven.simulation.pipeline.LearnerDesigns.WORKLOAD;
import static io.datadriven.simulation.pipeline.LearnerDesigns.batch;
import static io.datadriven.simulation.pipeline.LearnerDesigns.edges;
import static io.datadriven.simulation.pipeline.LearnerDesigns.lambda;
import static io.datadriven.simulation.pipeline.LearnerDesigns.node;
import static io.datadriven.simulation.pipeline.LearnerDesigns.streaming;
import static io.datadriven.simulation.pipeline.LearnerDesigns.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.simulation.pipeline.Operations.Alert;
import io.datadriven.simulation.pipeline.Operations.Backfill;
import io.datadriven.simulation.pipeline.Operations.ErrorAction;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrillsTest {

    private static final Fault BAD_DEPLOY = new Fault.BadDeploy(3);
    private static final Fault LATE = new Fault.SourceLate(6);

    @Test
    void a_replay_of_seven_days_at_twice_the_rate_takes_168_hours() {
        assertThat(Span.catchUp(7 * Span.DAY, 20_000_000, 40_000_000)).isEqualTo(hours(168));
    }

    @Test
    void a_replay_of_seven_days_at_five_times_the_rate_takes_42_hours() {
        assertThat(Span.catchUp(7 * Span.DAY, 20_000_000, 100_000_000)).isEqualTo(hours(42));
    }

    @Test
    void who_only_keeps_up_never_catches_up() {
        assertThat(Span.catchUp(1, 20_000_000, 20_000_000)).isEqualTo(new Span.Endless());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "820, 820 ms",
        "1500, 1 s 500 ms",
        "45000, 45 s",
        "90000, 1 min 30 s",
        "5400001, 1 h 31 min",
        "7199999, 2 h",
        "604800000, 7 d",
        "172800001, 2 d 1 h"
    })
    void a_span_is_said_in_its_two_largest_units(long millis, String words) {
        assertThat(new Span.Of(millis).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "STOPPED, LAG, 5",
        "STOPPED, NONE, 480",
        "SILENT, LAG, 480",
        "SILENT, FRESHNESS, 15",
        "WRONG, LAG, 1440",
        "WRONG, RECONCILIATION, 60",
        "HANDLED, NONE, 0"
    })
    void an_alert_sees_some_symptoms_only(Detection.Symptom symptom, Alert alert, int minutes) {
        assertThat(new Detection(symptom, alert).millis()).isEqualTo(minutes * Span.MINUTE);
    }

    @Test
    void a_replicated_broker_is_failed_over_and_loses_nothing() {
        var drill = drill(streaming(), new Fault.BrokerLost());

        assertThat(drill.hits())
                .containsExactly(new Drill.Hit(
                        "log",
                        new Detection(Detection.Symptom.HANDLED, Alert.RECONCILIATION),
                        new RecoveryPath.Failover(2),
                        new Span.Of(60 * Span.SECOND),
                        Span.none()));
    }

    @Test
    void a_broker_without_a_second_copy_loses_the_history() {
        var drill = drill(with(streaming(), "log", Map.of("replicationFactor", 1)), new Fault.BrokerLost());

        assertThat(drill.rpo()).isEqualTo(new Span.Of(7 * Span.DAY));
        assertThat(path(drill)).isInstanceOf(RecoveryPath.None.class);
    }

    @Test
    void kinesis_is_replicated_whatever_is_said() {
        var pipeline = with(streaming(), "log", Map.of("technology", "kinesis", "replicationFactor", 1));

        assertThat(drill(pipeline, new Fault.BrokerLost()).losesData()).isFalse();
    }

    @Test
    void without_a_log_no_broker_can_be_lost() {
        var pipeline = new Pipeline(
                List.of(node("stream", LearnerDesigns.STREAM), node("table", LearnerDesigns.TABLE)),
                edges("clicks stream", "stream table", "table dashboard"),
                LearnerDesigns.OPERATIONS);

        assertThat(drill(pipeline, new Fault.BrokerLost()).sentences())
                .containsExactly("Nothing in this design is hit by it.");
    }

    @Test
    void what_leads_to_no_consumer_is_not_drilled() {
        var pipeline = streaming();
        var more = new Pipeline(
                Stream.concat(pipeline.nodes().stream(), Stream.of(node("unread", LearnerDesigns.STREAM)))
                        .toList(),
                Stream.concat(pipeline.edges().stream(), edges("log unread").stream())
                        .toList(),
                pipeline.operations());

        assertThat(drill(more, BAD_DEPLOY)).isEqualTo(drill(pipeline, BAD_DEPLOY));
    }

    @Test
    void a_reclaimed_machine_without_spot_is_none() {
        assertThat(drill(streaming(), new Fault.SpotReclaimed()).hits()).isEmpty();
    }

    @Test
    void a_stream_goes_on_from_its_last_checkpoint() {
        var drill = drill(with(streaming(), "stream", Map.of("spotPercent", 50)), new Fault.SpotReclaimed());

        assertThat(path(drill)).isEqualTo(new RecoveryPath.Checkpoint(Span.MINUTE));
        assertThat(drill.rto()).isEqualTo(new Span.Of(5 * Span.MINUTE));
    }

    @Test
    void a_stream_without_a_checkpoint_begins_with_all_that_the_log_has() {
        var pipeline = with(streaming(), "stream", Map.of("spotPercent", 50, "checkpointIntervalSeconds", 0));

        assertThat(path(drill(pipeline, new Fault.SpotReclaimed())))
                .isEqualTo(new RecoveryPath.BeginAgain(14 * Span.DAY));
    }

    @Test
    void a_batch_job_without_checkpoints_begins_its_run_again() {
        var pipeline = with(batch(), "batch", Map.of("spotPercent", 50, "checkpointing", false));
        var drill = drill(pipeline, new Fault.SpotReclaimed());

        assertThat(path(drill)).isEqualTo(new RecoveryPath.BeginAgain(Span.HOUR));
        assertThat(drill.rto()).isEqualTo(new Span.Of(22 * Span.MINUTE));
    }

    @Test
    void wrong_rows_that_were_appended_are_rolled_back_and_read_again() {
        var drill = drill(streaming(), BAD_DEPLOY);

        assertThat(path(drill)).isEqualTo(new RecoveryPath.SnapshotRollback(4 * Span.HOUR, true));
        assertThat(drill.rto()).isEqualTo(new Span.Of(5 * Span.HOUR + 7 * Span.MINUTE));
        assertThat(drill.losesData()).isFalse();
    }

    @Test
    void wrong_rows_that_were_appended_to_plain_parquet_stay() {
        var drill = drill(with(streaming(), "table", Map.of("format", "parquet")), BAD_DEPLOY);

        assertThat(drill.rto()).isEqualTo(new Span.Endless());
        assertThat(drill.rpo()).isEqualTo(hours(3));
    }

    @Test
    void wrong_rows_that_are_merged_again_are_replaced() {
        var drill = drill(with(streaming(), "stream", Map.of("writeMode", "merge")), BAD_DEPLOY);

        assertThat(path(drill)).isEqualTo(new RecoveryPath.ReplayFromOffset(3 * Span.HOUR));
    }

    @Test
    void a_guard_lets_no_right_row_replace_a_wrong_one_of_the_same_version() {
        var pipeline = with(
                with(streaming(), "stream", Map.of("writeMode", "merge", "mergeGuard", "newer_version")),
                "table",
                Map.of("snapshotHours", 0));

        assertThat(path(drill(pipeline, BAD_DEPLOY))).isInstanceOf(RecoveryPath.None.class);
    }

    @Test
    void without_a_backfill_a_rollback_loses_what_came_since() {
        var drill = drill(with(streaming(), Backfill.NONE), BAD_DEPLOY);

        assertThat(path(drill)).isEqualTo(new RecoveryPath.SnapshotRollback(4 * Span.HOUR, false));
        assertThat(drill.rpo()).isEqualTo(hours(4));
    }

    @Test
    void a_replay_loses_what_the_log_no_longer_has() {
        var pipeline =
                with(with(streaming(), "stream", Map.of("writeMode", "merge")), "log", Map.of("retentionHours", 2));

        assertThat(drill(pipeline, BAD_DEPLOY).rpo()).isEqualTo(hours(2));
    }

    @Test
    void a_kappa_replay_needs_a_log_that_holds_the_history_and_the_replay() {
        var drill = drill(with(streaming(), Backfill.REPLAY_AND_SWAP), BAD_DEPLOY);

        assertThat(path(drill))
                .isEqualTo(new RecoveryPath.ReplayAndSwap(7 * Span.DAY, hours(336), 3_024_000_000_000L, false));
        assertThat(drill.rto()).isEqualTo(new Span.Of(169 * Span.HOUR + 2 * Span.MINUTE));
        assertThat(drill.losesData()).isFalse();
    }

    @Test
    void a_kappa_replay_of_a_shorter_log_loses_the_rest() {
        var pipeline = with(with(streaming(), Backfill.REPLAY_AND_SWAP), "log", Map.of("retentionHours", 300));

        assertThat(drill(pipeline, BAD_DEPLOY).rpo()).isEqualTo(hours(36));
    }

    @Test
    void a_batch_job_runs_again_over_whole_periods() {
        var drill = drill(with(with(batch(), "batch", Map.of("everyMinutes", 1440)), Backfill.BATCH_RERUN), BAD_DEPLOY);

        assertThat(path(drill)).isEqualTo(new RecoveryPath.BatchRerun(24 * Span.HOUR));
        assertThat(drill.rto()).isEqualTo(new Span.Of(9 * Span.HOUR + 2 * Span.MINUTE));
    }

    @Test
    void what_a_stream_only_copies_is_computed_again_by_the_batch_behind_it() {
        var archived = with(archived(), Backfill.BATCH_RERUN);

        assertThat(new RebuildDrills(new Surroundings(archived, WORKLOAD))
                        .replay(7).stream().map(Drill.Hit::rpo))
                .containsExactly(Span.none(), Span.none());
        assertThat(drill(archived, BAD_DEPLOY).hits().getLast().path())
                .isEqualTo(new RecoveryPath.CopiedAgain(Span.DAY, List.of("batch")));
        assertThat(drill(archived, BAD_DEPLOY).losesData()).isFalse();
    }

    @Test
    void what_a_stream_merges_is_no_copy() {
        var merging = with(with(archived(), Backfill.BATCH_RERUN), "stream", Map.of("writeMode", "merge"));

        assertThat(drill(merging, BAD_DEPLOY).hits().getLast().path())
                .isEqualTo(new RecoveryPath.None("It is a stream, and no batch job computes its rows again."));
    }

    @Test
    void a_copy_that_a_consumer_reads_is_not_computed_again_by_a_batch() {
        var archived = with(archived(), Backfill.BATCH_RERUN);
        var read = new Pipeline(
                archived.nodes(),
                Stream.concat(archived.edges().stream(), edges("raw dashboard").stream())
                        .toList(),
                archived.operations());

        assertThat(drill(read, BAD_DEPLOY).losesData()).isTrue();
    }

    @Test
    void a_batch_job_catches_up_no_faster_than_the_task_with_its_hottest_key() {
        var hot = new Workload(
                List.of(new Workload.Source("clicks", 20_000, 40_000, 1_000, 1_000, 10, List.of(), 0, 0, 0)),
                WORKLOAD.consumers(),
                WORKLOAD.work(),
                7,
                42);

        // A core does 5 MB/s and has a tenth, so that the job does 50 MB/s of 80; 24 h at 20 MB/s take it 16 h and not
        // 8.
        assertThat(new Surroundings(batch(), hot).catchUp("batch", Span.DAY)).isEqualTo(hours(16));
        assertThat(new Surroundings(batch(), WORKLOAD).catchUp("batch", Span.DAY))
                .isEqualTo(hours(8));
    }

    @Test
    void in_a_lambda_architecture_the_next_batch_covers_the_rows_of_the_stream() {
        var stream = drill(lambda(), BAD_DEPLOY).hits().stream()
                .filter(it -> it.node().equals("stream"))
                .findFirst()
                .orElseThrow();

        assertThat(stream.path()).isEqualTo(new RecoveryPath.Superseded("batch"));
        assertThat(stream.rto()).isEqualTo(new Span.Of(82 * Span.MINUTE));
    }

    @Test
    void a_job_that_stopped_reads_on_where_it_was() {
        var drill = drill(with(streaming(), Alert.LAG), new Fault.SchemaBreak());

        assertThat(path(drill)).isEqualTo(new RecoveryPath.ReplayFromOffset(65 * Span.MINUTE));
        assertThat(drill.rto()).isEqualTo(new Span.Of(132 * Span.MINUTE));
        assertThat(drill.losesData()).isFalse();
    }

    @Test
    void a_dead_letter_is_mended_and_sent_again() {
        var drill = drill(with(streaming(), ErrorAction.DEAD_LETTER), new Fault.SchemaBreak());

        assertThat(path(drill)).isEqualTo(new RecoveryPath.DeadLetter(2 * Span.HOUR));
    }

    @Test
    void a_gate_that_keeps_nothing_loses_what_it_stops() {
        assertThat(drill(gated(new QualityGate(true, false, false)), new Fault.SchemaBreak())
                        .rpo())
                .isEqualTo(hours(2));
    }

    @Test
    void a_gate_that_checks_no_form_stops_nothing() {
        assertThat(drill(gated(new QualityGate(false, true, true)), new Fault.SchemaBreak()))
                .isEqualTo(drill(streaming(), new Fault.SchemaBreak()));
    }

    @Test
    void what_was_skipped_is_lost_without_a_backfill() {
        var pipeline =
                with(with(with(streaming(), ErrorAction.SKIP), Backfill.NONE), "table", Map.of("snapshotHours", 0));

        assertThat(drill(pipeline, new Fault.SchemaBreak()).rpo()).isEqualTo(hours(2));
    }

    @Test
    void what_is_late_is_worked_off() {
        var drill = drill(streaming(), LATE);

        assertThat(path(drill)).isEqualTo(new RecoveryPath.Absorbed(6 * Span.HOUR));
        assertThat(drill.rto()).isEqualTo(hours(6));
    }

    @Test
    void what_is_later_than_the_watermark_is_dropped_for_good() {
        var drill = drill(with(streaming(), "stream", Map.of("watermarkSeconds", 3_600)), LATE);

        assertThat(path(drill)).isInstanceOf(RecoveryPath.None.class);
        assertThat(drill.rpo()).isEqualTo(hours(5));
    }

    @Test
    void a_batch_that_looks_back_covers_what_the_watermark_dropped() {
        var drill = drill(with(lambda(), "stream", Map.of("watermarkSeconds", 3_600)), LATE);

        assertThat(drill.losesData()).isFalse();
    }

    @Test
    void a_batch_that_does_not_look_back_misses_what_is_late() {
        assertThat(drill(with(with(batch(), "batch", Map.of("lookbackDays", 0)), Backfill.NONE), LATE)
                        .rpo())
                .isEqualTo(hours(6));
    }

    @Test
    void of_a_lost_region_nothing_survives() {
        var drill = drill(streaming(), new Fault.RegionLost());

        assertThat(drill.rto()).isEqualTo(new Span.Endless());
        assertThat(drill.rpo()).isEqualTo(new Span.Endless());
        assertThat(drill.hits().stream().map(Drill.Hit::node)).containsExactly("log", "table");
    }

    @Test
    void a_learner_is_told_what_happened() {
        assertThat(drill(streaming(), BAD_DEPLOY).sentences())
                .containsExactly(
                        "'stream': The reconciliation of counts and sums sees it after 1 h. The table is rolled back"
                                + " by 4 h, and what came in since is read again. It has caught up after 5 h 7 min, and nothing is"
                                + " lost.");
    }

    private static Pipeline gated(QualityGate gate) {
        var pipeline = streaming();
        return new Pipeline(
                Stream.concat(pipeline.nodes().stream(), Stream.of(node("gate", gate)))
                        .toList(),
                edges("clicks log", "log gate", "gate stream", "stream table", "table dashboard"),
                pipeline.operations());
    }

    /** Clicks to a log, a stream that copies them, a table, a batch job, a table, a dashboard. */
    private static Pipeline archived() {
        return new Pipeline(
                List.of(
                        node("log", LearnerDesigns.LOG),
                        node("stream", LearnerDesigns.STREAM),
                        node("raw", LearnerDesigns.TABLE),
                        node("batch", LearnerDesigns.BATCH),
                        node("table", LearnerDesigns.TABLE)),
                edges("clicks log", "log stream", "stream raw", "raw batch", "batch table", "table dashboard"),
                LearnerDesigns.OPERATIONS);
    }

    private static Drill drill(Pipeline pipeline, Fault fault) {
        return Drills.of(pipeline, WORKLOAD, List.of(fault)).getFirst();
    }

    private static RecoveryPath path(Drill drill) {
        return drill.hits().getFirst().path();
    }

    private static Span hours(int hours) {
        return new Span.Of(hours * Span.HOUR);
    }
}
