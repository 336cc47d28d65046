package io.datadriven.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PassagesTest {

    @Test
    void a_sentence_ends_where_its_mark_is() {
        assertThat(passages("There is one path. Is it enough? Yes!"))
                .containsExactly("There is one path.", "Is it enough?", "Yes!");
    }

    @Test
    void case_changes_nothing() {
        var text = "Kappa has one path. It runs on node.js, e.g. on two machines. Replay takes 28.8 h; that fits.";
        assertThat(passages(text.toLowerCase(Locale.ROOT)))
                .isEqualTo(passages(text).stream()
                        .map(it -> it.toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void points_inside_numbers_names_and_abbreviations_end_nothing() {
        assertThat(passages("We keep 28.8 h of it, e.g. in main.py or node.js, i.e. enough."))
                .hasSize(1);
    }

    @Test
    void each_point_of_a_list_is_a_passage() {
        assertThat(passages("- one code path\n- replay from the log\n1. swap the view\n* drop the old table"))
                .containsExactly("- one code path", "- replay from the log", "1. swap the view", "drop the old table");
    }

    @Test
    void lines_wrapped_at_the_width_of_a_page_are_one_sentence() {
        assertThat(
                        passages(
                                "The replay reads the whole log from the beginning and writes what\nit finds into a new table."))
                .hasSize(1);
    }

    @Test
    void a_sentence_that_runs_on_is_cut_between_clauses() {
        var clause = "the replay reads the log from the beginning and writes a table";
        assertThat(passages(clause + ", " + clause + ", because " + clause + ", but " + clause + "."))
                .hasSizeGreaterThan(1)
                .allSatisfy(it -> assertThat(it.split(" ")).hasSizeLessThan(41));
    }

    @Test
    void marks_alone_are_no_passage() {
        assertThat(passages("--- ... !!! \n\n ***")).isEmpty();
    }

    private static List<String> passages(String text) {
        return Passages.of(text, Loaded.ENCODER.words(text)).stream()
                .map(it -> text.substring(it.getFirst().start(), it.getLast().end()))
                .toList();
    }
}
