package io.datadriven.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.accounts.Setting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnCalendarTest {

    private static final Instant EVER = Instant.parse("2000-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "UTC,                 2026-11-25T23:59:59Z, 2026-11-25",
        "Pacific/Auckland,    2026-11-25T11:00:00Z, 2026-11-26",
        "Pacific/Honolulu,    2026-11-25T09:59:59Z, 2026-11-24",
        "Asia/Kathmandu,      2026-11-25T18:15:00Z, 2026-11-26",
        // The night in which the clocks go back has 25 hours.
        "Europe/Vienna,       2026-10-24T22:00:00Z, 2026-10-25",
        "Europe/Vienna,       2026-10-25T22:59:59Z, 2026-10-25",
        "Europe/Vienna,       2026-10-25T23:00:00Z, 2026-10-26",
        // The one in which they go forward has 23.
        "America/New_York,    2026-03-09T03:59:59Z, 2026-03-08",
        "America/New_York,    2026-03-09T04:00:00Z, 2026-03-09",
    })
    void a_day_begins_at_midnight_where_the_learner_is(String zone, Instant at, LocalDate day) {
        assertThat(calendar(zone).dayOf(at)).isEqualTo(day);
    }

    @Test
    void a_day_stays_what_it_was_after_a_move() {
        var moved = new OwnCalendar(List.of(
                setting("2000-01-01T00:00:00Z", "Europe/Vienna"), setting("2026-11-25T12:00:00Z", "Asia/Tokyo")));

        assertThat(moved.dayOf(Instant.parse("2026-11-24T22:30:00Z"))).isEqualTo("2026-11-24");
        assertThat(moved.dayOf(Instant.parse("2026-11-25T15:30:00Z"))).isEqualTo("2026-11-26");
    }

    @Test
    void over_the_date_line_to_the_west_a_day_is_left_out() {
        var flown = new OwnCalendar(List.of(
                setting("2000-01-01T00:00:00Z", "Pacific/Honolulu"),
                setting("2026-11-25T10:00:00Z", "Pacific/Kiritimati")));

        assertThat(days(flown, "2026-11-24T12:00:00Z", "2026-11-26T12:00:00Z"))
                .containsExactly("2026-11-24", "2026-11-26", "2026-11-27");
    }

    @Test
    void over_the_date_line_to_the_east_a_day_comes_twice_and_is_one() {
        var flown = new OwnCalendar(List.of(
                setting("2000-01-01T00:00:00Z", "Pacific/Kiritimati"),
                setting("2026-11-25T10:00:00Z", "Pacific/Honolulu")));

        assertThat(days(flown, "2026-11-24T10:00:00Z", "2026-11-26T10:00:00Z"))
                .containsExactly("2026-11-25", "2026-11-26");
    }

    @Test
    void a_day_that_a_place_left_out_is_nobodys() {
        assertThat(days(calendar("Pacific/Apia"), "2011-12-29T12:00:00Z", "2011-12-31T12:00:00Z"))
                .containsExactly("2011-12-29", "2011-12-31", "2012-01-01");
    }

    @Test
    void a_goal_holds_from_the_day_on_which_it_was_set() {
        var zone = ZoneId.of("UTC");
        var calendar = new OwnCalendar(
                List.of(new Setting(EVER, zone, 3), new Setting(Instant.parse("2026-11-25T20:00:00Z"), zone, 5)));

        assertThat(calendar.goalOf(LocalDate.parse("2026-11-24"))).isEqualTo(3);
        assertThat(calendar.goalOf(LocalDate.parse("2026-11-25"))).isEqualTo(5);
    }

    private static List<String> days(OwnCalendar calendar, String from, String to) {
        return calendar.days(Instant.parse(from), Instant.parse(to)).stream()
                .map(LocalDate::toString)
                .toList();
    }

    private static OwnCalendar calendar(String zone) {
        return new OwnCalendar(List.of(new Setting(EVER, ZoneId.of(zone), 3)));
    }

    private static Setting setting(String since, String zone) {
        return new Setting(Instant.parse(since), ZoneId.of(zone), 3);
    }
}
