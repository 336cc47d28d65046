package io.datadriven.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of {@link GradingLawsTest} for free text. Each try asks the encoder, so there are fewer of them. */
class FreeTextLawsTest {

    private static final int TRIES = 60;

    @Property(tries = TRIES)
    void the_score_is_the_weighted_sum_of_the_checks_and_lies_between_0_and_1(
            @ForAll("gradable") Submission<FreeText> it) {
        var grade = Grading.grade(it.task(), it.answer());

        assertThat(grade.score())
                .isBetween(0.0, 1.0)
                .isEqualTo(Grade.rounded(grade.checks().stream()
                        .mapToDouble(check -> check.weight() * check.score())
                        .sum()));
    }

    @Property(tries = 11)
    void the_model_answer_earns_full_marks_and_the_wrong_one_does_not(@ForAll("tasks") FreeText task) {
        assertThat(Grading.grade(task, task.modelAnswer()).hasFullMarks()).isTrue();
        assertThat(Grading.grade(task, task.wrongAnswer()).hasFullMarks()).isFalse();
        assertThat(Grading.verdict(task, task.invalidAnswer())).isInstanceOf(Invalid.class);
    }

    @Property(tries = TRIES)
    void a_text_that_cannot_be_graded_is_invalid_and_not_wrong(@ForAll("ungradable") Submission<FreeText> it) {
        assertThat(Grading.faults(it.task(), it.answer()))
                .extracting(Invalid.Fault::pointer)
                .allMatch(pointer -> pointer.equals("/text") || pointer.equals("/kind"));
    }

    @Property(tries = TRIES)
    void the_same_text_gets_the_same_bytes(@ForAll("gradable") Submission<FreeText> it) {
        assertThat(it.graded()).isEqualTo(it.graded());
    }

    @Property(tries = 20)
    void neither_locale_nor_time_zone_changes_a_byte(@ForAll("gradable") Submission<FreeText> it) {
        var here = it.graded();
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(it.graded()).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Property(tries = TRIES)
    void every_passage_stands_in_the_text_where_it_is_said_to_stand(@ForAll("gradable") Submission<FreeText> it) {
        var text = ((FreeText.Answer) it.answer()).text();
        var passages = Grading.grade(it.task(), it.answer()).checks().stream()
                .map(Check::evidence)
                .filter(FreeTextEvidence.Criterion.class::isInstance)
                .map(evidence -> ((FreeTextEvidence.Criterion) evidence).passage())
                .filter(java.util.Objects::nonNull);

        assertThat(passages).allSatisfy(passage -> assertThat(text.substring(passage.start(), passage.end()))
                .isEqualTo(passage.text()));
    }

    // Law 5: partial credit is monotone.

    @Property(tries = TRIES)
    void saying_one_thing_more_never_lowers_the_score(
            @ForAll("tasks") FreeText task, @ForAll @IntRange(max = 3) int which) {
        var statements = List.copyOf(task.statements().values());
        var some =
                String.join(" ", statements.subList(0, which % statements.size())) + " That is what I would do first.";
        var more = some + " " + statements.get(which % statements.size());

        assertThat(Grading.score(task, new FreeText.Answer(more)))
                .isGreaterThanOrEqualTo(Grading.score(task, new FreeText.Answer(some)));
    }

    @Property(tries = TRIES)
    void what_is_stored_is_read_as_it_was_written(@ForAll("gradable") Submission<FreeText> it) {
        var grade = Grading.grade(it.task(), it.answer());

        assertThat(Grading.read(Grading.written(grade, Grade.class), Grade.class))
                .isEqualTo(grade);
        assertThat(Grading.read(Grading.written(it.answer(), Task.Answer.class), Task.Answer.class))
                .isEqualTo(it.answer());
        assertThat(Grading.read(Grading.written(it.task().question(), Task.Question.class), Task.Question.class))
                .isEqualTo(it.task().question());
    }

    @Property(tries = TRIES)
    void a_precheck_finds_what_cannot_be_graded_and_says_nothing_of_the_rest(
            @ForAll("gradable") Submission<FreeText> right, @ForAll("ungradable") Submission<FreeText> broken) {
        assertThat(Grading.check(right.task(), right.answer())).isEmpty();
        assertThat(Grading.check(broken.task(), broken.answer())).isPresent();
    }

    @Provide
    Arbitrary<FreeText> tasks() {
        return RandomFreeTexts.tasks();
    }

    @Provide
    Arbitrary<Submission<FreeText>> gradable() {
        return Submission.gradable(RandomFreeTexts.tasks());
    }

    @Provide
    Arbitrary<Submission<FreeText>> ungradable() {
        return Submission.ungradable(RandomFreeTexts.tasks());
    }
}
