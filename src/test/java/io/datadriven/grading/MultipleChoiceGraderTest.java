package io.datadriven.grading;

import static io.datadriven.grading.Grading.faults;
import static io.datadriven.grading.Grading.message;
import static io.datadriven.grading.Grading.remarks;
import static io.datadriven.grading.Grading.score;
import static io.datadriven.grading.Grading.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultipleChoiceGraderTest {

    private static final List<String> SCORINGS = List.of("all_or_nothing", "net_correct", "coverage", "each_option");

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
                    picks                                       | all_or_nothing | net_correct | coverage | each_option
                    merge overwrite dedupe                      | 1              | 1           | 1        | 1
                    dedupe merge overwrite                      | 1              | 1           | 1        | 1
                    merge overwrite                             | 0              | 0.666667    | 0.666667 | 0.833333
                    merge                                       | 0              | 0.333333    | 0.333333 | 0.666667
                    merge overwrite dedupe append               | 0              | 0.666667    | 0.75     | 0.833333
                    merge overwrite append                      | 0              | 0.333333    | 0.444444 | 0.666667
                    merge append                                | 0              | 0           | 0.166667 | 0.5
                    merge overwrite dedupe append counter email | 0              | 0           | 0.5      | 0.5
                    append                                      | 0              | 0           | 0        | 0.333333
                    append counter email                        | 0              | 0           | 0        | 0
                    """)
    void each_scoring_counts_the_same_picks_in_its_own_way(
            String picks, double allOrNothing, double netCorrect, double coverage, double eachOption) {
        assertThat(SCORINGS.stream().map(it -> score(replaySafe(it), pick(picks))))
                .containsExactly(allOrNothing, netCorrect, coverage, eachOption);
    }

    @Test
    void the_author_speaks_about_each_pick_in_the_order_of_the_picks() {
        assertThat(remarks(replaySafe("net_correct"), pick("append merge")))
                .containsExactly(
                        new Evidence.Remark("append", false, "A replay appends every row again."),
                        new Evidence.Remark("merge", true, "The second run finds the key and changes nothing."));
    }

    @Test
    void nothing_is_told_about_options_that_were_left() {
        assertThat(remarks(replaySafe("net_correct"), pick("merge"))).hasSize(1);
    }

    @Test
    void the_message_of_a_full_mark_says_that_everything_was_found() {
        assertThat(message(replaySafe("each_option"), pick("merge overwrite dedupe")))
                .isEqualTo("You found every right option: 6 of 6 options treated rightly.");
    }

    @Test
    void the_message_counts_one_wrong_pick_in_the_singular() {
        assertThat(message(replaySafe("coverage"), pick("merge overwrite append")))
                .isEqualTo("You found 2 of 3 right options, and picked 1 that is not right: 2/3 × 2/3.");
    }

    @Test
    void the_message_counts_several_wrong_picks_in_the_plural() {
        assertThat(message(replaySafe("all_or_nothing"), pick("merge append email")))
                .isEqualTo("You found 1 of 3 right options, and picked 2 that are not right"
                        + ": only the exact set counts.");
    }

    @Test
    void the_message_shows_how_wrong_picks_were_subtracted() {
        assertThat(message(replaySafe("net_correct"), pick("merge overwrite append")))
                .startsWith("You found 2 of 3 right options, and picked 1 that is not right")
                .contains("(2 − 1) / 3");
    }

    @Test
    void the_learner_is_told_how_picks_are_counted_before_answering() {
        assertThat(replaySafe("net_correct").question())
                .hasFieldOrPropertyWithValue("scoring", "A wrong pick takes away what a right one gives.");
    }

    @Test
    void an_option_that_is_not_there_is_a_fault_where_it_stands() {
        assertThat(faults(replaySafe("coverage"), pick("merge upsert")))
                .containsExactly(
                        new Invalid.Fault("/options/1", "unknown_option", "This challenge has no option 'upsert'."));
    }

    @Test
    void an_option_that_is_picked_twice_is_a_fault_where_it_comes_again() {
        assertThat(faults(replaySafe("coverage"), pick("merge append merge")))
                .containsExactly(new Invalid.Fault("/options/2", "repeated_option", "'merge' is picked twice."));
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(faults(replaySafe("coverage"), pick("upsert merge merge delete")))
                .extracting(Invalid.Fault::pointer)
                .containsExactly("/options/0", "/options/2", "/options/3");
    }

    @Test
    void no_pick_at_all_is_a_fault() {
        assertThat(faults(replaySafe("each_option"), new MultipleChoice.Answer(List.of())))
                .containsExactly(new Invalid.Fault("/options", "empty", "Pick at least one option."));
    }

    private static MultipleChoice.Answer pick(String options) {
        return new MultipleChoice.Answer(Stream.of(options.split(" ")).toList());
    }

    private static Task replaySafe(String scoring) {
        return task("""
                {
                  "kind": "multiple_choice",
                  "scoring": "%s",
                  "options": [
                    {"id": "merge", "text": "MERGE on the order id", "correct": true,
                     "feedback": "The second run finds the key and changes nothing."},
                    {"id": "overwrite", "text": "Overwrite the partition", "correct": true,
                     "feedback": "The second run writes the same partition."},
                    {"id": "dedupe", "text": "Drop event ids that are known", "correct": true,
                     "feedback": "The second run drops what it knows."},
                    {"id": "append", "text": "Append", "feedback": "A replay appends every row again."},
                    {"id": "counter", "text": "Add 1 to a counter", "feedback": "A replay counts again."},
                    {"id": "email", "text": "Send an e-mail", "feedback": "A replay sends it again."}
                  ]
                }
                """.formatted(scoring));
    }
}
