package io.datadriven.grading;

import static io.datadriven.grading.Grading.faults;
import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.sandbox.Sandbox;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradersTest {

    private final Task task = SingleChoice.of(List.of(
            new Option.Authored("yes", "Yes", true, "So it is."),
            new Option.Authored("no", "No", false, "It is not.")));

    @Test
    void an_answer_of_another_kind_is_a_fault_and_not_wrong() {
        assertThat(faults(task, new Ordering.Answer(List.of("yes", "no"))))
                .containsExactly(new Invalid.Fault(
                        "/kind",
                        "wrong_kind",
                        "This challenge takes an answer of kind 'single_choice', not 'ordering'."));
    }

    @Test
    void the_version_of_a_grader_names_the_kind() {
        assertThat(new Graders(Sandbox.with(1, 128)).version(task)).isEqualTo("single_choice/1");
    }
}
