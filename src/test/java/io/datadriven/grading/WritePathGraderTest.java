package io.datadriven.grading;

import static io.datadriven.grading.Grading.answer;
import static io.datadriven.grading.Grading.faults;
import static io.datadriven.grading.Grading.grade;
import static io.datadriven.grading.Grading.task;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritePathGraderTest {

    private static final String EVENTS = """
            "kind": "write_path", "meaning": "latest_per_key", "retryAfterMinutes": 180, "duplicateAfterMinutes": 30,
            "events": [
              {"id": "e1", "key": "A", "version": 1, "changedAt": "2026-11-21T10:00:00Z", "reads": "placed"},
              {"id": "e2", "key": "A", "version": 2, "changedAt": "2026-11-21T10:05:00Z", "reads": "paid"}]""";

    private final Task design = task("{" + EVENTS + """
            , "faults": ["retry", "crash"],
            "choices": {"write": ["append", "merge"], "update": ["always", "newer_version"],
                        "windowMinutes": ["0", "600"], "offset": ["before_write", "after_write"]},
            "model": {"write": "merge", "match": "key", "update": "newer_version", "stage": "newest_per_key",
                      "windowMinutes": "0", "offset": "after_write"},
            "requirements": [{"under": "crash", "guarantee": "complete", "weight": 2},
                             {"under": "retry", "guarantee": "current", "weight": 1}],
            "writes": {"batchMb": 60, "filesMb": 5000, "partitionsMb": 100000, "limitMb": 5000, "weight": 1},
            "remembers": {"eventsPerMinute": 100000, "limitMb": 2399, "weight": 1}}""");

    private final Task prediction = task("{" + EVENTS + """
            , "faults": ["retry"],
            "model": {"write": "merge", "match": "key", "update": "always", "stage": "newest_per_key", "offset": "after_write"},
            "failures": ["lost_row", "stale_overwrite"]}""");

    @Test
    void what_learners_are_shown_and_told_is_as_a_person_read_it_last() throws IOException {
        AsReadLast.check(
                "write_path-design",
                design,
                List.of(
                        design("merge", "always", "0", "after_write"),
                        design("append", null, "600", "before_write"),
                        design("merge", "newer_version", "600", null)));
        AsReadLast.check("write_path-prediction", prediction, List.of(new WritePath.Answer(null, List.of("lost_row"))));
    }

    @Test
    void a_neighbour_differs_from_the_model_in_one_decision_and_misses_nothing_else() {
        var model = chosen(design.modelAnswer());

        assertThat(WriteNeighbours.of((WritePath) design).stream()
                        .map(WritePathGraderTest::chosen)
                        .peek(it -> assertThat(it).hasSameSizeAs(model).doesNotHaveDuplicates())
                        .map(it ->
                                it.stream().filter(one -> !model.contains(one)).toList()))
                .containsExactly(
                        List.of(new WritePath.Choice("write", "append")),
                        List.of(new WritePath.Choice("update", "always")),
                        List.of(new WritePath.Choice("windowMinutes", "600")),
                        List.of(new WritePath.Choice("offset", "before_write")));
    }

    private static List<WritePath.Choice> chosen(Task.Answer answer) {
        return requireNonNull(((WritePath.Answer) answer).choices());
    }

    @Test
    void a_design_is_checked_once_for_each_requirement() {
        assertThat(grade(design, design.modelAnswer()).checks())
                .extracting(Check::id)
                .containsExactly("crash-complete", "retry-current", "written", "remembered");
        assertThat(grade(design, design.modelAnswer()).checks())
                .extracting(Check::weight)
                .containsExactly(26 / 64.0, 12 / 64.0, 13 / 64.0, 13 / 64.0);
    }

    @Test
    void a_requirement_that_fails_is_told_with_its_shortest_trace() {
        var check = check(grade(design, design("merge", "always", "0", "after_write")), "retry-current");

        assertThat(check.score()).isZero();
        assertThat(check.message())
                .isEqualTo("The batch of e1 is run again at 13:01. The newer e2 was there and is replaced: "
                        + "consumers read 'placed' instead of 'paid'.");
        assertThat(check.evidence()).isInstanceOfSatisfying(Evidence.Trace.class, it -> {
            assertThat(it.steps())
                    .extracting(Evidence.TraceStep::happening)
                    .containsExactly("delivered", "ran", "delivered", "ran", "ran_again");
            assertThat(it.expected()).containsExactly(new Evidence.TraceRow("A", "e2", "paid"));
            assertThat(it.actual()).containsExactly(new Evidence.TraceRow("A", "e1", "placed"));
        });
    }

    @Test
    void the_other_requirements_keep_their_points() {
        assertThat(grade(design, design("merge", "always", "0", "after_write")).score())
                .isEqualTo(1 - 12 / 64.0);
    }

    @Test
    void a_window_is_charged_for_what_it_remembers() {
        var check = check(grade(design, design("merge", "newer_version", "600", "after_write")), "remembered");

        assertThat(check.score()).isZero();
        assertThat(check.message()).isEqualTo("The memory takes 2,400 MB; 2,399 are allowed.");
    }

    @Test
    void what_a_design_does_not_need_may_be_left_out() {
        var append = answer("""
                {"kind": "write_path", "choices": [{"decision": "write", "option": "append"},
                  {"decision": "windowMinutes", "option": "0"}, {"decision": "offset", "option": "after_write"}]}""");

        assertThat(check(grade(design, append), "written").message())
                .isEqualTo("A batch writes 60 MB; 5,000 are allowed.");
    }

    @ParameterizedTest
    @CsvSource({
        "append, always, 7, after_write, /choices/2/option, unknown_option",
        "delete, always, 0, after_write, /choices/0/option, unknown_option",
        "merge, , 0, after_write, /choices, missing_decision",
        "append, , 600, , /choices, missing_decision",
    })
    void a_design_that_is_none_says_what_to_mend(
            String write,
            @Nullable String update,
            String window,
            @Nullable String offset,
            String pointer,
            String code) {
        assertThat(faults(design, design(write, update, window, offset)))
                .singleElement()
                .extracting(Invalid.Fault::pointer, Invalid.Fault::code)
                .containsExactly(pointer, code);
    }

    @Test
    void a_failure_that_is_not_foretold_is_told_with_its_trace() {
        var grade = grade(prediction, new WritePath.Answer(null, List.of("lost_row")));

        assertThat(grade.score()).isZero();
        assertThat(check(grade, "stale_overwrite").message())
                .startsWith(
                        "'stale_overwrite' can happen, and you did not name it. The batch of e1 is run again at 13:01.");
        assertThat(check(grade, "stale_overwrite").evidence()).isInstanceOf(Evidence.Trace.class);
        assertThat(check(grade, "lost_row").message()).startsWith("'lost_row' cannot happen: none of the ");
    }

    @Test
    void the_failures_that_can_happen_earn_full_marks() {
        assertThat(prediction.modelAnswer()).isEqualTo(new WritePath.Answer(null, List.of("stale_overwrite")));
        assertThat(grade(prediction, prediction.modelAnswer()).hasFullMarks()).isTrue();
    }

    @Test
    void a_design_is_no_prediction() {
        assertThat(faults(prediction, new WritePath.Answer(List.of(), null)))
                .extracting(Invalid.Fault::pointer)
                .containsExactly("/choices");
        assertThat(faults(design, new WritePath.Answer(null, List.of())))
                .extracting(Invalid.Fault::pointer)
                .containsExactly("/failures");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"failures\": [\"lost_row\"], \"requirements\": [{\"under\": \"calm\", \"guarantee\": \"unique\", \"weight\": 1}]', either requirements or failures",
        "'\"requirements\": [{\"under\": \"crash\", \"guarantee\": \"unique\", \"weight\": 1}]', 'crash'' is none of the faults'",
        "'\"choices\": {\"write\": [\"append\", \"burn\"]}, \"failures\": [\"lost_row\"]', 'burn'' is no option of ''write'",
        "'\"choices\": {\"offset\": [\"before_write\"]}, \"failures\": [\"lost_row\"]', The model cannot be graded.",
    })
    void what_no_schema_can_say_is_told_to_authors(String rest, String message) {
        assertThatThrownBy(() -> Grading.JSON.readValue(
                        "{" + EVENTS
                                + ", \"faults\": [\"retry\"], \"model\": {\"write\": \"append\", \"offset\": \"after_write\"}, "
                                + rest + "}",
                        Task.class))
                .rootCause()
                .hasMessageContaining(message);
    }

    private static WritePath.Answer design(
            String write, @Nullable String update, String window, @Nullable String offset) {
        var choices = new ArrayList<WritePath.Choice>();
        choices.add(new WritePath.Choice("write", write));
        if (update != null) {
            choices.add(new WritePath.Choice("update", update));
        }
        choices.add(new WritePath.Choice("windowMinutes", window));
        if (offset != null) {
            choices.add(new WritePath.Choice("offset", offset));
        }
        return new WritePath.Answer(choices, null);
    }

    private static Check check(Grade grade, String id) {
        return grade.checks().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
