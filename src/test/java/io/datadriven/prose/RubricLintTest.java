package io.datadriven.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RubricLintTest {

    @Test
    void a_sound_rubric_has_no_fault() {
        assertThat(faults(Example.RUBRIC)).isEmpty();
    }

    @Test
    void a_phrasing_that_belongs_to_another_criterion_is_found() {
        var stray = with(Example.SINGLE_PATH, "Retention must cover the longest period that we may have to repair.");
        var rubric = new Rubric(Example.QUESTION, List.of(stray, Example.RETENTION), List.of());
        assertThat(faults(rubric)).anySatisfy(it -> {
            assertThat(it.pointer()).isEqualTo("/criteria/0/exemplars/0");
            assertThat(it.message()).contains("'retention'");
        });
    }

    @Test
    void a_misconception_that_reads_like_its_criterion_is_found() {
        var right = new Criterion(
                "replay",
                1,
                false,
                Example.REPLAY.statement(),
                Example.REPLAY.exemplars(),
                List.of(),
                List.of(new Misconception(
                        "same",
                        "History is recomputed by replaying the log from its start into an empty new table.",
                        0.3)));
        var rubric = new Rubric(Example.QUESTION, List.of(right), List.of());
        assertThat(faults(rubric)).extracting(RubricLint.Fault::pointer).contains("/criteria/0/misconceptions/0/text");
    }

    private static List<RubricLint.Fault> faults(Rubric rubric) {
        return RubricLint.of(Loaded.ASSESSOR, rubric, Assessor.USUAL);
    }

    private static Criterion with(Criterion criterion, String exemplar) {
        return new Criterion(criterion.id(), 1, false, criterion.statement(), List.of(exemplar), List.of(), List.of());
    }
}
