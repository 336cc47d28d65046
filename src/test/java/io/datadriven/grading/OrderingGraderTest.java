package io.datadriven.grading;

import static io.datadriven.grading.Grading.faults;
import static io.datadriven.grading.Grading.message;
import static io.datadriven.grading.Grading.remarks;
import static io.datadriven.grading.Grading.score;
import static io.datadriven.grading.Grading.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderingGraderTest {

    /** Five steps to place; the announcement is free but for one rule. */
    private final Task cutover = task("""
            {
              "kind": "ordering",
              "steps": [
                {"id": "create", "text": "Create the new table"},
                {"id": "backfill", "text": "Fill it from the log"},
                {"id": "compare", "text": "Compare both tables"},
                {"id": "announce", "text": "Announce the move"},
                {"id": "swap", "text": "Move the readers"}
              ],
              "rules": [
                {"first": "create", "then": "backfill", "because": "There is no table to fill yet."},
                {"first": "backfill", "then": "compare", "because": "An empty table equals nothing."},
                {"first": "compare", "then": "swap", "because": "Readers get a table that nobody has checked."},
                {"first": "announce", "then": "swap", "because": "Readers are taken by surprise."}
              ]
            }
            """);

    /** Four steps in a chain, and two that do not belong in. */
    private final Task replay = task("""
            {
              "kind": "ordering",
              "steps": [
                {"id": "extend", "text": "Extend the retention"},
                {"id": "start", "text": "Start the replay"},
                {"id": "wait", "text": "Wait for the lag"},
                {"id": "drop", "text": "Drop the old table"}
              ],
              "distractors": [
                {"id": "rewind", "text": "Rewind the live job", "feedback": "The readers' table stands still."},
                {"id": "pray", "text": "Hope for the best"}
              ],
              "rules": [
                {"first": "extend", "then": "start", "because": "The first events expire."},
                {"first": "start", "then": "wait", "because": "There is no lag yet."},
                {"first": "wait", "then": "drop", "because": "Readers lose the only table."}
              ]
            }
            """);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create backfill compare announce swap",
                "announce create backfill compare swap",
                "create announce backfill compare swap"
            })
    void every_order_that_keeps_the_rules_earns_full_marks(String order) {
        assertThat(score(cutover, place(order))).isEqualTo(1);
    }

    @Test
    void a_step_in_the_wrong_place_costs_only_itself() {
        assertThat(score(cutover, place("backfill compare announce swap create")))
                .isEqualTo(0.75);
    }

    @Test
    void two_steps_in_the_wrong_place_cost_two() {
        assertThat(score(cutover, place("swap backfill compare announce create")))
                .isEqualTo(0.5);
    }

    @Test
    void the_reverse_of_a_chain_earns_nothing() {
        assertThat(score(replay, place("drop wait start extend"))).isZero();
    }

    @Test
    void a_step_that_is_missing_costs_as_much_as_one_in_the_wrong_place() {
        assertThat(score(replay, place("extend start drop"))).isEqualTo(0.666667);
    }

    @Test
    void a_step_that_does_not_belong_in_costs_as_much_as_a_right_one_gives() {
        assertThat(score(replay, place("extend rewind start wait drop"))).isEqualTo(0.666667);
    }

    @Test
    void where_a_step_that_does_not_belong_in_is_placed_makes_no_difference() {
        assertThat(score(replay, place("rewind extend start wait drop")))
                .isEqualTo(score(replay, place("extend start wait drop rewind")));
    }

    @Test
    void a_single_step_is_in_order_with_itself_and_earns_nothing() {
        assertThat(score(replay, place("extend"))).isZero();
    }

    @Test
    void only_steps_that_do_not_belong_in_earn_nothing_and_not_less() {
        assertThat(score(replay, place("rewind pray"))).isZero();
    }

    @Test
    void a_step_that_comes_too_early_is_told_what_goes_wrong() {
        assertThat(remarks(cutover, place("create backfill swap compare announce")))
                .contains(new Evidence.Remark("swap", false, "Readers get a table that nobody has checked."));
    }

    @Test
    void a_step_that_comes_too_late_is_told_what_goes_wrong() {
        assertThat(remarks(cutover, place("backfill compare announce swap create")))
                .contains(new Evidence.Remark("create", false, "There is no table to fill yet."));
    }

    @Test
    void steps_that_stand_right_are_marked_without_a_word() {
        assertThat(remarks(cutover, place("create backfill swap compare announce")))
                .contains(
                        new Evidence.Remark("create", true, null),
                        new Evidence.Remark("backfill", true, null),
                        new Evidence.Remark("compare", true, null),
                        new Evidence.Remark("announce", true, null));
    }

    @Test
    void remarks_come_in_the_order_of_the_answer() {
        assertThat(remarks(cutover, place("swap announce compare backfill create")))
                .extracting(Evidence.Remark::about)
                .containsExactly("swap", "announce", "compare", "backfill", "create");
    }

    @Test
    void nothing_is_said_where_no_rule_names_both_steps() {
        assertThat(remarks(replay, place("wait extend")))
                .filteredOn(it -> !it.right())
                .extracting(Evidence.Remark::message)
                .containsOnlyNulls()
                .hasSize(1);
    }

    @Test
    void a_step_that_does_not_belong_in_is_told_why() {
        assertThat(remarks(replay, place("extend rewind start wait drop")))
                .contains(new Evidence.Remark("rewind", false, "The readers' table stands still."));
    }

    @Test
    void where_the_author_says_nothing_a_step_is_told_that_it_does_not_belong_in() {
        assertThat(remarks(replay, place("extend start wait drop pray")))
                .contains(new Evidence.Remark("pray", false, "This step does not belong in."));
    }

    @Test
    void the_message_of_a_full_mark_counts_the_steps() {
        assertThat(message(cutover, place("create backfill compare announce swap")))
                .isEqualTo("All 5 steps stand right.");
    }

    @Test
    void the_message_counts_what_has_to_move() {
        assertThat(message(cutover, place("backfill compare announce swap create")))
                .isEqualTo("4 of 5 steps stand right in relation to each other; 1 has to move.");
    }

    @Test
    void the_message_counts_what_is_missing_misplaced_and_too_much() {
        assertThat(message(replay, place("wait start rewind pray")))
                .isEqualTo("1 of 4 steps stand right in relation to each other;"
                        + " 2 are missing; 1 has to move; 2 do not belong in.");
    }

    @Test
    void a_step_that_is_not_there_is_a_fault_where_it_stands() {
        assertThat(faults(cutover, place("create backfill merge announce swap")))
                .containsExactly(new Invalid.Fault("/order/2", "unknown_step", "This challenge has no step 'merge'."));
    }

    @Test
    void a_step_that_is_placed_twice_is_a_fault_where_it_comes_again() {
        assertThat(faults(cutover, place("create backfill compare announce create")))
                .containsExactly(new Invalid.Fault("/order/4", "repeated_step", "'create' is placed twice."));
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(faults(cutover, place("merge create create prune")))
                .extracting(Invalid.Fault::pointer)
                .containsExactly("/order/0", "/order/2", "/order/3");
    }

    @Test
    void no_step_at_all_is_a_fault() {
        assertThat(faults(replay, new Ordering.Answer(List.of())))
                .containsExactly(new Invalid.Fault("/order", "empty", "Place at least one step."));
    }

    @Test
    void where_every_step_belongs_in_a_missing_one_is_a_fault() {
        assertThat(faults(cutover, place("create backfill swap")))
                .containsExactly(new Invalid.Fault(
                        "/order", "missing_steps", "Place every step exactly once: 2 still to place."));
    }

    @Test
    void the_learner_is_told_when_steps_have_to_be_left_out() {
        assertThat(replay.question()).hasFieldOrPropertyWithValue("leaveOut", true);
    }

    private static Ordering.Answer place(String order) {
        return new Ordering.Answer(Stream.of(order.split(" ")).toList());
    }
}
