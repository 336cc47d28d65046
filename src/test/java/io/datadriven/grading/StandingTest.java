package io.datadriven.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The laws of standings, for any series of tries under any policies. */
class StandingTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    // Law 1: points never fall.

    @Property
    void a_later_attempt_never_lowers_the_points(@ForAll("series") List<Standing.Try> series) {
        var standing = Standing.NONE;
        for (var attempt : series) {
            var after = standing.after(attempt);
            assertThat(after.points()).isGreaterThanOrEqualTo(standing.points()).isNotNegative();
            standing = after;
        }
    }

    @Property
    void who_has_passed_stays_passed(@ForAll("series") List<Standing.Try> series) {
        var passed = series.stream().anyMatch(Standing.Try::passed);
        assertThat(Standing.of(series, 0, false).passed()).isEqualTo(passed);
    }

    @Property
    void points_never_exceed_what_full_marks_are_worth(@ForAll("series") List<Standing.Try> series) {
        assertThat(Standing.of(series, 0, false).points()).isLessThanOrEqualTo(BigDecimal.TEN);
    }

    // Law 2: better always pays; later is never worth more.

    @Property
    void a_better_try_always_pays(
            @ForAll("declining") List<Standing.Try> series, @ForAll @IntRange(max = 99) int score) {
        var before = Standing.of(series, 0, false);
        var better = declining(Math.max(score / 100.0, before.bestTry() + 0.01));
        if (before.bestTry() <= 0.99) {
            assertThat(before.after(better).points()).isGreaterThan(before.points());
        }
    }

    @Property
    void what_is_no_better_earns_nothing(@ForAll("declining") List<Standing.Try> series) {
        var before = Standing.of(series, 0, false);
        assertThat(before.worth(declining(before.bestTry()))).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Property
    void the_same_try_is_never_worth_more_later(
            @ForAll("declining") List<Standing.Try> series, @ForAll @IntRange(max = 100) int score) {
        var attempt = declining(score / 100.0);
        var worth = Standing.NONE.worth(attempt);
        var standing = Standing.NONE;
        for (var earlier : series) {
            standing = standing.after(earlier);
            assertThat(standing.worth(attempt)).isLessThanOrEqualTo(worth);
            worth = standing.worth(attempt);
        }
    }

    @Test
    void the_value_list_of_the_design_is_reckoned_by_hand() {
        var first = Standing.NONE.after(declining(0.5));
        var second = first.after(declining(0.8));
        var third = second.after(declining(0.6));
        var fourth = third.after(declining(1));

        assertThat(first.points()).isEqualByComparingTo("5");
        assertThat(second.points()).isEqualByComparingTo("7.1");
        assertThat(third.points()).isEqualByComparingTo("7.1");
        assertThat(fourth.points()).isEqualByComparingTo("7.5");
    }

    // Law 7: a standing is the fold of the log.

    @Property
    void step_by_step_or_all_at_once_is_the_same(
            @ForAll("series") List<Standing.Try> series, @ForAll boolean gaveUp, @ForAll @IntRange(max = 5) int hints) {
        var standing = Standing.NONE;
        for (var attempt : series) {
            standing = standing.after(attempt);
        }
        standing = standing.withHints(Math.max(hints, standing.hints()));

        assertThat(Standing.of(series, hints, gaveUp)).isEqualTo(gaveUp ? standing.afterGivingUp() : standing);
    }

    @Property
    void a_hint_never_makes_a_try_worth_more(@ForAll("tries") Standing.Try attempt) {
        var without = new Standing.Try(
                attempt.score(),
                attempt.passed(),
                attempt.maxPoints(),
                attempt.certainty(),
                0,
                attempt.inQuiz(),
                attempt.policy(),
                attempt.at());
        assertThat(Standing.NONE.worth(attempt)).isLessThanOrEqualTo(Standing.NONE.worth(without));
    }

    @Property
    void under_certainty_a_higher_score_is_never_worth_less(
            @ForAll @IntRange(max = 100) int one,
            @ForAll @IntRange(max = 100) int other,
            @ForAll("sure") int certainty) {
        var low = Standing.NONE.worth(certain(Math.min(one, other) / 100.0, certainty));
        var high = Standing.NONE.worth(certain(Math.max(one, other) / 100.0, certainty));

        assertThat(low).isLessThanOrEqualTo(high);
    }

    @Test
    void it_pays_best_to_say_how_sure_one_is() {
        assertThat(bestCertainty(0.4)).isEqualTo(1);
        assertThat(bestCertainty(0.7)).isEqualTo(2);
        assertThat(bestCertainty(0.9)).isEqualTo(3);
    }

    @Test
    void the_score_that_counts_is_the_one_that_the_score_policy_names() {
        assertThat(counted(ScorePolicy.HIGHEST)).isEqualTo(0.9);
        assertThat(counted(ScorePolicy.LATEST)).isEqualTo(0.6);
        assertThat(counted(ScorePolicy.FIRST)).isEqualTo(0.3);
        assertThat(counted(ScorePolicy.AVERAGE)).isEqualTo(0.6);
    }

    @Test
    void an_exam_is_withheld_until_its_last_try() {
        var exam = Policy.of(new Behaviour.Exam(), null, 2, null, null, null);
        var first = Standing.NONE.after(attempt(1, exam));

        assertThat(first.withheld()).isTrue();
        assertThat(first.after(attempt(0, exam)).withheld()).isFalse();
        assertThat(first.after(attempt(0, exam)).closed()).isTrue();
        assertThat(first.afterGivingUp().withheld()).isFalse();
    }

    @Test
    void an_attempt_in_a_quiz_shows_ability_and_earns_nothing_here() {
        var standing = Standing.NONE.after(new Standing.Try(1, true, 10, null, 0, true, Policy.USUAL, START));

        assertThat(standing.tries()).isZero();
        assertThat(standing.quizTries()).isEqualTo(1);
        assertThat(standing.points()).isZero();
        assertThat(standing.passed()).isTrue();
        assertThat(standing.bestScore()).isEqualTo(1);
    }

    @Test
    void a_value_list_that_rises_is_refused() {
        assertThatThrownBy(() -> new Behaviour.Declining(List.of(5, 7)))
                .hasMessage("A later try is never worth more, but 7 comes after 5.");
    }

    private static int bestCertainty(double chance) {
        var best = 1;
        for (int certainty = 2; certainty <= 3; certainty++) {
            if (expected(chance, certainty) > expected(chance, best)) {
                best = certainty;
            }
        }
        return best;
    }

    private static double expected(double chance, int certainty) {
        return chance * Standing.NONE.worth(certain(1, certainty)).doubleValue()
                + (1 - chance) * Standing.NONE.worth(certain(0, certainty)).doubleValue();
    }

    private static double counted(ScorePolicy scorePolicy) {
        var policy = Policy.of(null, scorePolicy, null, null, null, null);
        return Standing.of(List.of(attempt(0.3, policy), attempt(0.9, policy), attempt(0.6, policy)), 0, false)
                .score();
    }

    private static Standing.Try attempt(double score, Policy policy) {
        return new Standing.Try(score, score >= 0.7, 10, null, 0, false, policy, START);
    }

    private static Standing.Try declining(double score) {
        return attempt(score, Policy.of(new Behaviour.Declining(List.of(10, 7, 5, 2)), null, null, null, null, null));
    }

    private static Standing.Try certain(double score, int certainty) {
        var policy = Policy.of(new Behaviour.Certainty(), null, null, null, null, null);
        return new Standing.Try(score, score == 1, 10, certainty, 0, false, policy, START);
    }

    @Provide
    Arbitrary<Integer> sure() {
        return Arbitraries.integers().between(1, 3);
    }

    @Provide
    Arbitrary<List<Standing.Try>> series() {
        return tries().list().ofMaxSize(8).map(StandingTest::inOrder);
    }

    @Provide
    Arbitrary<List<Standing.Try>> declining() {
        return Arbitraries.integers()
                .between(0, 100)
                .map(it -> declining(it / 100.0))
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Standing.Try> tries() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1_000_000),
                        sure(),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, false, false),
                        policies())
                .as((score, certainty, hints, inQuiz, policy) -> new Standing.Try(
                        score / 1e6,
                        score >= 700_000,
                        10,
                        policy.asksCertainty() ? certainty : null,
                        hints,
                        inQuiz,
                        policy,
                        START));
    }

    private static Arbitrary<Policy> policies() {
        var behaviours = Arbitraries.of(
                new Behaviour.Practice(),
                new Behaviour.Exam(),
                new Behaviour.Certainty(),
                new Behaviour.Declining(List.of(10, 7, 5, 2)));
        return Combinators.combine(
                        behaviours,
                        Arbitraries.of(ScorePolicy.values()),
                        Arbitraries.of(1, 2, 5).injectNull(0.5),
                        Arbitraries.of("0", "0.1", "0.5", "1"))
                .as((behaviour, scorePolicy, cap, cost) -> Policy.of(
                        behaviour,
                        behaviour instanceof Behaviour.Declining ? null : scorePolicy,
                        cap,
                        null,
                        null,
                        new BigDecimal(cost)));
    }

    /** Hints, once seen, stay seen; time goes on. */
    private static List<Standing.Try> inOrder(List<Standing.Try> tries) {
        var inOrder = new ArrayList<Standing.Try>();
        var hints = 0;
        for (var it : tries) {
            hints = Math.max(hints, it.hints());
            inOrder.add(new Standing.Try(
                    it.score(),
                    it.passed(),
                    it.maxPoints(),
                    it.certainty(),
                    hints,
                    it.inQuiz(),
                    it.policy(),
                    START.plusSeconds(inOrder.size())));
        }
        return inOrder;
    }
}
