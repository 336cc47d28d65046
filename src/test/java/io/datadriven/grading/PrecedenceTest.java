package io.datadriven.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Compares the clever way with the slow one: every right order and every choice of steps, counted out. */
class PrecedenceTest {

    /** Steps in an order that keeps the rules, and some of them as somebody placed them. */
    record Puzzle(List<String> order, List<Ordering.Rule> rules, List<String> given) {

        Precedence precedence() {
            return Precedence.of(order, rules);
        }

        List<String> longestRight() {
            return precedence().longestRight(given);
        }
    }

    @Property
    void as_many_steps_are_kept_as_the_nearest_right_order_has_in_common(@ForAll("puzzles") Puzzle puzzle) {
        var nearest = rightOrders(puzzle).stream()
                .mapToInt(order -> longestCommonSubsequence(order, puzzle.given()))
                .max()
                .orElseThrow();

        assertThat(puzzle.longestRight()).hasSize(nearest);
    }

    @Property
    void no_larger_choice_of_steps_is_without_a_clash(@ForAll("puzzles") Puzzle puzzle) {
        assertThat(puzzle.longestRight()).hasSize(largestWithoutClash(puzzle.given(), puzzle.precedence()));
    }

    /** The smallest puzzles in which a greedy choice fails are too rare to be met by chance. */
    @Test
    void of_five_steps_every_set_of_rules_and_every_order_is_counted_out() {
        var steps = List.of("a", "b", "c", "d", "e");
        var possible = RandomTasks.possibleRules(steps);
        var orders = rightOrders(new Puzzle(steps, List.of(), steps));
        for (int choice = 0; choice < 1 << possible.size(); choice++) {
            var rules = chosen(possible, choice);
            var precedence = Precedence.of(steps, rules);
            for (var given : orders) {
                assertThat(precedence.longestRight(given))
                        .as("%s by %s", given, rules)
                        .hasSize(largestWithoutClash(given, precedence));
            }
        }
    }

    @Property
    void the_steps_that_are_kept_clash_with_none(@ForAll("puzzles") Puzzle puzzle) {
        var kept = puzzle.longestRight();

        assertThat(rightOrders(puzzle)).anyMatch(order -> longestCommonSubsequence(order, kept) == kept.size());
    }

    @Property
    void the_steps_that_are_kept_stay_in_the_given_order(@ForAll("puzzles") Puzzle puzzle) {
        assertThat(puzzle.given()).containsSubsequence(puzzle.longestRight());
    }

    @Property
    void of_a_right_order_every_step_is_kept(@ForAll("puzzles") Puzzle puzzle) {
        assertThat(rightOrders(puzzle))
                .allMatch(it -> puzzle.precedence().longestRight(it).equals(it));
    }

    @Property
    void a_step_is_required_before_another_when_every_right_order_has_it_so(@ForAll("puzzles") Puzzle puzzle) {
        var precedence = puzzle.precedence();
        var orders = rightOrders(puzzle);
        for (var first : puzzle.order()) {
            for (var then : puzzle.order()) {
                assertThat(precedence.requires(first, then))
                        .isEqualTo(orders.stream().allMatch(it -> it.indexOf(first) < it.indexOf(then)));
            }
        }
    }

    @Provide
    Arbitrary<Puzzle> puzzles() {
        return RandomTasks.ids(1, 7).flatMap(order -> Combinators.combine(rules(order), placed(order))
                .as((rules, given) -> new Puzzle(order, rules, given)));
    }

    private static Arbitrary<List<Ordering.Rule>> rules(List<String> order) {
        return Arbitraries.subsetOf(RandomTasks.possibleRules(order)).map(List::copyOf);
    }

    private static Arbitrary<List<String>> placed(List<String> order) {
        return Combinators.combine(
                        Arbitraries.shuffle(order), Arbitraries.integers().between(0, order.size()))
                .as((steps, count) -> steps.subList(0, count));
    }

    private static List<List<String>> rightOrders(Puzzle puzzle) {
        var found = new ArrayList<List<String>>();
        extend(List.of(), puzzle, found);
        return found;
    }

    private static void extend(List<String> begun, Puzzle puzzle, List<List<String>> found) {
        if (begun.size() == puzzle.order().size()) {
            found.add(begun);
        }
        for (var step : puzzle.order()) {
            if (!begun.contains(step) && begun.containsAll(before(step, puzzle.rules()))) {
                var longer = new ArrayList<>(begun);
                longer.add(step);
                extend(longer, puzzle, found);
            }
        }
    }

    private static Set<String> before(String step, List<Ordering.Rule> rules) {
        var before = new HashSet<String>();
        rules.stream().filter(it -> it.then().equals(step)).forEach(it -> before.add(it.first()));
        return before;
    }

    private static int longestCommonSubsequence(List<String> one, List<String> other) {
        var lengths = new int[one.size() + 1][other.size() + 1];
        for (int i = 1; i <= one.size(); i++) {
            for (int j = 1; j <= other.size(); j++) {
                lengths[i][j] = one.get(i - 1).equals(other.get(j - 1))
                        ? lengths[i - 1][j - 1] + 1
                        : Math.max(lengths[i - 1][j], lengths[i][j - 1]);
            }
        }
        return lengths[one.size()][other.size()];
    }

    private static int largestWithoutClash(List<String> given, Precedence precedence) {
        return IntStream.range(0, 1 << given.size())
                .mapToObj(choice -> chosen(given, choice))
                .filter(steps -> isWithoutClash(steps, precedence))
                .mapToInt(List::size)
                .max()
                .orElseThrow();
    }

    private static <T> List<T> chosen(List<T> given, int choice) {
        return IntStream.range(0, given.size())
                .filter(i -> (choice & 1 << i) != 0)
                .mapToObj(given::get)
                .toList();
    }

    private static boolean isWithoutClash(List<String> steps, Precedence precedence) {
        for (int i = 0; i < steps.size(); i++) {
            for (int j = i + 1; j < steps.size(); j++) {
                if (precedence.requires(steps.get(j), steps.get(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
