package io.datadriven.progress;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The reviews of a day, in order: what has waited longest first, and no concept twice in a row where that can be helped, because
 * what is mixed is told apart better. (D. Rohrer, "Interleaving helps students distinguish among similar concepts", Educational
 * Psychology Review 24, 2012.)
 *
 * <p>It follows from what was known as the day began, so that it stays the same while the learner works through it.
 */
final class ReviewQueue {

    private final Map<String, Deque<Card>> waiting;
    private int left;

    private ReviewQueue(List<Card> inOrder, Function<Card, String> concept) {
        this.waiting = inOrder.stream()
                .collect(groupingBy(concept, LinkedHashMap::new, Collectors.toCollection(ArrayDeque::new)));
        this.left = inOrder.size();
    }

    /**
     * All that the day brings, done or not.
     *
     * @param cards in the order that decides between those that are due on one day
     * @param concept what a card trains
     */
    static List<Card> of(List<Card> cards, LocalDate day, Function<Card, String> concept) {
        var due = cards.stream()
                .filter(it -> isDue(it, day))
                .sorted(comparing(it -> dueOn(it, day)))
                .toList();
        return new ReviewQueue(due, concept).mixed(due);
    }

    private static boolean isDue(Card card, LocalDate day) {
        var schedule = card.schedule();
        var due = schedule == null ? null : schedule.dueAtDawnOf(day);
        return due != null && !due.isAfter(day);
    }

    private static LocalDate dueOn(Card card, LocalDate day) {
        var schedule = card.schedule();
        var due = schedule == null ? null : schedule.dueAtDawnOf(day);
        return due == null ? day : due;
    }

    private List<Card> mixed(List<Card> due) {
        var rank = new LinkedHashMap<Card, Integer>();
        due.forEach(it -> rank.put(it, rank.size()));
        var mixed = new ArrayList<Card>();
        String last = null;
        while (left > 0) {
            last = next(last, rank);
            mixed.add(requireNonNull(waiting.get(last)).remove());
            left--;
        }
        return mixed;
    }

    /** The concept whose turn it is: one that would not fit in between the others any more, else whose card has waited longest. */
    private String next(@Nullable String last, Map<Card, Integer> rank) {
        var open = waiting.entrySet().stream()
                .filter(it -> !it.getValue().isEmpty())
                .toList();
        for (var it : open) {
            if (it.getValue().size() > left / 2 && !it.getKey().equals(last)) {
                return it.getKey();
            }
        }
        return open.stream()
                .filter(it -> !it.getKey().equals(last))
                .min(comparing(it -> rank.get(it.getValue().element())))
                .orElse(open.getFirst())
                .getKey();
    }
}
