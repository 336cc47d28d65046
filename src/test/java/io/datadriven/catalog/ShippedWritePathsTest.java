package io.datadriven.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.grading.Grade;
import io.datadriven.grading.Graders;
import io.datadriven.grading.WritePath;
import io.datadriven.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The write paths that ship are worth the thought: guessing does not pass them. */
class ShippedWritePathsTest {

    private static final Graders GRADERS = new Graders(Sandbox.with(1, 128));
    private static final double MOST_THAT_PASS = 0.1;

    static Stream<Challenge> designs() {
        return ContentLoader.load(Optional.empty(), GRADERS).challenges().stream()
                .filter(it -> it.task() instanceof WritePath path
                        && !path.question().decisions().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("designs")
    void hardly_one_design_in_ten_passes(Challenge challenge) {
        var task = (WritePath) challenge.task();
        var designs = designs(task);

        assertThat(designs.stream().filter(it -> passes(challenge, it)).count())
                .isBetween(1L, (long) (MOST_THAT_PASS * designs.size()));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void one_slip_in_the_model_that_matters_fails(Challenge challenge) {
        assertThat(passes(challenge, (WritePath.Answer) challenge.task().wrongAnswer()))
                .isFalse();
    }

    private static boolean passes(Challenge challenge, WritePath.Answer answer) {
        return GRADERS.grade(challenge.task(), answer) instanceof Grade grade && grade.score() >= challenge.passMark();
    }

    /** Every combination of the options. */
    private static List<WritePath.Answer> designs(WritePath task) {
        var designs = List.of(List.<WritePath.Choice>of());
        for (var decision : task.question().decisions()) {
            var longer = new ArrayList<List<WritePath.Choice>>();
            for (var design : designs) {
                for (var option : decision.options()) {
                    var more = new ArrayList<>(design);
                    more.add(new WritePath.Choice(decision.id(), option.id()));
                    longer.add(more);
                }
            }
            designs = longer;
        }
        return designs.stream().map(it -> new WritePath.Answer(it, null)).toList();
    }
}
