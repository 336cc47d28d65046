package io.datadriven.grading;

import static io.datadriven.grading.Grading.grade;
import static io.datadriven.grading.Grading.read;
import static io.datadriven.grading.Grading.written;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is stored or sent as JSON comes back as it was. */
class RoundTripTest {

    @Property
    void an_answer_is_read_as_it_was_written(@ForAll("gradable") Submission<Task> it) {
        var json = written(it.answer(), Task.Answer.class);

        assertThat(read(json, Task.Answer.class)).isEqualTo(it.answer());
    }

    @Property
    void an_answer_says_its_kind_whatever_type_is_declared(@ForAll("gradable") Submission<Task> it) {
        assertThat(written(it.answer(), it.answer().getClass())).isEqualTo(written(it.answer(), Task.Answer.class));
    }

    @Property
    void a_question_is_read_as_it_was_written(@ForAll("tasks") Task task) {
        var json = written(task.question(), Task.Question.class);

        assertThat(read(json, Task.Question.class)).isEqualTo(task.question());
    }

    @Property
    void a_grade_is_read_as_it_was_written(@ForAll("gradable") Submission<Task> it) {
        var grade = grade(it.task(), it.answer());

        assertThat(read(written(grade, Grade.class), Grade.class)).isEqualTo(grade);
    }

    @Property
    void an_answer_that_was_stored_gets_the_same_bytes_when_it_is_graded_again(
            @ForAll("gradable") Submission<Task> it) {
        var stored = read(written(it.answer(), Task.Answer.class), Task.Answer.class);

        assertThat(new Submission<>(it.task(), stored).graded()).isEqualTo(it.graded());
    }

    @Provide
    Arbitrary<Task> tasks() {
        return RandomTasks.ofEveryKind();
    }

    @Provide
    Arbitrary<Submission<Task>> gradable() {
        return Submission.gradable(RandomTasks.ofEveryKind());
    }
}
