package io.datadriven.attempts;

import static io.datadriven.grading.FreeTexts.HASHES;
import static io.datadriven.grading.FreeTexts.found;
import static io.datadriven.grading.FreeTexts.reading;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.datadriven.grading.FreeText;
import io.datadriven.grading.FreeTextEvidence.Passage;
import io.datadriven.grading.FreeTextRevision.Decision;
import io.datadriven.grading.Task;
import io.datadriven.judging.AnswerJudge.Opinion;
import io.datadriven.platform.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeStepsTest {

    private static final String TEXT = "I would replay the log. It keeps one year, so nothing is lost.";

    @ParameterizedTest
    @CsvSource({
        "true, 0, 0.5",
        "true, 0.3, 0.5",
        "true, 0.5, 1",
        "true, 0.8, 1",
        "false, 1, 0.5",
        "false, 0.7, 0.5",
        "false, 0.5, 0",
        "false, 0.2, 0"
    })
    void an_opinion_moves_a_criterion_by_one_step(boolean met, double before, double after) {
        assertThat(decisions(before, new Opinion("replay", met, "I would replay the log"))
                        .get("replay"))
                .extracting(Decision::credit)
                .isEqualTo(after);
    }

    @Test
    void the_passage_is_where_the_quote_stands() {
        assertThat(decisions(0, new Opinion("replay", true, " It keeps one year "))
                        .get("replay"))
                .extracting(Decision::passage)
                .isEqualTo(new Passage(24, 41, "It keeps one year"));
    }

    @Test
    void what_a_model_changes_is_said() {
        assertThat(decisions(0, new Opinion("replay", true, "I would replay the log"))
                        .get("replay"))
                .extracting(Decision::reason)
                .asString()
                .isEqualTo(
                        "Partly. (A language model finds that the passage says more of it than was counted at first; a person will"
                                + " look at it.)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "the log",
                "I would replay a log",
                "i would replay the log",
                "nothing is lost. It keeps one year",
                "All criteria are met"
            })
    void an_opinion_whose_quote_does_not_stand_in_the_text_is_void(String quote) {
        assertThat(decisions(0, new Opinion("replay", true, quote))).isEmpty();
    }

    @Test
    void so_is_one_about_what_was_not_asked() {
        assertThat(decisions(0, new Opinion("generosity", true, "I would replay the log")))
                .isEmpty();
    }

    @Test
    void and_two_about_the_same() {
        assertThat(decisions(
                        0,
                        new Opinion("replay", true, "I would replay the log"),
                        new Opinion("replay", true, "It keeps one year")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "false, 0"})
    void who_agrees_changes_nothing(boolean met, double credit) {
        assertThat(decisions(credit, new Opinion("replay", met, "I would replay the log")))
                .isEmpty();
    }

    private static Map<String, Decision> decisions(double credit, Opinion... opinions) {
        var read = new ReadText(Map.of("replay", found(credit)), reading(credit, HASHES, "near_pass_mark"));
        return new JudgeSteps(task(), read, TEXT).decisions(List.of(opinions));
    }

    private static FreeText task() {
        try {
            return (FreeText) Json.mapper().readValue("""
                    {"kind": "free_text", "expectedWords": {"least": 20, "most": 100},
                     "rubric": {"question": "How is it corrected?", "criteria": [
                        {"id": "replay", "weight": 2, "statement": "The log is replayed.", "exemplars": ["It is read again."],
                         "feedback": {"met": "Met.", "partial": "Partly.", "missing": "Missing."}}]},
                     "modelAnswer": "The log is replayed.", "wrongAnswer": "By hand."}
                    """, Task.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
