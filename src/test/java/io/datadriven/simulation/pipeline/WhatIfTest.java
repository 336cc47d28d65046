package io.datadriven.simulation.pipeline;

import static io.datadriven.simulation.pipeline.LearnerDesigns.WORKLOAD;
import static io.datadriven.simulation.pipeline.LearnerDesigns.batch;
import static io.datadriven.simulation.pipeline.LearnerDesigns.streaming;
import static io.datadriven.simulation.pipeline.LearnerDesigns.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.simulation.pipeline.Claim.Truth;
import io.datadriven.simulation.pipeline.Operations.Backfill;
import io.datadriven.simulation.pipeline.Requirement.Percentile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Single changes, claims, curveballs and the front: all that asks what else a design could be or do. */
class WhatIfTest {

    private static final PriceBook PRICES = PriceBooks.aws();
    private static final Fault BAD_DEPLOY = new Fault.BadDeploy(3);

    @Test
    void an_early_swap_is_never_advised() {
        var pipeline = with(streaming(), Backfill.BATCH_RERUN);
        var missed = new Requirement.Recovery("back", 1, BAD_DEPLOY, 40_000, 40_000);

        assertThat(SingleChange.of(outcome(pipeline), List.of(missed), missed))
                .hasValueSatisfying(it -> assertThat(it.to()).isNotEqualTo("replay_and_swap_early"));
    }

    @Test
    void more_retention_would_have_met_the_recovery_point() {
        var pipeline =
                with(with(streaming(), "stream", Map.of("writeMode", "merge")), "log", Map.of("retentionHours", 2));
        var missed = new Requirement.Recovery("back", 1, BAD_DEPLOY, 6 * 60, 0);
        var change = SingleChange.of(outcome(pipeline), List.of(missed), missed).orElseThrow();

        assertThat(change.sentence())
                .isEqualTo("With 'retentionHours' of 'log' at 4 instead of 2 it would have been met.");
    }

    @Test
    void another_backfill_would_have_met_the_recovery_point() {
        var missed = new Requirement.Recovery("back", 1, BAD_DEPLOY, 6 * 60, 0);
        var change = SingleChange.of(outcome(with(streaming(), Backfill.NONE)), List.of(missed), missed)
                .orElseThrow();

        assertThat(change.sentence())
                .isEqualTo("With 'backfill' at replay_in_place instead of none it would have been met.");
    }

    @Test
    void a_shorter_trigger_would_have_met_the_freshness() {
        var missed = new Requirement.Freshness("fresh", 1, "dashboard", Percentile.MAX, 50);
        var change =
                SingleChange.of(outcome(streaming()), List.of(missed), missed).orElseThrow();

        assertThat(change.parameter()).isEqualTo("triggerSeconds");
        assertThat(Judging.of(outcome(change.changed()), missed).isMet()).isTrue();
    }

    @Test
    void a_change_that_breaks_nothing_is_preferred() {
        var missed = new Requirement.Cost("cost", 1, 28_700);
        var kept = new Requirement.Replayable("replay", 1, 7, 400);
        var pipeline = with(streaming(), Backfill.REPLAY_AND_SWAP);
        var change = SingleChange.of(outcome(pipeline), List.of(missed, kept), missed);

        assertThat(change).hasValueSatisfying(it -> assertThat(it.breaks()).isEmpty());
    }

    @Test
    void from_a_lost_region_no_single_change_saves() {
        var missed = new Requirement.Recovery("back", 1, new Fault.RegionLost(), 60, 60);

        assertThat(SingleChange.of(outcome(streaming()), List.of(missed), missed))
                .isEmpty();
    }

    @Test
    void a_claim_that_holds_is_true() {
        assertThat(truth(new Claim.Fresh("dashboard", 120))).isEqualTo(Truth.TRUE);
    }

    @Test
    void a_claim_that_does_not_hold_is_false_with_the_number() {
        var checked = new Claim.Costs(100).check(outcome(streaming()));

        assertThat(checked.truth()).isEqualTo(Truth.FALSE);
        assertThat(checked.sentence()).startsWith("It costs ").endsWith(" USD a month.");
    }

    @Test
    void a_claim_about_nobody_is_unsupported() {
        assertThat(truth(new Claim.ExactlyOnce("nobody"))).isEqualTo(Truth.UNSUPPORTED);
    }

    @Test
    void a_claim_about_a_replay_is_unsupported_without_a_backfill() {
        assertThat(new Claim.Replays(7, 2)
                        .check(outcome(with(streaming(), Backfill.NONE)))
                        .truth())
                .isEqualTo(Truth.UNSUPPORTED);
    }

    @Test
    void an_append_at_least_once_is_not_exactly_once() {
        assertThat(truth(new Claim.ExactlyOnce("dashboard"))).isEqualTo(Truth.FALSE);
    }

    @Test
    void an_overwrite_of_partitions_is_exactly_once() {
        assertThat(new Claim.ExactlyOnce("dashboard").check(outcome(batch())).truth())
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void the_thinnest_margin_is_flipped() {
        var thin = new Requirement.Freshness("fresh", 1, "dashboard", Percentile.MAX, 100);
        var curveball = Curveball.of(outcome(streaming()), List.of(new Requirement.Cost("cost", 1, 1_000_000), thin));

        assertThat(curveball.flipped()).isEqualTo(thin);
        assertThat(curveball.sentence())
                .isEqualTo("'dashboard' decides faster now: what it reads may be 1 s old, and no longer 1 min 40 s.");
    }

    @Test
    void ten_times_the_volume_comes_with_ten_times_the_budget() {
        var budget = new Requirement.Cost("cost", 1, 1_000_000);
        var curveball = Curveball.of(outcome(streaming()), List.of(budget));

        assertThat(curveball.requirements()).containsExactly(new Requirement.Cost("cost", 1, 10_000_000));
        assertThat(curveball.workload().sources().getFirst().averageEventsPerSecond())
                .isEqualTo(200_000);
    }

    @Test
    void where_nothing_is_met_the_volume_grows() {
        var missed = new Requirement.Freshness("fresh", 1, "dashboard", Percentile.MAX, 1);

        assertThat(Curveball.of(outcome(streaming()), List.of(missed)).sentence())
                .isEqualTo("The product is a success: there is ten times the volume, and ten times the budget.");
    }

    @Test
    void an_audit_asks_for_two_years() {
        var replay = new Requirement.Replayable("replay", 1, 7, 170);
        var curveball = Curveball.of(outcome(with(streaming(), Backfill.REPLAY_AND_SWAP)), List.of(replay));

        assertThat(curveball.workload().historyDays()).isEqualTo(730);
        assertThat(curveball.requirements()).containsExactly(new Requirement.Replayable("replay", 1, 730, 17_728));
    }

    @Test
    void where_more_volume_would_only_help_the_data_must_not_leave_europe() {
        var busy = new Requirement.NotIdle("busy", 2, 50);
        var before = outcome(streaming());
        var curveball = Curveball.of(before, List.of(busy));

        assertThat(curveball.requirements()).containsExactly(busy, new Requirement.Residency("eu-only", 2, Region.EU));
        assertThat(curveball.score(before, before.pipeline())).isEqualTo(32);
        // Each of three nodes is moved.
        assertThat(curveball.score(before, in(Region.EU, before.pipeline()))).isEqualTo(61);
    }

    @Test
    void what_is_outside_a_region_is_named() {
        assertThat(Judging.of(outcome(streaming()), new Requirement.Residency("eu", 1, Region.EU))
                        .sentence())
                .isEqualTo("'log' is in the US, 'stream' is in the US, 'table' is in the US.");
    }

    @Test
    void what_goes_from_one_region_to_another_is_billed() {
        var nodes = new ArrayList<>(streaming().nodes());
        nodes.set(0, new Pipeline.Node("log", LearnerDesigns.LOG, Region.EU));
        var split = outcome(new Pipeline(nodes, streaming().edges(), streaming().operations()));

        // 1,687.5 GB a day, of 730 h / 24 h, at 0.02.
        assertThat(split.ledger().low().subtract(outcome(streaming()).ledger().low()))
                .isEqualByComparingTo("1026.56");
        assertThat(CanonicalDesign.of(split.pipeline())).isNotEqualTo(CanonicalDesign.of(streaming()));
    }

    @Test
    void an_answer_to_it_earns_what_it_meets_less_its_edits() {
        var fresh = new Requirement.Freshness("fresh", 1, "dashboard", Percentile.MAX, 1_500);
        var before = outcome(with(streaming(), "stream", Map.of("triggerSeconds", 900)));
        var curveball = Curveball.of(before, List.of(fresh));

        assertThat(curveball.score(before, before.pipeline())).isZero();
        assertThat(curveball.score(before, with(before.pipeline(), "stream", Map.of("triggerSeconds", 5))))
                .isEqualTo(63);
    }

    @Test
    void what_another_design_is_better_than_in_everything_is_not_on_the_front() {
        var good = point(streaming(), 10, 10, 10);
        var bad = point(batch(), 20, 10, 10);

        assertThat(Front.of(List.of(bad, good)).points()).containsExactly(good);
    }

    @Test
    void designs_that_are_better_in_different_things_are_both_on_the_front() {
        var cheap = point(streaming(), 10, 20, 10);
        var fresh = point(batch(), 20, 10, 10);

        assertThat(Front.of(List.of(fresh, cheap)).points()).containsExactly(cheap, fresh);
    }

    @Test
    void the_same_design_under_other_names_is_there_once() {
        var point = point(streaming(), 10, 10, 10);

        assertThat(Front.of(List.of(point, point(LearnerDesigns.relabelled(streaming()), 10, 10, 10)))
                        .points())
                .containsExactly(point);
    }

    @Test
    void the_nearest_better_design_is_told_as_edits() {
        var faster = with(streaming(), "stream", Map.of("workers", 8));
        var front = Front.of(List.of(point(batch(), 5, 5, 9), point(faster, 9, 9, 5)));

        assertThat(front.nearest(point(streaming(), 10, 10, 10))
                        .orElseThrow()
                        .edits()
                        .edits())
                .containsExactly(new Edits.Edit.Changed("stream", "workers", 4, 8));
    }

    @Test
    void merits_dominate_others_when_they_are_worse_in_nothing_and_better_in_something() {
        var merits = new Front.Merits(BigDecimal.TEN, 10, new Span.Of(10));
        var endless = new Front.Merits(new BigDecimal("10.00"), 10, new Span.Endless());
        var fresher = new Front.Merits(BigDecimal.TEN, 9, new Span.Endless());

        assertThat(merits.dominate(endless)).isTrue();
        assertThat(merits.dominate(merits)).isFalse();
        assertThat(merits.dominate(fresher)).isFalse();
    }

    @Test
    void on_the_front_nothing_is_better() {
        var point = point(streaming(), 10, 10, 10);

        assertThat(Front.of(List.of(point)).nearest(point)).isEmpty();
    }

    private static Pipeline in(Region region, Pipeline pipeline) {
        return new Pipeline(
                pipeline.nodes().stream()
                        .map(it -> new Pipeline.Node(it.id(), it.component(), region))
                        .toList(),
                pipeline.edges(),
                pipeline.operations());
    }

    private static Front.Point point(Pipeline pipeline, int usd, long staleness, long rto) {
        return new Front.Point(
                pipeline, CanonicalDesign.of(pipeline).hash(), BigDecimal.valueOf(usd), staleness, new Span.Of(rto));
    }

    private static Outcome outcome(Pipeline pipeline) {
        return Outcome.of(pipeline, WORKLOAD, List.of(BAD_DEPLOY), PRICES);
    }

    private static Truth truth(Claim claim) {
        return claim.check(outcome(streaming())).truth();
    }
}
