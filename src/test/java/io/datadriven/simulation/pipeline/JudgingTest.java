package io.datadriven.simulation.pipeline;

import static io.datadriven.simulation.pipeline.LearnerDesigns.WORKLOAD;
import static io.datadriven.simulation.pipeline.LearnerDesigns.batch;
import static io.datadriven.simulation.pipeline.LearnerDesigns.edges;
import static io.datadriven.simulation.pipeline.LearnerDesigns.lambda;
import static io.datadriven.simulation.pipeline.LearnerDesigns.node;
import static io.datadriven.simulation.pipeline.LearnerDesigns.streaming;
import static io.datadriven.simulation.pipeline.LearnerDesigns.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datadriven.simulation.pipeline.Judgement.Verdict;
import io.datadriven.simulation.pipeline.Operations.Backfill;
import io.datadriven.simulation.pipeline.Requirement.Percentile;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JudgingTest {

    private static final PriceBook PRICES = PriceBooks.aws();
    private static final Fault BAD_DEPLOY = new Fault.BadDeploy(3);

    @Test
    void counts_are_grammatical_and_have_commas_between_thousands() {
        assertThat(Figures.are(1)).isEqualTo("1 is");
        assertThat(Figures.are(1_200)).isEqualTo("1,200 are");
    }

    @Test
    void a_bill_that_is_within_the_budget_meets_it() {
        assertThat(judge(streaming(), new Requirement.Cost("cost", 1, 1_000_000))
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void a_bill_that_may_be_within_the_budget_is_at_risk_and_earns_half() {
        var ledger = outcome(streaming()).ledger();
        var between = ledger.low().add(ledger.high()).intValue() / 2;
        var judged = judge(streaming(), new Requirement.Cost("cost", 1, between));

        assertThat(judged.verdict()).isEqualTo(Verdict.AT_RISK);
        assertThat(judged.credit()).isEqualTo(32);
        assertThat(judged.marginPerMille()).isNegative();
    }

    @Test
    void a_bill_that_is_over_the_budget_earns_less_than_half() {
        var low = outcome(streaming())
                .ledger()
                .low()
                .setScale(0, RoundingMode.FLOOR)
                .intValueExact();
        var judged = judge(streaming(), new Requirement.Cost("cost", 1, low - 1));

        assertThat(judged.verdict()).isEqualTo(Verdict.MISSED);
        assertThat(judged.credit()).isBetween(1, 31);
    }

    @Test
    void what_runs_out_at_the_peak_has_no_headroom() {
        assertThat(judge(streaming(), new Requirement.Headroom("room", 1)).verdict())
                .isEqualTo(Verdict.MISSED);
    }

    @Test
    void what_is_used_by_more_than_70_percent_is_met_with_a_warning() {
        var judged = judge(
                with(with(streaming(), "stream", Map.of("workers", 5)), "log", Map.of("brokers", 9)),
                new Requirement.Headroom("room", 1));

        assertThat(judged.verdict()).isEqualTo(Verdict.TIGHT);
        assertThat(judged.credit()).isEqualTo(64);
    }

    @Test
    void machines_that_are_half_idle_are_no_more_than_half_busy() {
        var judged = judge(streaming(), new Requirement.NotIdle("idle", 1, 60));

        assertThat(judged.sentence()).isEqualTo("The machines of 'stream' are busy by 50 % on average.");
        assertThat(judged.verdict()).isEqualTo(Verdict.MISSED);
    }

    @Test
    void a_job_that_is_scaled_by_its_load_is_busy() {
        var scaled = with(streaming(), "stream", Map.of("workers", 40, "minWorkers", 1));

        assertThat(judge(scaled, new Requirement.NotIdle("idle", 1, 60)).isMet())
                .isTrue();
    }

    @Test
    void machines_that_are_rented_for_a_run_are_not_idle() {
        assertThat(judge(batch(), new Requirement.NotIdle("idle", 1, 90)).isMet())
                .isTrue();
    }

    @Test
    void reserved_machines_of_a_batch_job_are_idle_between_its_runs() {
        assertThat(judge(
                                with(
                                        batch(),
                                        "batch",
                                        Map.of("everyMinutes", 44_640, "lookbackDays", 0, "reservedPercent", 50)),
                                new Requirement.NotIdle("idle", 1, 90))
                        .isMet())
                .isFalse();
    }

    @Test
    void rows_are_as_old_as_the_trigger_and_the_commit_make_them() {
        assertThat(judge(streaming(), fresh(120)).isMet()).isTrue();
    }

    @Test
    void rows_are_no_fresher_than_the_trigger() {
        assertThat(judge(streaming(), fresh(59)).isMet()).isFalse();
    }

    @Test
    void a_requirement_about_nobody_is_the_authors_mistake() {
        assertThatThrownBy(
                        () -> judge(streaming(), new Requirement.Freshness("fresh", 1, "nobody", Percentile.MAX, 60)))
                .hasMessage("Nobody is called 'nobody'.");
    }

    @Test
    void in_calm_nothing_is_lost() {
        assertThat(judge(streaming(), right(Circumstance.Kind.CALM)).isMet()).isTrue();
    }

    @Test
    void an_append_that_crashes_shows_its_least_counterexample() {
        var plain = with(streaming(), "table", Map.of("format", "parquet"));
        var judged = judge(plain, right(Circumstance.Kind.CRASH));

        assertThat(judged.credit()).isZero();
        assertThat(judged.counterexample()).isPresent();
    }

    @Test
    void without_a_batch_job_no_run_is_started_again() {
        assertThat(judge(streaming(), right(Circumstance.Kind.BATCH_RETRY)).sentence())
                .isEqualTo("The design has nothing to which this could happen.");
    }

    @Test
    void each_job_has_its_bad_deploy_in_turn() {
        assertThat(new Circumstance(Circumstance.Kind.BAD_DEPLOY, 3).in(lambda(), WORKLOAD))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it).hasSize(1));
    }

    @Test
    void who_recovers_in_time_and_loses_nothing_meets_it() {
        assertThat(judge(streaming(), new Requirement.Recovery("back", 1, BAD_DEPLOY, 6 * 60, 0))
                        .isMet())
                .isTrue();
    }

    @Test
    void who_loses_nothing_but_takes_for_ever_earns_half() {
        assertThat(judge(with(streaming(), Backfill.NONE), new Requirement.Recovery("back", 1, BAD_DEPLOY, 6 * 60, 0))
                        .credit())
                .isEqualTo(32);
    }

    @Test
    void a_history_that_the_log_has_is_replayed() {
        assertThat(judge(with(streaming(), Backfill.REPLAY_AND_SWAP), new Requirement.Replayable("replay", 1, 7, 170))
                        .sentence())
                .isEqualTo("The history of 7 d is computed again in 7 d 1 h.");
    }

    @Test
    void a_history_that_the_log_does_not_have_is_not() {
        assertThat(judge(
                                with(with(streaming(), Backfill.REPLAY_AND_SWAP), "log", Map.of("retentionHours", 24)),
                                new Requirement.Replayable("replay", 1, 7, 10_000))
                        .credit())
                .isZero();
    }

    @Test
    void of_a_history_that_the_log_has_in_part_it_is_said_what_is_gone() {
        assertThat(judge(
                                with(with(streaming(), Backfill.REPLAY_AND_SWAP), "log", Map.of("retentionHours", 300)),
                                new Requirement.Replayable("replay", 1, 7, 170))
                        .sentence())
                .isEqualTo(
                        "The history of 7 d cannot be computed again. 'stream': what came between 7 d and 5 d 12 h ago is gone"
                                + " before it is read, as the log would have to hold 14 d, and the rest is computed again.");
    }

    @Test
    void files_of_a_minute_are_small() {
        assertThat(judge(
                                with(streaming(), "table", Map.of("compactionEveryMinutes", 0)),
                                new Requirement.FileSize("files", 1, 64))
                        .isMet())
                .isFalse();
    }

    @Test
    void small_files_that_no_consumer_is_behind_are_told_all_the_same() {
        var read = streaming();
        var more = new Pipeline(
                Stream.concat(
                                read.nodes().stream(),
                                Stream.of(node("archiver", LearnerDesigns.STREAM), node("raw", (Component)
                                        Palette.of(LearnerDesigns.TABLE)
                                                .with(LearnerDesigns.TABLE, "compactionEveryMinutes", 0))))
                        .toList(),
                Stream.concat(read.edges().stream(), edges("log archiver", "archiver raw").stream())
                        .toList(),
                read.operations());
        var judged = judge(more, new Requirement.FileSize("files", 1, 64));

        assertThat(judged.isMet()).isFalse();
        assertThat(judged.sentence())
                .isEqualTo(
                        "The files of 'raw' have 9.4 MB, and 23,040 come a day. Below 16 MB a file takes longer to open than to"
                                + " read. No consumer is behind it, but whoever reads it one day opens them all.");
    }

    @Test
    void compaction_makes_them_large() {
        assertThat(judge(streaming(), new Requirement.FileSize("files", 1, 64)).isMet())
                .isTrue();
    }

    @Test
    void names_and_order_change_no_credit() {
        var requirements = List.of(
                new Requirement.Cost("cost", 1, 4_000),
                new Requirement.Headroom("room", 1),
                new Requirement.NotIdle("idle", 1, 60),
                fresh(60),
                right(Circumstance.Kind.CRASH),
                new Requirement.Recovery("back", 1, BAD_DEPLOY, 60, 60),
                new Requirement.Replayable("replay", 1, 7, 10),
                new Requirement.FileSize("files", 1, 200));

        assertThat(Judging.of(outcome(LearnerDesigns.relabelled(lambda())), requirements).stream()
                        .map(Judgement::credit))
                .isEqualTo(Judging.of(outcome(lambda()), requirements).stream()
                        .map(Judgement::credit)
                        .toList());
    }

    private static Requirement fresh(int seconds) {
        return new Requirement.Freshness("fresh", 1, "dashboard", Percentile.MAX, seconds);
    }

    private static Requirement right(Circumstance.Kind kind) {
        return new Requirement.Correctness("right", 1, "dashboard", 0, 0, 0, new Circumstance(kind, 3));
    }

    private static Outcome outcome(Pipeline pipeline) {
        return Outcome.of(pipeline, WORKLOAD, List.of(BAD_DEPLOY), PRICES);
    }

    private static Judgement judge(Pipeline pipeline, Requirement requirement) {
        return Judging.of(outcome(pipeline), requirement);
    }
}
