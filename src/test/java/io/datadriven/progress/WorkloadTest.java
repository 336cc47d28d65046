package io.datadriven.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-01-01");

    @Test
    void a_day_with_nothing_to_do_keeps_its_review() {
        assertThat(new Workload().day(TODAY, 20)).isEqualTo(TODAY.plusDays(20));
    }

    /** After 20 days the published margin is 3 days on each side. */
    @Test
    void what_comes_together_is_spread_evenly_over_the_days_around() {
        var reviews = plan(50, 20);

        assertThat(reviews).hasSize(7);
        assertThat(Collections.max(reviews.values()) - Collections.min(reviews.values()))
                .isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 1", "7, 2", "10, 2", "20, 3", "100, 7"})
    void nothing_moves_further_than_the_margin_of_its_interval(int interval, int margin) {
        var days = plan(200, interval).keySet();

        assertThat(days).allSatisfy(it -> assertThat(Math.abs(it.toEpochDay() - TODAY.toEpochDay() - interval))
                .isLessThanOrEqualTo(margin));
    }

    @Property
    void nothing_comes_back_on_the_same_day(
            @ForAll @IntRange(min = 1, max = 60) int interval, @ForAll @IntRange(min = 1, max = 50) int reviews) {
        assertThat(plan(reviews, interval).keySet())
                .allSatisfy(it -> assertThat(it).isAfter(TODAY));
    }

    private static Map<LocalDate, Integer> plan(int reviews, int interval) {
        var workload = new Workload();
        var days = new HashMap<LocalDate, Integer>();
        for (int i = 0; i < reviews; i++) {
            var day = workload.day(TODAY, interval);
            workload.add(day);
            days.merge(day, 1, Integer::sum);
        }
        return days;
    }
}
