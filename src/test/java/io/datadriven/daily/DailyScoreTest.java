package io.datadriven.daily;

import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.attempts.ChallengeTries.Try;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DailyScoreTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void no_tries_earn_nothing() {
        assertThat(DailyScore.of(List.of())).isEqualTo(new DailyScore(0, null));
    }

    @Test
    void a_first_try_that_is_right_earns_all() {
        assertThat(DailyScore.of(List.of(attempt(1, 1, 0)))).isEqualTo(new DailyScore(1_000, at(1)));
    }

    @Test
    void a_later_try_earns_what_it_is_better_by_times_its_value() {
        assertThat(DailyScore.of(List.of(attempt(1, 0.5, 0), attempt(2, 0.5, 0), attempt(3, 1, 0))))
                .isEqualTo(new DailyScore(500 + 250, at(3)));
    }

    @Test
    void what_earns_nothing_does_not_make_it_later() {
        assertThat(DailyScore.of(List.of(attempt(1, 1, 0), attempt(2, 1, 0))).reachedAt())
                .isEqualTo(at(1));
    }

    @Test
    void tries_of_earlier_days_count_as_tries() {
        assertThat(DailyScore.of(List.of(attempt(9, 1, 0))).points()).isEqualTo(200);
    }

    @Test
    void a_hint_takes_a_fifth_and_five_take_all() {
        assertThat(DailyScore.of(List.of(attempt(1, 1, 2))).points()).isEqualTo(600);
        assertThat(DailyScore.of(List.of(attempt(1, 1, 7)))).isEqualTo(new DailyScore(0, null));
    }

    @Property
    void points_never_fall_and_are_never_more_than_all(
            @ForAll @Size(max = 8) List<@IntRange(max = 1_000) Integer> scores) {
        var tries = new ArrayList<Try>();
        var before = 0;
        for (var score : scores) {
            tries.add(attempt(tries.size() + 1, score / 1_000.0, 0));
            var points = DailyScore.of(tries).points();
            assertThat(points).isBetween(before, DailyScore.MOST);
            before = points;
        }
    }

    @Property
    void the_same_try_is_never_worth_more_later(
            @ForAll @IntRange(min = 1, max = 9) int ordinal, @ForAll @IntRange(max = 1_000) int score) {
        assertThat(DailyScore.of(List.of(attempt(ordinal + 1, score / 1_000.0, 0)))
                        .points())
                .isLessThanOrEqualTo(DailyScore.of(List.of(attempt(ordinal, score / 1_000.0, 0)))
                        .points());
    }

    private static Try attempt(int ordinal, double score, int hints) {
        return new Try(ordinal, score, hints, at(ordinal));
    }

    private static Instant at(int ordinal) {
        return NOON.plusSeconds(ordinal);
    }
}
