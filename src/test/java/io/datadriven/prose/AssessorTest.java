package io.datadriven.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessorTest {

    @Test
    void a_good_answer_in_other_words_earns_nearly_all() {
        assertThat(Example.assess(Example.GOOD).score()).isGreaterThan(0.85);
    }

    @Test
    void half_an_answer_earns_what_it_says() {
        var assessment = Example.assess(Example.HALF);
        assertThat(standing(assessment, "single-path")).isEqualTo(Standing.MET);
        assertThat(standing(assessment, "replay")).isEqualTo(Standing.MISSING);
        assertThat(assessment.score()).isBetween(0.4, 0.6);
    }

    @Test
    void evidence_is_a_passage_of_the_text_letter_by_letter() {
        var text = "  **First:** hello 𝐖orld.\r\n\r\n" + Example.GOOD;
        var assessment = Example.assess(text);
        assertThat(assessment.criteria()).allSatisfy(it -> {
            var quote = Objects.requireNonNull(it.evidence());
            assertThat(text.substring(quote.start(), quote.end())).isEqualTo(quote.text());
        });
    }

    @Test
    void the_same_text_gives_the_same_assessment() {
        var first = Example.assess(Example.GOOD);
        var again = Assessor.load().assess(Example.RUBRIC, Assessor.USUAL, Example.GOOD);
        assertThat(again).isEqualTo(first);
    }

    @Test
    void many_at_once_get_what_one_alone_gets() {
        var alone = Example.assess(Example.GOOD);
        var together = IntStream.range(0, 24)
                .parallel()
                .mapToObj(_ -> Example.assess(Example.GOOD))
                .distinct()
                .toList();
        assertThat(together).containsExactly(alone);
    }

    @Test
    void the_order_of_sentences_does_not_matter() {
        var sentences = Example.GOOD.strip().split("(?<=[.]) ");
        var reversed = String.join(" ", List.of(sentences).reversed());
        assertThat(Example.assess(reversed).score())
                .isEqualTo(Example.assess(Example.GOOD).score(), within(0.02));
    }

    @Test
    void case_does_not_matter() {
        var good = Example.assess(Example.GOOD).score();
        assertThat(Example.assess(Example.GOOD.toUpperCase(Locale.ROOT)).score())
                .isEqualTo(good, within(0.05));
    }

    @Test
    void a_typo_hardly_matters() {
        var typed = Example.GOOD.replace("because", "becuase");
        assertThat(Example.assess(typed).score())
                .isEqualTo(Example.assess(Example.GOOD).score(), within(0.05));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The team has eight people and meets on Mondays.",
                "In my last job we used Spark for most of our reports.",
                "Architecture is always a matter of trade-offs, and there is no silver bullet.",
            })
    void a_sentence_beside_the_point_moves_little(String beside) {
        var half = Example.assess(Example.HALF).score();
        assertThat(Example.assess(beside + " " + Example.HALF).score()).isEqualTo(half, within(0.05));
        assertThat(Example.assess(Example.HALF + " " + beside).score()).isEqualTo(half, within(0.05));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kappa needs a separate batch layer, so there is not only one code path.",
                "Kappa does need a separate batch layer, so there is more than one code path.",
                "There is not a single pipeline, so the logic is not written once.",
            })
    void who_says_the_opposite_does_not_earn_it(String text) {
        var finding = Example.assess(text).criteria().getFirst();
        assertThat(finding.standing()).isIn(Standing.CONTRADICTED, Standing.MISSING);
    }

    @Test
    void who_shows_a_misconception_pays_for_it() {
        var assessment = Example.assess("A nightly batch job still has to correct what the stream got wrong.");
        assertThat(assessment.misconceptions())
                .extracting(MisconceptionFinding::misconception)
                .containsExactly("nightly-job");
        assertThat(assessment.score()).isZero();
    }

    @Test
    void of_two_defences_the_better_one_counts() {
        var rubric = new Rubric(
                Example.QUESTION,
                List.of(Example.SINGLE_PATH, Example.REPLAY, Example.RETENTION),
                List.of(List.of("single-path"), List.of("replay", "retention")));
        var assessment = Loaded.ASSESSOR.assess(rubric, Assessor.USUAL, Example.HALF);
        assertThat(assessment.criteria())
                .extracting(CriterionFinding::criterion)
                .containsExactly("single-path");
        assertThat(assessment.score()).isGreaterThan(0.9);
    }

    @Test
    void what_is_required_and_missing_keeps_an_answer_from_passing() {
        var rest = "After a bug I read all events again with the fixed code, into a new table. "
                + "Retention must cover the longest period that we may have to repair.";
        assertThat(Example.assess(rest).score()).isLessThan(0.7);
    }

    @Test
    void an_assessment_names_what_it_rests_on() {
        var hashes = Example.assess(Example.GOOD).hashes();
        assertThat(List.of(hashes.rubric(), hashes.model(), hashes.calibrator()))
                .allMatch(it -> it.matches("sha256:[0-9a-f]{64}"))
                .doesNotHaveDuplicates();
    }

    private static Standing standing(Assessment assessment, String criterion) {
        return assessment.criteria().stream()
                .filter(it -> it.criterion().equals(criterion))
                .findFirst()
                .orElseThrow()
                .standing();
    }
}
