package io.datadriven.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ShuffledTest {

    /** The same items as two authors would write them down. */
    record Twice<T>(List<T> once, List<T> again) {

        static <T> Arbitrary<Twice<T>> of(Arbitrary<List<T>> items) {
            return items.flatMap(once -> Arbitraries.shuffle(once).map(again -> new Twice<>(once, again)));
        }
    }

    /** By CRC-32 of the ids, on every machine and in every release: a learner who comes back finds the options where they were. */
    @Example
    void the_order_stays_the_same_for_ever() {
        assertThat(Shuffled.by(it -> it, List.of("a", "b", "c", "d", "e", "f")))
                .containsExactly("c", "b", "f", "d", "a", "e");
    }

    @Property
    void the_steps_are_never_shown_in_a_right_order(@ForAll("orderings") Ordering task) {
        var shown = shown(task);

        assertThat(task.solution().rules()).anyMatch(rule -> shown.indexOf(rule.first()) > shown.indexOf(rule.then()));
    }

    @Property
    void every_step_and_distractor_is_shown_once(@ForAll("orderings") Ordering task) {
        assertThat(shown(task))
                .containsAll(task.solution().order())
                .containsAll(task.solution().distractors().keySet())
                .hasSize(task.solution().order().size()
                        + task.solution().distractors().size());
    }

    @Property
    void the_steps_are_shown_alike_whichever_right_order_their_author_writes_down(
            @ForAll("orderings") Ordering task, @ForAll("choices") List<Integer> choices) {
        var another = rightOrder(task.solution(), choices);
        var distractors = List.copyOf(task.solution().distractors().keySet());

        assertThat(Ordering.of(
                                RandomTasks.steps(another),
                                RandomTasks.steps(distractors),
                                task.solution().rules())
                        .question())
                .isEqualTo(task.question());
    }

    @Property
    void the_options_of_a_single_choice_are_shown_alike_however_they_are_written_down(
            @ForAll("optionsWithOneRight") Twice<Option.Authored> options) {
        assertThat(SingleChoice.of(options.again()).question())
                .isEqualTo(SingleChoice.of(options.once()).question());
    }

    @Property
    void the_options_of_a_multiple_choice_are_shown_alike_however_they_are_written_down(
            @ForAll("optionsWithSomeRight") Twice<Option.Authored> options) {
        assertThat(MultipleChoice.of(Scoring.COVERAGE, options.again()).question())
                .isEqualTo(MultipleChoice.of(Scoring.COVERAGE, options.once()).question());
    }

    @Property
    void the_partners_of_a_matching_are_shown_alike_however_they_are_written_down(
            @ForAll("partners") Twice<Matching.Item> partners) {
        var left = List.of(
                new Matching.Authored("item", "Item", partners.once().getFirst().id(), "Look again.", null));

        assertThat(Matching.of(false, left, partners.again()).question())
                .isEqualTo(Matching.of(false, left, partners.once()).question());
    }

    @Property
    void a_mended_text_moves_no_option(@ForAll("optionsWithOneRight") Twice<Option.Authored> options) {
        var mended = options.once().stream()
                .map(it -> new Option.Authored(it.id(), "Mended: " + it.text(), it.correct(), it.feedback()))
                .toList();

        assertThat(ids(Shuffled.options(mended))).isEqualTo(ids(Shuffled.options(options.once())));
    }

    @Provide
    Arbitrary<Ordering> orderings() {
        return RandomTasks.orderings();
    }

    @Provide
    Arbitrary<List<Integer>> choices() {
        return Arbitraries.integers().between(0, 8).list().ofSize(9);
    }

    @Provide
    Arbitrary<Twice<Option.Authored>> optionsWithOneRight() {
        return Twice.of(RandomTasks.optionsWithOneRight());
    }

    @Provide
    Arbitrary<Twice<Option.Authored>> optionsWithSomeRight() {
        return Twice.of(RandomTasks.optionsWithSomeRight());
    }

    @Provide
    Arbitrary<Twice<Matching.Item>> partners() {
        return Twice.of(RandomTasks.ids(2, 8).map(ids -> ids.stream()
                .map(id -> new Matching.Item(id, "Partner " + id))
                .toList()));
    }

    private static List<String> shown(Ordering task) {
        return task.question().steps().stream().map(Ordering.Step::id).toList();
    }

    private static List<String> ids(List<Option> options) {
        return options.stream().map(Option::id).toList();
    }

    /** Takes, again and again, one of the steps that may come next; which one, the given numbers say. */
    private static List<String> rightOrder(Ordering.Solution solution, List<Integer> choices) {
        var open = new ArrayList<>(solution.order());
        var order = new ArrayList<String>();
        while (!open.isEmpty()) {
            var next = open.stream()
                    .filter(step ->
                            open.stream().noneMatch(it -> solution.precedence().requires(it, step)))
                    .toList();
            var taken = next.get(choices.get(order.size()) % next.size());
            open.remove(taken);
            order.add(taken);
        }
        return order;
    }
}
