package io.datadriven.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.datadriven.platform.Json;
import io.datadriven.sandbox.Sandbox;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClozeGraderTest {

    private static final String TASK = """
            {"kind": "cloze", "text": "The view reads speed rows {{side}} the {{boundary}}.", "blanks": [
              {"id": "side", "options": [
                {"id": "before", "text": "before", "feedback": "They are in the batch table."},
                {"id": "from", "text": "from", "correct": true, "feedback": "Batch ends right before."}]},
              {"id": "boundary", "accept": ["last watermark", "watermark"], "feedback": "What did the batch commit?",
               "mistakes": [{"answers": ["commit time"], "feedback": "Between the two lie hours."}]}]}
            """;

    @ParameterizedTest
    @CsvSource({"from, watermark, 1", "before, watermark, 0.5", "from, offset, 0.5", "before, offset, 0"})
    void each_blank_counts(String side, String boundary, double score) {
        assertThat(grade(new Cloze.Filling("side", side), new Cloze.Filling("boundary", boundary))
                        .score())
                .isEqualTo(score);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Watermark", "  WATERMARK ", "ｗatermark", "last\u00A0 watermark", "Last\nWatermark"})
    void case_spaces_and_forms_of_characters_do_not_matter(String written) {
        assertThat(grade(new Cloze.Filling("boundary", written)).score()).isEqualTo(0.5);
    }

    @Test
    void a_known_mistake_is_told_what_it_is() {
        assertThat(remark(new Cloze.Filling("boundary", "Commit  Time")))
                .isEqualTo(new Evidence.Remark("boundary", false, "Between the two lie hours."));
    }

    @Test
    void any_other_text_is_told_what_to_think_of() {
        assertThat(remark(new Cloze.Filling("boundary", "offset")))
                .isEqualTo(new Evidence.Remark("boundary", false, "What did the batch commit?"));
    }

    @Test
    void an_option_is_told_what_its_author_says_of_it() {
        assertThat(remark(new Cloze.Filling("side", "before")))
                .isEqualTo(new Evidence.Remark("side", false, "They are in the batch table."));
    }

    @Test
    void a_blank_that_is_left_open_is_counted() {
        assertThat(grade(new Cloze.Filling("side", "from")).checks().getFirst().message())
                .isEqualTo("1 of 2 blanks are right, 1 left open.");
    }

    @ParameterizedTest
    @CsvSource({
        "elsewhere, from, /blanks/0/blank, unknown_blank",
        "side, after, /blanks/0/value, unknown_option",
    })
    void a_filling_that_cannot_be_is_invalid(String blank, String value, String pointer, String code) {
        assertThat(verdict(new Cloze.Filling(blank, value))).isInstanceOfSatisfying(Invalid.class, it -> {
            assertThat(it.faults().getFirst().pointer()).isEqualTo(pointer);
            assertThat(it.faults().getFirst().code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @CsvSource({"{{side}} the {{boundary}}, {{side}}", "{{boundary}}, {{limit}}"})
    void the_text_has_each_blank_once(String from, String to) {
        assertThatThrownBy(() -> Json.mapper().readValue(TASK.replace(from, to), Task.class))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Evidence.Remark remark(Cloze.Filling filling) {
        var evidence = Objects.requireNonNull(grade(filling).checks().getFirst().evidence());
        return ((Evidence.Remarks) evidence).remarks().getFirst();
    }

    private static Grade grade(Cloze.Filling... fillings) {
        return (Grade) verdict(fillings);
    }

    private static Verdict verdict(Cloze.Filling... fillings) {
        try {
            return new Graders(Sandbox.with(1, 128))
                    .grade(Json.mapper().readValue(TASK, Task.class), new Cloze.Answer(List.of(fillings)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
