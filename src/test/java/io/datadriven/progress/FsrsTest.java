package io.datadriven.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FsrsTest {

    private static final List<Rating> RATINGS = List.of(Rating.values());

    /** A line of what vectors.mjs made with the reference implementation. */
    record Step(
            int history,
            double retention,
            int step,
            long days,
            Rating rating,
            String recall,
            double stability,
            double difficulty,
            int interval) {}

    @Test
    void every_step_of_every_history_is_as_in_the_reference_implementation() {
        Memory memory = new Memory(0, 0);
        for (var step : steps()) {
            var isFirst = step.step() == 0;
            var interval = isFirst
                    ? Fsrs.interval(Fsrs.first(step.rating()).stability(), step.retention())
                    : Fsrs.interval(memory, step.rating(), step.days(), step.retention());
            memory = isFirst ? Fsrs.first(step.rating()) : Fsrs.after(memory, step.rating(), step.days());

            assertThat(memory).as("%s", step).isEqualTo(new Memory(step.stability(), step.difficulty()));
            assertThat(interval).as("%s", step).isEqualTo(step.interval());
        }
    }

    @Test
    void recall_is_as_in_the_reference_implementation() {
        var stability = 0.0;
        for (var step : steps()) {
            if (step.step() > 0) {
                assertThat(Fsrs.recall(stability, step.days()))
                        .as("%s", step)
                        .isEqualTo(Double.parseDouble(step.recall()));
            }
            stability = step.stability();
        }
    }

    @Test
    void there_are_histories_to_compare_with() {
        assertThat(steps()).hasSizeGreaterThanOrEqualTo(500);
        assertThat(steps().stream().map(Step::history).distinct().count()).isGreaterThanOrEqualTo(50);
    }

    @Property
    void after_as_many_days_as_its_stability_nine_of_ten_are_still_known(
            @ForAll @IntRange(min = 1, max = 10_000) int stability) {
        assertThat(Fsrs.recall(stability, stability)).isEqualTo(0.9, Offset.offset(1e-6));
    }

    @Property
    void who_wants_to_forget_less_reviews_no_later(
            @ForAll @DoubleRange(min = 0.1, max = 1000) double stability,
            @ForAll @DoubleRange(min = 0.7, max = 0.97) double one,
            @ForAll @DoubleRange(min = 0.7, max = 0.97) double other) {
        assertThat(Fsrs.interval(stability, Math.max(one, other)))
                .isLessThanOrEqualTo(Fsrs.interval(stability, Math.min(one, other)));
    }

    @Property
    void a_better_rating_never_makes_a_weaker_memory(
            @ForAll @DoubleRange(min = 0.01, max = 1000) double stability,
            @ForAll @DoubleRange(min = 1, max = 10) double difficulty,
            @ForAll @IntRange(min = 0, max = 1000) int days) {
        var before = new Memory(stability, difficulty);
        for (int i = 1; i < RATINGS.size(); i++) {
            assertThat(Fsrs.after(before, RATINGS.get(i), days).stability())
                    .isGreaterThanOrEqualTo(
                            Fsrs.after(before, RATINGS.get(i - 1), days).stability());
        }
    }

    private static List<Step> steps() {
        try (var file = Objects.requireNonNull(FsrsTest.class.getResourceAsStream("/fsrs/vectors.csv"))) {
            var steps = new ArrayList<Step>();
            new String(file.readAllBytes(), UTF_8).lines().skip(1).forEach(line -> {
                var field = line.split(",", -1);
                steps.add(new Step(
                        Integer.parseInt(field[0]),
                        Double.parseDouble(field[1]),
                        Integer.parseInt(field[2]),
                        Long.parseLong(field[3]),
                        RATINGS.get(Integer.parseInt(field[4]) - 1),
                        field[5],
                        Double.parseDouble(field[6]),
                        Double.parseDouble(field[7]),
                        Integer.parseInt(field[8])));
            });
            return steps;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
