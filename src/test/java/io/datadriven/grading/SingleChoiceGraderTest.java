package io.datadriven.grading;

import static io.datadriven.grading.Grading.faults;
import static io.datadriven.grading.Grading.grade;
import static io.datadriven.grading.Grading.message;
import static io.datadriven.grading.Grading.remarks;
import static io.datadriven.grading.Grading.score;
import static io.datadriven.grading.Grading.task;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SingleChoiceGraderTest {

    private final Task boundary = task("""
            {
              "kind": "single_choice",
              "options": [
                {"id": "at-or-after", "text": "`event_time >= :boundary`", "correct": true,
                 "feedback": "The batch layer ends before the boundary, so each row is counted once."},
                {"id": "after", "text": "`event_time > :boundary`", "correct": false,
                 "feedback": "Rows that lie on the boundary are counted by nobody."},
                {"id": "everything", "text": "no filter",
                 "feedback": "Everything before the boundary is counted twice."}
              ]
            }
            """);

    @Test
    void the_right_option_earns_full_marks() {
        assertThat(score(boundary, pick("at-or-after"))).isEqualTo(1);
    }

    @Test
    void a_wrong_option_earns_nothing() {
        assertThat(score(boundary, pick("after"))).isZero();
    }

    @Test
    void an_option_is_wrong_unless_its_author_says_otherwise() {
        assertThat(score(boundary, pick("everything"))).isZero();
    }

    @Test
    void the_author_tells_why_the_right_option_is_right() {
        assertThat(message(boundary, pick("at-or-after")))
                .isEqualTo("The batch layer ends before the boundary, so each row is counted once.");
    }

    @Test
    void the_author_tells_what_happens_with_the_very_option_that_was_picked() {
        assertThat(message(boundary, pick("after"))).isEqualTo("Rows that lie on the boundary are counted by nobody.");
    }

    @Test
    void the_evidence_marks_the_pick_without_saying_the_message_again() {
        assertThat(remarks(boundary, pick("after"))).containsExactly(new Evidence.Remark("after", false, null));
    }

    @Test
    void the_grade_has_one_check_called_choice() {
        assertThat(grade(boundary, pick("after")).checks())
                .singleElement()
                .returns("choice", Check::id)
                .returns(1.0, Check::weight);
    }

    @Test
    void an_option_that_is_not_there_is_a_fault() {
        assertThat(faults(boundary, pick("before")))
                .containsExactly(
                        new Invalid.Fault("/option", "unknown_option", "This challenge has no option 'before'."));
    }

    @Test
    void an_id_counts_letter_by_letter() {
        assertThat(faults(boundary, pick("At-Or-After"))).hasSize(1);
    }

    @Test
    void a_long_unknown_option_is_quoted_shortened() {
        assertThat(faults(boundary, pick("🦆".repeat(1_000))))
                .extracting(Invalid.Fault::detail)
                .containsExactly("This challenge has no option '%s…'.".formatted("🦆".repeat(60)));
    }

    private static SingleChoice.Answer pick(String option) {
        return new SingleChoice.Answer(option);
    }
}
