package io.datadriven.daily;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DailyChoiceTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

    @Test
    void with_more_challenges_than_days_none_comes_twice_within_a_year() {
        var year = days(400, 800);

        for (int i = 0; i + DailyChoice.APART <= year.size(); i++) {
            assertThat(year.subList(i, i + DailyChoice.APART)).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 88})
    void with_fewer_none_comes_again_before_all_others_have(int count) {
        var days = days(count, 3 * count);

        for (int i = 0; i + count <= days.size(); i++) {
            assertThat(days.subList(i, i + count)).doesNotHaveDuplicates();
        }
    }

    @Test
    void the_order_of_the_candidates_does_not_matter() {
        var candidates = new ArrayList<>(challenges(50));
        var chosen = DailyChoice.of(FIRST, candidates, Map.of());

        assertThat(DailyChoice.of(FIRST, candidates.reversed(), Map.of())).isEqualTo(chosen);
    }

    @Test
    void the_days_do_not_go_through_the_catalogue_in_order() {
        assertThat(days(88, 88)).isNotEqualTo(challenges(88));
        assertThat(new HashSet<>(days(400, 800).subList(0, 30))).hasSize(30);
    }

    @Test
    void a_day_that_is_chosen_later_keeps_away_from_those_after_it_too() {
        var turns = Map.of("challenge-0", 1L, "challenge-1", 200L);

        assertThat(DailyChoice.of(FIRST, List.of("challenge-0", "challenge-1"), turns))
                .contains("challenge-1");
    }

    @Test
    void without_challenges_there_is_nothing_to_choose() {
        assertThat(DailyChoice.of(FIRST, List.of(), Map.of())).isEmpty();
    }

    /** Chosen one after the other, as the service does. */
    private static List<String> days(int challenges, int count) {
        var chosen = new TreeMap<LocalDate, String>();
        for (int i = 0; i < count; i++) {
            var day = FIRST.plusDays(i);
            var turns = chosen.tailMap(day.minusDays(DailyChoice.APART), false).entrySet().stream()
                    .collect(toMap(Map.Entry::getValue, it -> ChronoUnit.DAYS.between(it.getKey(), day), Math::min));
            chosen.put(day, DailyChoice.of(day, challenges(challenges), turns).orElseThrow());
        }
        return List.copyOf(chosen.values());
    }

    private static List<String> challenges(int count) {
        return IntStream.range(0, count).mapToObj(it -> "challenge-" + it).toList();
    }
}
