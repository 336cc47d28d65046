package io.datadriven.daily;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.datadriven.attempts.Activity.Answered;
import io.datadriven.catalog.Challenge;
import io.datadriven.catalog.Difficulty;
import io.datadriven.daily.PersonalDaily.Reason;
import io.datadriven.grading.Policy;
import io.datadriven.grading.Task;
import io.datadriven.platform.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PersonalDailyTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-25T00:00:00Z");
    private static final List<Challenge> CHALLENGES =
            Stream.of("a", "b", "c").map(PersonalDailyTest::challenge).toList();

    @Test
    void what_went_wrong_the_last_time_comes_first_the_longest_ago_before_the_others() {
        var drawn = draw(answered(30, "c", true), answered(3, "b", false), answered(2, "a", false));

        assertThat(drawn.challenge().id()).isEqualTo("b");
        assertThat(drawn.reason()).isEqualTo(Reason.FAILED_LAST_TIME);
    }

    @Test
    void what_was_mended_since_has_not_gone_wrong() {
        assertThat(draw(answered(3, "a", false), answered(2, "a", true))
                        .challenge()
                        .id())
                .isEqualTo("b");
    }

    @Test
    void then_comes_what_was_not_seen_for_a_week() {
        var drawn = draw(answered(20, "c", true), answered(9, "a", true));

        assertThat(drawn.challenge().id()).isEqualTo("c");
        assertThat(drawn.message()).isEqualTo("You passed it 20 days ago. See whether it is still there.");
    }

    @Test
    void then_comes_what_is_new_in_the_order_of_reading() {
        var drawn = draw(answered(1, "a", true));

        assertThat(drawn.challenge().id()).isEqualTo("b");
        assertThat(drawn.reason()).isEqualTo(Reason.NEW);
    }

    @Test
    void who_has_seen_all_lately_sees_what_was_the_longest_ago() {
        var drawn = draw(answered(3, "b", true), answered(2, "a", true), answered(1, "c", true));

        assertThat(drawn.challenge().id()).isEqualTo("b");
        assertThat(drawn.reason()).isEqualTo(Reason.NOT_SEEN_LATELY);
    }

    @Test
    void without_challenges_there_is_nothing_to_draw() {
        assertThat(PersonalDaily.of(List.of(), List.of(), MIDNIGHT)).isEmpty();
    }

    private static PersonalDaily draw(Answered... before) {
        return PersonalDaily.of(List.of(before), CHALLENGES, MIDNIGHT).orElseThrow();
    }

    private static Answered answered(int daysBefore, String challenge, boolean passed) {
        return new Answered(MIDNIGHT.minus(Duration.ofDays(daysBefore)), challenge, passed);
    }

    private static Challenge challenge(String id) {
        return new Challenge(
                id,
                "sha256:0",
                id,
                "lesson",
                "section",
                List.of("concept"),
                Difficulty.EASY,
                1,
                5,
                0.7,
                Policy.USUAL,
                "Which?",
                task(),
                "Because.",
                List.of(),
                List.of(),
                null);
    }

    private static Task task() {
        try {
            return Json.mapper().readValue("""
                    {"kind": "single_choice", "options": [
                      {"id": "a", "text": "A", "correct": true, "feedback": "Yes."},
                      {"id": "b", "text": "B", "correct": false, "feedback": "No."}]}
                    """, Task.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
