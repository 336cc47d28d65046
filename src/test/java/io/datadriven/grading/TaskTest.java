package io.datadriven.grading;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no schema can say about a task, and what would make it unanswerable. */
class TaskTest {

    private static final String OPTIONS = """
            "options": [{"id": "a", "text": "A", "correct": %s, "feedback": "."},
                        {"id": "%s", "text": "B", "correct": %s, "feedback": "."}]""";

    private static final String STEPS = """
            "kind": "ordering",
            "steps": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "%s", "text": "C"}],
            "distractors": [{"id": "d", "text": "D"}, {"id": "%s", "text": "E"}], "rules": [%s]""";

    private static final String RULE = """
            {"first": "%s", "then": "%s", "because": "."}""";

    private static final String PAIRS = """
            "kind": "matching", "left": [{"id": "a", "text": "A", "partner": "x", "feedback": ".",
                                          "mistakes": [{"partner": "%s", "feedback": "."}]},
                                         {"id": "%s", "text": "B", "partner": "%s", "feedback": "."}],
            "right": [{"id": "x", "text": "X"}, {"id": "y", "text": "Y"}, {"id": "%s", "text": "Z"}]""";

    @ParameterizedTest
    @CsvSource({"true, true, 2", "false, false, 0"})
    void a_single_choice_has_exactly_one_right_option(boolean first, boolean second, int right) {
        assertRefused(
                "\"kind\": \"single_choice\", " + OPTIONS.formatted(first, "b", second),
                "Exactly one option is correct, not %s.".formatted(right));
    }

    @ParameterizedTest
    @CsvSource({"true, true, At least one option must be wrong.", "false, false, At least one option must be correct."})
    void a_multiple_choice_has_right_and_wrong_options(boolean first, boolean second, String message) {
        assertRefused(
                "\"kind\": \"multiple_choice\", \"scoring\": \"coverage\", " + OPTIONS.formatted(first, "b", second),
                message);
    }

    @ParameterizedTest
    @CsvSource({
        "b, a, The order of the steps breaks the rule 'b' before 'a'.",
        "a, a, The order of the steps breaks the rule 'a' before 'a'.",
        "a, d, 'A rule names ''d'', which is no step.'",
        "z, a, 'A rule names ''z'', which is no step.'"
    })
    void the_rules_of_an_ordering_are_kept_by_its_own_steps(String first, String then, String message) {
        assertRefused(STEPS.formatted("c", "e", RULE.formatted(first, then)), message);
    }

    @Test
    void an_ordering_has_an_order_that_is_wrong() {
        assertRefused(STEPS.formatted("c", "e", ""), "The rules must leave at least one order that is wrong.");
    }

    @ParameterizedTest
    @CsvSource({"q, y", "y, q"})
    void a_partner_stands_on_the_right(String mistaken, String partner) {
        assertRefused(PAIRS.formatted(mistaken, "b", partner, "z"), "The partner 'q' is not on the right.");
    }

    @ParameterizedTest
    @CsvSource({
        "Gb, 200, '''Gb'' is no unit that is known.'",
        "GB, 100.5, The slip 100.5 lies within the tolerance of the value."
    })
    void a_number_has_a_known_unit_and_slips_that_are_wrong(String unit, String slip, String message) {
        assertRefused("""
                "kind": "numeric", "value": 100, "unit": "%s", "tolerance": {"kind": "relative"}, "feedback": ".",
                "slips": [{"value": %s, "feedback": "."}]""".formatted(unit, slip), message);
    }

    @ParameterizedTest
    @CsvSource({"c, a", "c, d", "b, e"})
    void an_ordering_has_each_id_once(String step, String distractor) {
        assertThatThrownBy(() -> read(STEPS.formatted(step, distractor, RULE.formatted("a", "b"))))
                .isInstanceOf(JsonMappingException.class);
    }

    @ParameterizedTest
    @CsvSource({"a, z", "b, x"})
    void a_matching_has_each_id_once_on_each_side(String left, String right) {
        assertThatThrownBy(() -> read(PAIRS.formatted("y", left, "y", right))).isInstanceOf(JsonMappingException.class);
    }

    @Test
    void a_choice_has_each_id_once() {
        assertThatThrownBy(() -> read("\"kind\": \"single_choice\", " + OPTIONS.formatted(true, "a", false)))
                .isInstanceOf(JsonMappingException.class);
    }

    private static Task read(String task) throws JsonProcessingException {
        return Grading.JSON.readValue("{" + task + "}", Task.class);
    }

    private static void assertRefused(String task, String message) {
        assertThatThrownBy(() -> read(task))
                .isInstanceOf(JsonMappingException.class)
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessage(message);
    }
}
