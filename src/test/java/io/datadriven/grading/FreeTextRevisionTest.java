package io.datadriven.grading;

import static io.datadriven.grading.FreeTexts.HASHES;
import static io.datadriven.grading.FreeTexts.found;
import static io.datadriven.grading.FreeTexts.reading;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datadriven.grading.FreeTextRevision.Decider;
import io.datadriven.grading.FreeTextRevision.Decision;
import io.datadriven.prose.Calibration.Knot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FreeTextRevisionTest {

    private static final String AUTHORED = """
            {"kind": "free_text", "expectedWords": {"least": 20, "most": 100},
             "rubric": {"question": "Kappa or Lambda?", "criteria": [
                {"id": "cost", "weight": 2, "required": true, "statement": "It costs less.", "exemplars": ["Cheaper."],
                 "feedback": {"met": "Cost met.", "partial": "Cost partly.", "missing": "Cost missing."}},
                {"id": "kappa", "weight": 2, "statement": "One path.", "exemplars": ["A single path."],
                 "feedback": {"met": "Kappa met.", "partial": "Kappa partly.", "missing": "Kappa missing."},
                 "misconceptions": [{"id": "nightly", "text": "It needs a nightly job.", "penalty": 1, "feedback": "It needs none."}]},
                {"id": "lambda", "weight": 2, "statement": "Two paths.", "exemplars": ["A second path."],
                 "feedback": {"met": "Lambda met.", "partial": "Lambda partly.", "missing": "Lambda missing."}}],
              "alternatives": [["kappa"], ["lambda"]]},
             "modelAnswer": "It costs less, and there is one path.", "wrongAnswer": "It costs more."}
            """;

    private static final FreeText TASK = (FreeText) Grading.task(AUTHORED);

    @Test
    void what_nobody_decides_stays_as_it_was_read() {
        var grade = revised(Map.of("cost", found(1), "kappa", found(0.5)), Map.of(), Decider.PERSON);

        assertThat(grade.score()).isEqualTo(0.75);
        assertThat(grade.checks()).extracting(Check::message).startsWith("Cost met.", "Kappa partly.");
        assertThat(grade.checks()).extracting(Check::status).containsExactly("passed", "partial", "passed");
    }

    @Test
    void what_a_person_decides_counts_with_their_reason() {
        var grade = revised(
                Map.of("cost", found(0.2), "kappa", found(0)),
                Map.of("cost", new Decision(1, null, "You say so in the first sentence.")),
                Decider.PERSON);

        assertThat(grade.score()).isEqualTo(0.5);
        assertThat(grade.checks().getFirst().message()).isEqualTo("You say so in the first sentence.");
        assertThat(criterion(grade, 0).standing()).isEqualTo("met");
        assertThat(criterion(grade, 0).decidedBy()).isEqualTo("person");
        assertThat(criterion(grade, 1).decidedBy()).isNull();
    }

    @Test
    void a_person_may_find_the_other_defence() {
        var grade = revised(
                Map.of("cost", found(1), "kappa", found(0.5)),
                Map.of("lambda", new Decision(1, null, "This is Lambda.")),
                Decider.PERSON);

        assertThat(grade.checks()).extracting(Check::id).containsExactly("cost", "lambda", "reading");
        assertThat(grade.score()).isEqualTo(1);
    }

    @Test
    void who_misses_what_is_required_does_not_pass_whatever_the_score() {
        var read = Map.of("cost", found(0), "kappa", found(1));

        assertThat(revised(read, Map.of(), Decider.PERSON).passes(0.5)).isFalse();
        assertThat(revised(read, Map.of("cost", new Decision(0.1, null, "A little.")), Decider.PERSON)
                        .passes(0.5))
                .isTrue();
    }

    @Test
    void after_a_person_no_other_is_needed_and_after_a_model_one_still_is() {
        var read = Map.of("cost", found(1), "kappa", found(0.5));

        assertThat(assessment(revised(read, Map.of(), Decider.PERSON)).needsReview())
                .isFalse();
        assertThat(assessment(revised(read, Map.of(), Decider.MODEL)).needsReview())
                .isTrue();
    }

    @Test
    void what_people_have_taught_is_applied_to_a_models_opinion_and_not_to_a_persons() {
        var taught = TASK.calibratedBy(new FreeText.Curve("r", "m", List.of(new Knot(0.5, 0.8))));
        var read = Map.of("cost", found(1), "kappa", found(0));

        assertThat(new FreeTextRevision(taught, read, reading(0.5, HASHES), Map.of())
                        .by(Decider.MODEL)
                        .score())
                .isEqualTo(0.8);
        assertThat(new FreeTextRevision(taught, read, reading(0.5, HASHES), Map.of())
                        .by(Decider.PERSON)
                        .score())
                .isEqualTo(0.5);
    }

    @Test
    void a_group_that_names_no_criterion_is_refused() {
        assertThatThrownBy(() -> Grading.task(AUTHORED.replace("[\"lambda\"]", "[\"iota\"]")))
                .hasMessageContaining("There is no criterion 'iota'.");
    }

    @Test
    void thresholds_that_cross_are_refused() {
        assertThatThrownBy(() -> Grading.task(AUTHORED.replace(
                        "\"alternatives\":", "\"thresholds\": {\"partial\": 0.8, \"met\": 0.6}, \"alternatives\":")))
                .hasMessageContaining("Credit has to begin before it is full");
    }

    private static Grade revised(
            Map<String, FreeTextEvidence.Criterion> read, Map<String, Decision> decisions, Decider by) {
        var required = requireNonNull(read.get("cost"));
        var withRequired = new HashMap<>(read);
        withRequired.put(
                "cost",
                new FreeTextEvidence.Criterion(
                        required.credit(), required.standing(), true, null, null, List.of(), null));
        return new FreeTextRevision(TASK, withRequired, reading(0.5, HASHES, "near_pass_mark"), decisions).by(by);
    }

    private static FreeTextEvidence.Criterion criterion(Grade grade, int index) {
        return (FreeTextEvidence.Criterion)
                requireNonNull(grade.checks().get(index).evidence());
    }

    private static FreeTextEvidence.Assessment assessment(Grade grade) {
        return (FreeTextEvidence.Assessment)
                requireNonNull(grade.checks().getLast().evidence());
    }
}
