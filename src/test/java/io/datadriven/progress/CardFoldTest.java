package io.datadriven.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.datadriven.accounts.Setting;
import io.datadriven.accounts.StudyPace;
import io.datadriven.attempts.AttemptHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CardFoldTest {

    @Property
    void the_order_in_which_the_log_is_read_does_not_matter(@ForAll long seed) {
        var random = new Random(seed);
        var log = new Logs();
        for (int i = 0; i < 60; i++) {
            var at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(90 * 24 * 3600));
            log.add("c" + random.nextInt(8), at.toString(), random.nextInt(3) / 2.0);
        }
        var shuffled = new ArrayList<>(log.entries());
        Collections.shuffle(shuffled, random);

        assertThat(CardFold.of(shuffled, Map.of(), Logs.UTC, _ -> Logs.MINUTES)).isEqualTo(log.cards());
    }

    @Test
    void all_tries_of_a_day_are_one_review() {
        var log = new Logs()
                .add("c", "2026-01-01", 0)
                .add("c", "2026-01-01T13:00:00Z", 0)
                .add("c", "2026-01-01T14:00:00Z", 1);

        assertThat(schedule(log).reviews()).isEqualTo(1);
        assertThat(schedule(log).rating()).isEqualTo(Rating.AGAIN);
    }

    @Test
    void days_begin_in_the_learners_zone() {
        var log = new Logs().add("c", "2026-01-01T14:30:00Z", 1).add("c", "2026-01-01T15:30:00Z", 1);

        assertThat(schedule(log).reviews()).isEqualTo(1);
        assertThat(schedule(log, Logs.pace("Asia/Tokyo", 0.9)).reviews()).isEqualTo(2);
    }

    @Test
    void a_move_to_another_zone_leaves_the_days_before_it_as_they_were() {
        var log = new Logs().add("c", "2026-01-01T14:30:00Z", 1).add("c", "2026-01-01T15:30:00Z", 1);
        var moved = new StudyPace(
                new UUID(0, 1),
                List.of(
                        new Setting(Instant.EPOCH, ZoneId.of("UTC"), 3),
                        new Setting(Instant.parse("2026-02-01T00:00:00Z"), ZoneId.of("Asia/Tokyo"), 3)),
                0.9);

        assertThat(schedule(log, moved)).isEqualTo(schedule(log));
        assertThat(moved.day(Instant.parse("2026-02-01T15:30:00Z"))).isEqualTo("2026-02-02");
    }

    @Test
    void what_was_forgotten_comes_back_the_next_day() {
        var log = new Logs().add("c", "2026-01-01", 1).add("c", "2026-02-01", 0);

        assertThat(schedule(log).lapses()).isEqualTo(1);
        assertThat(schedule(log).dueOn()).isBefore(LocalDate.parse("2026-02-04"));
    }

    @Test
    void the_memory_grows_by_the_days_that_have_passed() {
        var log = new Logs().add("c", "2026-01-01", 1).add("c", "2026-01-11", 1);

        assertThat(schedule(log).memory()).isEqualTo(Fsrs.after(Fsrs.first(Rating.GOOD), Rating.GOOD, 10));
    }

    @Test
    void who_wants_to_forget_less_is_asked_earlier() {
        var log = new Logs().add("c", "2026-01-01", 1).add("c", "2026-01-11", 1);

        assertThat(schedule(log, Logs.pace("UTC", 0.97)).dueOn())
                .isBefore(schedule(log, Logs.pace("UTC", 0.8)).dueOn());
    }

    @Test
    void a_reset_leaves_the_memory_to_what_comes_after_it() {
        var log = new Logs().add("c", "2026-01-01", 0).add("c", "2026-01-03", 0).add("c", "2026-01-09", 1);
        var fresh = new Logs().add("c", "2026-01-09", 1);

        var card = CardFold.of(log.entries(), Map.of("c", 2), Logs.UTC, _ -> Logs.MINUTES)
                .getFirst();

        assertThat(card.schedule()).isEqualTo(schedule(fresh));
        assertThat(card.observations()).hasSize(3);
    }

    @Test
    void a_reset_card_waits_for_the_next_answer() {
        var log = new Logs().add("c", "2026-01-01", 1);
        assertThat(CardFold.of(log.entries(), Map.of("c", 1), Logs.UTC, _ -> Logs.MINUTES)
                        .getFirst()
                        .schedule())
                .isNull();
    }

    @Test
    void a_hint_of_an_earlier_day_is_no_help_on_a_later_one() {
        var log = new Logs().add("c", "2026-01-01", 1, 1).add("c", "2026-01-09", 1, 1);

        assertThat(schedule(new Logs().add("c", "2026-01-01", 1, 1)).rating()).isEqualTo(Rating.HARD);
        assertThat(schedule(log).rating()).isEqualTo(Rating.GOOD);
    }

    @Test
    void the_first_try_of_each_day_is_observed_with_hints_paid_for() {
        var log = new Logs()
                .add("c", "2026-01-01", 1, 2)
                .add("c", "2026-01-01", 1, 2)
                .add("c", "2026-01-09", 1, 2);

        assertThat(log.cards().getFirst().observations())
                .extracting(Observation::score, Observation::weight)
                .containsExactly(tuple(0.5, 1.0), tuple(1.0, 0.5));
    }

    private static Schedule schedule(Logs log) {
        return schedule(log, Logs.UTC);
    }

    private static Schedule schedule(Logs log, StudyPace pace) {
        List<AttemptHistory.Entry> entries = log.entries();
        return Objects.requireNonNull(CardFold.of(entries, Map.of(), pace, _ -> Logs.MINUTES)
                .getFirst()
                .schedule());
    }
}
