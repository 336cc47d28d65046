package io.datadriven.grading;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of {@link GradingLawsTest} for scripts. Each try runs an engine a few times, so there are fewer of them. */
class SqlLawsTest {

    private static final int TRIES = 60;

    @Property(tries = TRIES)
    void the_score_is_the_weighted_sum_of_the_checks_and_lies_between_0_and_1(@ForAll("gradable") Submission<Sql> it) {
        var grade = Grading.grade(it.task(), it.answer());

        assertThat(grade.score())
                .isBetween(0.0, 1.0)
                .isEqualTo(grade.checks().stream()
                        .mapToDouble(check -> check.weight() * check.score())
                        .sum());
    }

    @Property(tries = TRIES)
    void the_model_answer_earns_full_marks_and_the_wrong_one_does_not(@ForAll("tasks") Sql task) {
        assertThat(Grading.grade(task, task.modelAnswer()).hasFullMarks()).isTrue();
        assertThat(Grading.verdict(task, task.invalidAnswer())).isInstanceOf(Invalid.class);
    }

    @Property(tries = TRIES)
    void a_script_that_cannot_be_read_or_bound_is_never_graded(@ForAll("ungradable") Submission<Sql> it) {
        assertThat(Grading.faults(it.task(), it.answer()))
                .extracting(Invalid.Fault::pointer)
                .allMatch(pointer -> pointer.equals("/script") || pointer.equals("/kind"));
    }

    @Property(tries = TRIES)
    void the_same_script_gets_the_same_bytes(@ForAll("gradable") Submission<Sql> it) {
        assertThat(it.graded()).isEqualTo(it.graded());
    }

    @Provide
    Arbitrary<Sql> tasks() {
        return RandomSql.tasks();
    }

    @Provide
    Arbitrary<Submission<Sql>> gradable() {
        return Submission.gradable(RandomSql.tasks());
    }

    @Provide
    Arbitrary<Submission<Sql>> ungradable() {
        return Submission.ungradable(RandomSql.tasks());
    }
}
