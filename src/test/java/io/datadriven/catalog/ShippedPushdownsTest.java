package io.datadriven.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.grading.Grade;
import io.datadriven.grading.Graders;
import io.datadriven.grading.Pushdown;
import io.datadriven.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The layouts that ship are worth the thought: guessing does not pass them. */
class ShippedPushdownsTest {

    private static final Graders GRADERS = new Graders(Sandbox.with(1, 128));
    private static final double MOST_THAT_PASS = 0.1;

    static Stream<Challenge> layouts() {
        return ContentLoader.load(Optional.empty(), GRADERS).challenges().stream()
                .filter(it -> it.task() instanceof Pushdown pushdown
                        && !pushdown.question().decisions().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void hardly_one_layout_in_ten_passes(Challenge challenge) {
        var layouts = layouts((Pushdown) challenge.task());

        assertThat(layouts.stream().filter(it -> passes(challenge, it)).count())
                .isBetween(1L, (long) (MOST_THAT_PASS * layouts.size()));
    }

    private static boolean passes(Challenge challenge, Pushdown.Answer answer) {
        return GRADERS.grade(challenge.task(), answer) instanceof Grade grade && grade.score() >= challenge.passMark();
    }

    /** Every combination of the options. */
    private static List<Pushdown.Answer> layouts(Pushdown task) {
        var layouts = List.of(List.<Pushdown.Choice>of());
        for (var decision : task.question().decisions()) {
            var longer = new ArrayList<List<Pushdown.Choice>>();
            for (var layout : layouts) {
                for (var option : decision.options()) {
                    var more = new ArrayList<>(layout);
                    more.add(new Pushdown.Choice(decision.id(), option.id()));
                    longer.add(more);
                }
            }
            layouts = longer;
        }
        return layouts.stream().map(it -> new Pushdown.Answer(null, it)).toList();
    }
}
