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

class MatchingGraderTest {

    private static final String ALL_RIGHT = "parquet=row-groups orc=stripes avro=nothing csv=nothing";

    private final Task formats = formats("");
    private final Task strictFormats = formats("\"wrongPairsSubtract\": true,");

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
                    pairs                                               | lenient | strict
                    parquet=row-groups orc=stripes avro=nothing csv=nothing | 1    | 1
                    csv=nothing avro=nothing orc=stripes parquet=row-groups | 1    | 1
                    parquet=row-groups orc=stripes avro=nothing         | 0.75    | 0.75
                    parquet=row-groups                                  | 0.25    | 0.25
                    parquet=row-groups orc=stripes avro=nothing csv=stripes | 0.75 | 0.5
                    parquet=row-groups orc=row-groups                   | 0.25    | 0
                    parquet=row-groups orc=row-groups avro=stripes      | 0.25    | 0
                    parquet=nothing                                     | 0       | 0
                    """)
    void the_score_is_the_share_of_right_pairs_less_the_wrong_ones_where_the_author_says_so(
            String pairs, double lenient, double strict) {
        assertThat(Stream.of(formats, strictFormats).map(it -> score(it, pair(pairs))))
                .containsExactly(lenient, strict);
    }

    @Test
    void a_partner_may_serve_several_items() {
        assertThat(remarks(formats, pair("avro=nothing csv=nothing"))).allMatch(Evidence.Remark::right);
    }

    @Test
    void a_right_pair_is_marked_without_a_word() {
        assertThat(remarks(formats, pair("orc=stripes"))).containsExactly(new Evidence.Remark("orc", true, null));
    }

    @Test
    void a_mistake_that_the_author_knows_is_told_in_his_words() {
        assertThat(remarks(formats, pair("parquet=stripes")))
                .containsExactly(new Evidence.Remark("parquet", false, "Stripes are what ORC calls them."));
    }

    @Test
    void any_other_mistake_is_told_the_items_feedback() {
        assertThat(remarks(formats, pair("parquet=nothing")))
                .containsExactly(new Evidence.Remark("parquet", false, "Look at the footer of the file."));
    }

    @Test
    void the_message_of_a_full_mark_counts_the_pairs() {
        assertThat(message(formats, pair(ALL_RIGHT))).isEqualTo("All 4 pairs are right.");
    }

    @Test
    void the_message_counts_right_and_wrong_pairs() {
        assertThat(message(formats, pair("parquet=row-groups orc=stripes avro=nothing csv=stripes")))
                .isEqualTo("3 of 4 pairs are right, 1 wrong.");
    }

    @Test
    void the_message_counts_items_without_a_partner() {
        assertThat(message(formats, pair("parquet=row-groups orc=row-groups")))
                .isEqualTo("1 of 4 pairs are right, 1 wrong, 2 not given.");
    }

    @Test
    void the_message_says_that_wrong_pairs_were_subtracted() {
        assertThat(message(strictFormats, pair("parquet=row-groups orc=stripes avro=nothing csv=stripes")))
                .isEqualTo("3 of 4 pairs are right, 1 wrong; each wrong pair takes away what a right one gives.");
    }

    @Test
    void the_learner_is_told_when_wrong_pairs_subtract() {
        assertThat(strictFormats.question()).hasFieldOrPropertyWithValue("wrongPairsSubtract", true);
    }

    @Test
    void an_unknown_item_on_the_left_is_a_fault() {
        assertThat(faults(formats, pair("orc=stripes json=nothing")))
                .containsExactly(
                        new Invalid.Fault("/pairs/1/left", "unknown_item", "There is no item 'json' on the left."));
    }

    @Test
    void an_unknown_item_on_the_right_is_a_fault() {
        assertThat(faults(formats, pair("orc=pages")))
                .containsExactly(
                        new Invalid.Fault("/pairs/0/right", "unknown_item", "There is no item 'pages' on the right."));
    }

    @Test
    void an_item_with_two_partners_is_a_fault_where_it_comes_again() {
        assertThat(faults(formats, pair("orc=stripes avro=nothing orc=nothing")))
                .containsExactly(new Invalid.Fault("/pairs/2/left", "repeated_item", "'orc' is given two partners."));
    }

    @Test
    void both_sides_of_a_pair_can_be_at_fault() {
        assertThat(faults(formats, pair("stripes=orc")))
                .extracting(Invalid.Fault::pointer)
                .containsExactly("/pairs/0/left", "/pairs/0/right");
    }

    @Test
    void no_pair_at_all_is_a_fault() {
        assertThat(faults(formats, new Matching.Answer(List.of())))
                .containsExactly(new Invalid.Fault("/pairs", "empty", "Give at least one pair."));
    }

    private static Matching.Answer pair(String pairs) {
        return new Matching.Answer(Stream.of(pairs.split(" "))
                .map(it -> it.split("="))
                .map(it -> new Matching.Pair(it[0], it[1]))
                .toList());
    }

    private static Task formats(String wrongPairs) {
        return task("""
                {
                  "kind": "matching",
                  %s
                  "left": [
                    {"id": "parquet", "text": "Parquet", "partner": "row-groups",
                     "feedback": "Look at the footer of the file.",
                     "mistakes": [{"partner": "stripes", "feedback": "Stripes are what ORC calls them."}]},
                    {"id": "orc", "text": "ORC", "partner": "stripes", "feedback": "Read the ORC specification."},
                    {"id": "avro", "text": "Avro", "partner": "nothing", "feedback": "Avro is written by rows."},
                    {"id": "csv", "text": "CSV", "partner": "nothing", "feedback": "CSV has no statistics."}
                  ],
                  "right": [
                    {"id": "row-groups", "text": "Skips row groups"},
                    {"id": "stripes", "text": "Skips stripes"},
                    {"id": "nothing", "text": "Skips nothing"}
                  ]
                }
                """.formatted(wrongPairs));
    }
}
