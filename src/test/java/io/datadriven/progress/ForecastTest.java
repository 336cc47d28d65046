package io.datadriven.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-01-01");

    @Test
    void a_review_is_expected_on_the_day_on_which_it_is_due() {
        var forecast = Forecast.of(new Logs().add("c", "2026-01-01", 1).cards(), TODAY, 0.9);

        assertThat(forecast.due().indexOf(1))
                .isEqualTo(Fsrs.interval(Fsrs.first(Rating.GOOD).stability(), 0.9));
        assertThat(forecast.due().stream().mapToInt(it -> it).sum()).isEqualTo(1);
    }

    @Test
    void all_that_waits_is_on_the_first_day() {
        var cards =
                new Logs().add("a", "2025-10-01", 1).add("b", "2025-11-01", 0).cards();

        assertThat(Forecast.of(cards, TODAY, 0.9).due().getFirst()).isEqualTo(2);
    }

    @Test
    void what_follows_is_what_the_log_would_say_of_it() {
        var log = new Logs().add("c", "2026-01-01", 1);
        var expected = Forecast.of(log.cards(), TODAY, 0.9).expected();
        var second = TODAY.plusDays(expected.indexOf(1));
        log.add("c", second.toString(), 1);
        var third = Forecast.of(log.cards(), second, 0.9).due().indexOf(1);

        var counted = expected.subList(expected.indexOf(1) + 1, expected.size());
        // The forecast moves nothing to a quieter day, so it may be off by the margin of a short interval.
        assertThat(Math.abs(counted.indexOf(1) + 1 - third)).isLessThanOrEqualTo(1);
    }

    @Test
    void nothing_is_expected_of_who_has_done_nothing() {
        assertThat(Forecast.of(new Logs().cards(), TODAY, 0.9).expected())
                .hasSize(30)
                .containsOnly(0);
    }
}
