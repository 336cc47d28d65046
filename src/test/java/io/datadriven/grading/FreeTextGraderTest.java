package io.datadriven.grading;

import static io.datadriven.grading.Grading.faults;
import static io.datadriven.grading.Grading.grade;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datadriven.platform.Problem;
import io.datadriven.sandbox.Sandbox;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextGraderTest {

    private static final String AUTHORED = """
            {"kind": "free_text", "expectedWords": {"least": 20, "most": 100},
             "rubric": {"question": "Why would you choose Kappa here?", "criteria": [
                {"id": "single-path", "weight": 3, "required": true,
                 "statement": "There is only one code path, so the logic is written and tested once.",
                 "exemplars": ["Because everything runs through a single pipeline, nobody has to maintain the same rules twice."],
                 "feedback": {"met": "Path met.", "partial": "Path partly.", "missing": "Path missing."},
                 "misconceptions": [{"id": "nightly", "text": "Kappa still needs a nightly batch job that corrects the stream.",
                                     "penalty": 1, "feedback": "It needs none."}]},
                {"id": "replay", "weight": 1,
                 "statement": "History is rebuilt by replaying the retained log from an old offset.",
                 "exemplars": ["To correct the past, we start a second job that reads the log again from the beginning."],
                 "feedback": {"met": "Replay met.", "partial": "Replay partly.", "missing": "Replay missing."}}]},
             "modelAnswer": "There is only one code path, so the logic is written and tested once. History is rebuilt by replaying the retained log from an old offset.",
             "wrongAnswer": "Kappa still needs a nightly batch job that corrects the stream, and history is edited by hand in the table."}
            """;

    private final FreeText task = (FreeText) Grading.task(AUTHORED);

    @Test
    void each_thing_that_is_said_is_a_check_with_the_authors_words_for_it() {
        var grade = grade(
                task,
                new FreeText.Answer(
                        "I like it. Everything runs through one single pipeline, so nobody maintains the same rules twice."));

        assertThat(grade.checks()).extracting(Check::id).containsExactly("single-path", "replay", "reading");
        assertThat(grade.checks()).extracting(Check::message).startsWith("Path met.", "Replay missing.");
        assertThat(grade.checks()).extracting(Check::status).containsExactly("passed", "failed", "passed");
        assertThat(grade.checks()).extracting(Check::weight).containsExactly(0.75, 0.25, 0.0);
    }

    @Test
    void the_passage_that_says_it_is_shown_where_it_stands() {
        var text = "I like it. Everything runs through one single pipeline, so nobody maintains the same rules twice.";

        var passage = requireNonNull(
                criterion(grade(task, new FreeText.Answer(text)), 0).passage());
        assertThat(passage.text()).isEqualTo(text.substring(11));
        assertThat(passage.start()).isEqualTo(11);
    }

    @Test
    void the_authors_phrasing_is_shown_only_to_who_has_said_it() {
        var full = grade(task, task.modelAnswer());
        var wrong = grade(task, task.wrongAnswer());

        assertThat(criterion(full, 0).matched()).isNotNull();
        assertThat(wrong.checks())
                .filteredOn(it -> it.evidence() instanceof FreeTextEvidence.Criterion)
                .allSatisfy(it -> assertThat(((FreeTextEvidence.Criterion) requireNonNull(it.evidence())).matched())
                        .isNull());
    }

    @Test
    void a_wrong_belief_is_told_why_it_is_wrong() {
        var grade = grade(
                task,
                new FreeText.Answer(
                        "Kappa still needs a nightly batch job that corrects the stream. I would run it after midnight."));

        assertThat(grade.checks().getFirst().message()).endsWith("It needs none.");
        assertThat(criterion(grade, 0).misconceptions()).singleElement().satisfies(it -> assertThat(it.id())
                .isEqualTo("nightly"));
    }

    @Test
    void who_leaves_out_what_is_required_is_told_so_and_does_not_pass() {
        var grade = grade(
                task, new FreeText.Answer("History is rebuilt by replaying the retained log from an old offset."));

        assertThat(grade.passes(0.1)).isFalse();
        assertThat(grade.checks().getLast().message()).contains("An answer does not pass without 'single-path'.");
    }

    @Test
    void the_question_said_again_is_no_answer() {
        var grade = grade(task, new FreeText.Answer("Why would you choose Kappa here?"));

        assertThat(grade.score()).isZero();
        assertThat(grade.checks().getLast().status()).isEqualTo("failed");
    }

    @Test
    void what_a_grade_rests_on_is_kept_with_it() {
        var evidence = (FreeTextEvidence.Assessment) requireNonNull(
                grade(task, task.modelAnswer()).checks().getLast().evidence());

        assertThat(evidence.hashes().rubric()).matches("sha256:[0-9a-f]{64}");
        assertThat(evidence.hashes().model()).matches("sha256:[0-9a-f]{64}");
        assertThat(evidence.hashes().calibrator()).matches("sha256:[0-9a-f]{64}");
        assertThat(evidence.low()).isLessThanOrEqualTo(1);
        assertThat(evidence.raw()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0.96, true", "0.9, false"})
    void near_the_challenges_own_pass_mark_a_person_looks_at_it(double passMark, boolean looks) {
        var evidence = (FreeTextEvidence.Assessment) requireNonNull(grade(task.passedFrom(passMark), task.modelAnswer())
                .checks()
                .getLast()
                .evidence());

        assertThat(evidence.doubts().contains("near_pass_mark")).isEqualTo(looks);
        assertThat(evidence.needsReview()).isEqualTo(looks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t", "\u00a0\u2003", "\u200b\u200d", "\ufeff"})
    void nothing_that_can_be_seen_is_nothing_to_grade(String text) {
        assertThat(faults(task, new FreeText.Answer(text)))
                .containsExactly(new Invalid.Fault("/text", "empty", "Write at least a sentence."));
    }

    @Test
    void what_is_too_essayTextto_be_graded_is_told_so() {
        assertThat(faults(task, new FreeText.Answer("word ".repeat(4_001))))
                .extracting(Invalid.Fault::code)
                .containsExactly("too_long");
        assertThat(grade(task, new FreeText.Answer("word ".repeat(4_000))).score())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, U+0000", "b, ''", "1f, U+001F", "d800, U+D800"})
    void what_cannot_be_stored_is_told_where_it_is(String hex, String name) {
        var text = "There is only one path" + (char) Integer.parseInt(hex, 16)
                + " so the logic is written and tested once.";

        if (name.isEmpty()) {
            assertThat(grade(task, new FreeText.Answer(text)).score()).isPositive();
        } else {
            assertThat(faults(task, new FreeText.Answer(text))).singleElement().satisfies(it -> assertThat(it.detail())
                    .startsWith("Character 23 (%s) cannot be".formatted(name)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Kappa\n\n- **There is only one code path**, so the logic is written and tested once.\n- > quoted",
                "There is only one code path, so the logic is written and tested once. 🙂 数据 مرحبا",
                "\u202EThere is only one code path, so the logic is written and tested once.\u202C",
                "THERE IS ONLY ONE CODE PATH, SO THE LOGIC IS WRITTEN AND TESTED ONCE!!!"
            })
    void however_it_is_written_it_is_read(String text) {
        assertThat(criterion(grade(task, new FreeText.Answer(text)), 0).credit())
                .isGreaterThanOrEqualTo(0.75);
    }

    @Test
    void a_burst_of_essays_is_sent_away_and_other_kinds_are_graded_all_the_while() throws Exception {
        var registry = new SimpleMeterRegistry();
        try (var reader = EssayReader.with(1, 2, 60, registry);
                var learners = Executors.newVirtualThreadPerTaskExecutor()) {
            var graders = new Graders(Sandbox.with(1, 128), reader);
            graders.grade(task, task.modelAnswer());
            var other = Grading.task("""
                    {"kind": "single_choice", "options": [{"id": "a", "text": "A", "correct": true, "feedback": "Yes."},
                                                          {"id": "b", "text": "B", "feedback": "No."}]}
                    """);
            var essayText =
                    new FreeText.Answer("Everything runs through one pipeline and is tested once. ".repeat(300));
            Callable<Verdict> essay = () -> graders.grade(task, essayText);
            var burst = new ArrayList<java.util.concurrent.Future<Verdict>>();
            for (int i = 0; i < 12; i++) {
                burst.add(learners.submit(essay));
            }
            assertThat(graders.grade(other, other.modelAnswer())).isInstanceOf(Grade.class);
            var sentAway = 0;
            for (var one : burst) {
                try {
                    assertThat(one.get()).isInstanceOf(Grade.class);
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOfSatisfying(Problem.class, it -> assertThat(it.type())
                            .isEqualTo(Problem.Type.UNAVAILABLE));
                    sentAway++;
                }
            }

            assertThat(sentAway).isBetween(1, 9);
            assertThat(registry.timer("datadriven.prose.reading").count()).isEqualTo(13L - sentAway);
            assertThat(registry.find("datadriven.prose.graded").counters().stream()
                            .mapToDouble(it -> it.count())
                            .sum())
                    .isEqualTo(13.0 - sentAway);
            assertThat(registry.get("datadriven.prose.queue").gauge().value()).isZero();
        }
    }

    @Test
    void a_rubric_whose_misconception_is_as_good_as_the_statement_is_found_out() {
        var odd = Grading.task(AUTHORED.replace(
                "Kappa still needs a nightly batch job that corrects the stream.\",",
                "There is only one code path, so the logic is written and tested once.\","));

        assertThat(new Graders(Sandbox.with(1, 128)).lint(odd)).isNotEmpty().allSatisfy(it -> assertThat(it.pointer())
                .startsWith("/rubric/"));
        assertThatThrownBy(() -> Grading.task(AUTHORED.replace("\"replay\"", "\"single-path\"")))
                .hasMessageContaining("The id 'single-path' is there twice.");
    }

    private static FreeTextEvidence.Criterion criterion(Grade grade, int index) {
        return (FreeTextEvidence.Criterion)
                requireNonNull(grade.checks().get(index).evidence());
    }
}
