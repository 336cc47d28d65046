package io.datadriven.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.attempts.AttemptHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private final List<AttemptHistory.Entry> log = new ArrayList<>();

    @Test
    void who_was_not_asked_is_told_so() {
        var view = calibration();

        assertThat(view.curve()).hasSize(4).allSatisfy(it -> assertThat(it.share())
                .isNull());
        assertThat(view.reading()).containsExactly("Nothing you have answered yet asked how sure you were.");
    }

    @Test
    void intervals_that_miss_too_often_are_said_to_be_too_narrow() {
        intervals(7, true);
        intervals(6, false);

        assertThat(calibration().reading())
                .containsExactly("Your 90 % intervals hit 54 %, 7 of 13. They are too narrow: make them wider.");
        assertThat(calibration().curve().getLast().share()).isEqualTo(0.54);
    }

    @Test
    void intervals_that_hit_about_nine_of_ten_fit() {
        intervals(18, true);
        intervals(2, false);
        assertThat(calibration().reading().getFirst()).endsWith("that fits.");
    }

    @Test
    void intervals_that_never_miss_are_said_to_be_wide_once_there_are_enough() {
        intervals(20, true);
        assertThat(calibration().reading().getFirst()).endsWith("that fits.");
        intervals(20, true);
        assertThat(calibration().reading().getFirst()).endsWith("dare a little more.");
    }

    @Test
    void few_answers_are_not_read() {
        intervals(1, false);
        assertThat(calibration().reading())
                .containsExactly("You gave an interval once. From 5 on it can be told how well they fit.");
    }

    @Test
    void who_is_certain_and_often_wrong_is_too_sure() {
        certain(3, 5, 1);
        certain(3, 5, 0);
        assertThat(calibration().reading().getFirst())
                .isEqualTo(
                        "When you said 'certain' you were right 50 % of the time. That pays only from 80 % on: you are too sure.");
    }

    @Test
    void who_guesses_and_is_right_knows_more_than_they_think() {
        certain(1, 20, 1);
        assertThat(calibration().reading().getFirst()).endsWith("You know more than you think: say so.");
    }

    @Test
    void partly_right_counts_in_part() {
        certain(2, 4, 0.75);
        assertThat(calibration().curve().get(1).share()).isEqualTo(0.75);
    }

    @Test
    void only_the_first_try_of_a_day_counts() {
        add("one", "2026-01-01T10:00:00Z", 0, 3, null);
        add("one", "2026-01-01T11:00:00Z", 1, 3, null);

        assertThat(calibration().curve().get(2).answers()).isEqualTo(1);
        assertThat(calibration().curve().get(2).share()).isZero();
    }

    @Test
    void the_bounds_are_those_from_which_on_a_level_pays() {
        assertThat(calibration().curve())
                .extracting(CalibrationView.Point::statedFrom)
                .containsExactly(0.0, 0.67, 0.8, 0.9);
    }

    private CalibrationView calibration() {
        return Calibration.of(log, Logs.UTC);
    }

    private void intervals(int count, boolean holds) {
        for (int i = 0; i < count; i++) {
            add("i" + log.size(), "2026-01-01T10:00:00Z", holds ? 1 : 0, null, holds);
        }
    }

    private void certain(int level, int count, double score) {
        for (int i = 0; i < count; i++) {
            add("c" + log.size(), "2026-01-01T10:00:00Z", score, level, null);
        }
    }

    private void add(String challenge, String at, double score, @Nullable Integer certainty, @Nullable Boolean holds) {
        log.add(new AttemptHistory.Entry(
                new UUID(1, log.size()),
                challenge,
                log.size() + 1,
                Instant.parse(at),
                score,
                score == 1,
                0,
                null,
                certainty,
                holds));
    }
}
