package io.datadriven.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReviewQueueTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");

    @Property
    void no_concept_comes_twice_in_a_row_where_that_can_be_helped(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int size,
            @ForAll @IntRange(min = 1, max = 5) int concepts) {
        var random = new Random(seed);
        var cards = IntStream.range(0, size)
                .mapToObj(it -> card(random.nextInt(concepts) + "-" + it, TODAY.minusDays(random.nextInt(5))))
                .toList();

        var queue = ReviewQueue.of(cards, TODAY, ReviewQueueTest::concept);

        assertThat(queue).containsExactlyInAnyOrderElementsOf(cards);
        var most = counts(queue).values().stream().mapToLong(it -> it).max().orElseThrow();
        var together = IntStream.range(1, size)
                .filter(it -> concept(queue.get(it)).equals(concept(queue.get(it - 1))))
                .count();
        assertThat(together).isEqualTo(Math.max(0, most - (size - most) - 1));
    }

    @Test
    void what_has_waited_longest_comes_first() {
        var cards = List.of(card("a-1", TODAY), card("b-1", TODAY.minusDays(3)), card("c-1", TODAY.minusDays(1)));

        assertThat(ids(ReviewQueue.of(cards, TODAY, ReviewQueueTest::concept))).containsExactly("b-1", "c-1", "a-1");
    }

    @Test
    void what_is_due_later_is_left_out() {
        assertThat(ReviewQueue.of(List.of(card("a-1", TODAY.plusDays(1))), TODAY, ReviewQueueTest::concept))
                .isEmpty();
    }

    @Test
    void the_order_of_the_day_stays_while_it_is_worked_through() {
        var log = new Logs();
        for (int i = 0; i < 9; i++) {
            log.add(i % 3 + "-" + i, "2026-02-%02d".formatted(10 + i), i % 2);
        }
        var before = ids(queue(log));
        log.add(before.get(1), "2026-03-01", 1).add(before.getFirst(), "2026-03-01", 0);

        assertThat(ids(queue(log))).isEqualTo(before).hasSize(9);
    }

    @Test
    void what_is_new_today_is_not_asked_again_today() {
        assertThat(queue(new Logs().add("0-1", "2026-03-01", 0))).isEmpty();
    }

    private static List<Card> queue(Logs log) {
        return ReviewQueue.of(log.cards(), TODAY, ReviewQueueTest::concept);
    }

    private static Card card(String id, LocalDate due) {
        var schedule = new Schedule(Fsrs.first(Rating.GOOD), Rating.GOOD, due.minusDays(2), due, null, 1, 0);
        return new Card(id, 1, new UUID(0, 0), 1, List.of(), schedule);
    }

    private static String concept(Card card) {
        return card.challengeId().substring(0, 1);
    }

    private static Map<String, Long> counts(List<Card> cards) {
        return cards.stream()
                .map(ReviewQueueTest::concept)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static List<String> ids(List<Card> cards) {
        return cards.stream().map(Card::challengeId).toList();
    }
}
