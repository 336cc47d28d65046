package io.datadriven.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of {@link GradingLawsTest} for designs. Each try plays some thousand events, so there are fewer of them. */
class DesignLawsTest {

    private static final int TRIES = 100;

    @Property(tries = TRIES)
    void the_score_is_the_weighted_sum_of_the_checks_and_lies_between_0_and_1(
            @ForAll("gradable") Submission<Architecture> it) {
        var grade = Grading.grade(it.task(), it.answer());

        assertThat(grade.score())
                .isBetween(0.0, 1.0)
                .isEqualTo(Grade.rounded(grade.checks().stream()
                        .mapToDouble(check -> check.weight() * check.score())
                        .sum()));
    }

    @Property(tries = 2)
    void the_model_earns_full_marks_the_wrong_answer_does_not_and_the_invalid_one_none(
            @ForAll("tasks") Architecture task) {
        assertThat(Grading.grade(task, task.modelAnswer()).hasFullMarks()).isTrue();
        assertThat(Grading.grade(task, task.wrongAnswer()).hasFullMarks()).isFalse();
        assertThat(Grading.verdict(task, task.invalidAnswer())).isInstanceOf(Invalid.class);
    }

    @Property(tries = TRIES)
    void every_fault_points_at_a_part_of_the_answer(@ForAll("ungradable") Submission<Architecture> it)
            throws Exception {
        var answer = Grading.JSON.readTree(Grading.written(it.answer(), Task.Answer.class));

        assertThat(Grading.faults(it.task(), it.answer())).isNotEmpty().noneMatch(fault -> answer.at(fault.pointer())
                .isMissingNode());
    }

    @Property(tries = TRIES)
    void the_same_design_gets_the_same_bytes_whatever_the_order_of_its_nodes_and_edges(
            @ForAll("gradable") Submission<Architecture> it, @ForAll long seed) {
        var design = ((Architecture.Answer) it.answer()).design();
        var nodes = new ArrayList<>(design.nodes());
        var edges = new ArrayList<>(design.edges());
        Collections.shuffle(nodes, new Random(seed));
        Collections.shuffle(edges, new Random(seed));
        var shuffled =
                new Submission<>(it.task(), new Architecture.Answer(new Design(nodes, edges, design.operations())));

        assertThat(shuffled.graded()).isEqualTo(it.graded());
    }

    @Property(tries = TRIES)
    void a_precheck_finds_what_cannot_be_graded_and_says_nothing_of_the_rest(
            @ForAll("gradable") Submission<Architecture> right, @ForAll("ungradable") Submission<Architecture> broken) {
        assertThat(Grading.check(right.task(), right.answer())).isEmpty();
        assertThat(Grading.check(broken.task(), broken.answer())).isPresent();
    }

    @Provide
    Arbitrary<Architecture> tasks() {
        return RandomArchitectures.tasks();
    }

    @Provide
    Arbitrary<Submission<Architecture>> gradable() {
        return Submission.gradable(RandomArchitectures.tasks());
    }

    @Provide
    Arbitrary<Submission<Architecture>> ungradable() {
        return Submission.ungradable(RandomArchitectures.tasks());
    }
}
