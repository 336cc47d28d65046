package io.datadriven.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GradeTest {

    private static final Grade GRADE =
            Grade.of(check("right", 0.6, 1), check("nearly", 0.3, 0.5), check("wrong", 0.1, 0));

    private static Check check(String id, double weight, double score) {
        return new Check(id, weight, score, "", null);
    }

    @Test
    void a_score_is_what_the_checks_earn_by_their_weight() {
        assertThat(GRADE.score()).isEqualTo(0.75);
    }

    @Test
    void the_pass_mark_itself_passes() {
        assertThat(GRADE.passes(0.75)).isTrue();
        assertThat(GRADE.passes(0.750001)).isFalse();
    }

    @Test
    void a_check_has_failed_that_lacks_anything_and_none_has_that_is_not_there() {
        assertThat(GRADE.hasFailed("right")).isFalse();
        assertThat(GRADE.hasFailed("nearly")).isTrue();
        assertThat(GRADE.hasFailed("wrong")).isTrue();
        assertThat(GRADE.hasFailed("other")).isFalse();
    }
}
