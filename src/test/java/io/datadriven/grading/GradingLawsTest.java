package io.datadriven.grading;

import static io.datadriven.grading.Grading.check;
import static io.datadriven.grading.Grading.faults;
import static io.datadriven.grading.Grading.grade;
import static io.datadriven.grading.Grading.score;
import static io.datadriven.grading.Grading.verdict;
import static io.datadriven.grading.Grading.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.platform.Kinds;
import java.util.Locale;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws that hold for tasks and answers of every kind. Those of partial credit are in {@link PartialCreditTest}. */
class GradingLawsTest {

    @Property
    void a_score_lies_between_0_and_1(@ForAll("gradable") Submission<Task> it) {
        assertThat(score(it.task(), it.answer())).isBetween(0.0, 1.0);
    }

    @Property
    void the_score_is_the_weighted_sum_of_the_checks(@ForAll("gradable") Submission<Task> it) {
        var grade = grade(it.task(), it.answer());

        assertThat(grade.checks().stream()
                        .mapToDouble(check -> check.weight() * check.score())
                        .sum())
                .isEqualTo(grade.score());
    }

    @Property
    void the_version_of_a_grader_names_the_kind(@ForAll("tasks") Task task) {
        assertThat(Grading.version(task)).matches(Kinds.of(task) + "/[1-9]\\d*");
    }

    // Law 3: invalid is not wrong.

    @Property
    void the_model_answer_earns_full_marks(@ForAll("tasks") Task task) {
        assertThat(grade(task, task.modelAnswer()).hasFullMarks()).isTrue();
    }

    @Property
    void the_wrong_answer_does_not_earn_full_marks(@ForAll("tasks") Task task) {
        assertThat(grade(task, task.wrongAnswer()).hasFullMarks()).isFalse();
    }

    @Property
    void the_invalid_answer_cannot_be_graded(@ForAll("tasks") Task task) {
        assertThat(verdict(task, task.invalidAnswer())).isInstanceOf(Invalid.class);
    }

    @Property
    void an_answer_that_breaks_the_format_is_never_graded(@ForAll("ungradable") Submission<Task> it) {
        assertThat(verdict(it.task(), it.answer())).isInstanceOf(Invalid.class);
    }

    @Property
    void every_fault_points_at_a_part_of_the_answer(@ForAll("ungradable") Submission<Task> it) throws Exception {
        var answer = Grading.JSON.readTree(written(it.answer(), Task.Answer.class));

        assertThat(faults(it.task(), it.answer())).isNotEmpty().noneMatch(fault -> answer.at(fault.pointer())
                .isMissingNode());
    }

    // Law 4: same inputs, same bytes.

    @Property
    void the_same_answer_gets_the_same_bytes(@ForAll("gradable") Submission<Task> it) {
        assertThat(it.graded()).isEqualTo(it.graded());
    }

    @Property
    void the_default_locale_changes_no_byte_of_a_grade(
            @ForAll("gradable") Submission<Task> it, @ForAll("locales") Locale elsewhere) {
        assertSameGradeIn(elsewhere, it);
    }

    @Property
    void the_default_locale_changes_no_byte_of_what_has_to_be_mended(
            @ForAll("ungradable") Submission<Task> it, @ForAll("locales") Locale elsewhere) {
        assertSameGradeIn(elsewhere, it);
    }

    @Property
    void the_default_time_zone_changes_no_byte(
            @ForAll("gradable") Submission<Task> it, @ForAll("zones") TimeZone elsewhere) {
        var here = it.graded();
        var home = TimeZone.getDefault();
        TimeZone.setDefault(elsewhere);
        try {
            assertThat(it.graded()).isEqualTo(here);
        } finally {
            TimeZone.setDefault(home);
        }
    }

    // Law 6: a precheck says whether an answer can be graded, and nothing more.

    @Property
    void a_precheck_says_the_same_of_all_that_can_be_graded(@ForAll("gradable") Submission<Task> it) {
        assertThat(check(it.task(), it.answer())).isEmpty();
    }

    @Property
    void a_precheck_says_what_grading_would_say_of_what_cannot(@ForAll("ungradable") Submission<Task> it) {
        assertThat(check(it.task(), it.answer()))
                .hasValueSatisfying(invalid -> assertThat(invalid.faults()).isEqualTo(faults(it.task(), it.answer())));
    }

    @Provide
    Arbitrary<Task> tasks() {
        return RandomTasks.ofEveryKind();
    }

    @Provide
    Arbitrary<Submission<Task>> gradable() {
        return Submission.gradable(RandomTasks.ofEveryKind());
    }

    @Provide
    Arbitrary<Submission<Task>> ungradable() {
        return Submission.ungradable(RandomTasks.ofEveryKind());
    }

    /** With other digits, other decimal points, and another lower case of I. */
    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.of("ar-EG", "fa-IR", "mr-IN", "th-TH-u-nu-thai", "tr-TR", "de-CH", "en-US")
                .map(Locale::forLanguageTag);
    }

    @Provide
    Arbitrary<TimeZone> zones() {
        return Arbitraries.of("Pacific/Kiritimati", "America/St_Johns", "Asia/Kathmandu", "UTC")
                .map(TimeZone::getTimeZone);
    }

    private static void assertSameGradeIn(Locale elsewhere, Submission<Task> it) {
        var home = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            var here = it.graded();
            Locale.setDefault(elsewhere);
            assertThat(it.graded()).isEqualTo(here);
        } finally {
            Locale.setDefault(home);
        }
    }
}
