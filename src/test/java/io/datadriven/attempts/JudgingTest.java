package io.datadriven.attempts;

import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.datadriven.grading.FreeTextEvidence.Assessment;
import io.datadriven.grading.FreeTextEvidence.GuardFired;
import io.datadriven.grading.FreeTextEvidence.ReviewReason;
import io.datadriven.grading.FreeTexts;
import io.datadriven.judging.AnswerJudge;
import io.datadriven.judging.AnswerJudge.Opinion;
import io.datadriven.judging.JudgeFailures;
import io.datadriven.judging.Judges;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JudgingTest {

    private static final Opinion FOUND = new Opinion("own-group", true, "I would replay the log");

    private final StoredEssays essays;
    private final Judging judging;
    private final Judges judges;
    private final AgroalDataSource database;

    JudgingTest(StoredEssays essays, Judging judging, Judges judges, AgroalDataSource database) {
        this.essays = essays;
        this.judging = judging;
        this.judges = judges;
        this.database = database;
    }

    /** Reviews of other tests are none of these. */
    @BeforeEach
    void nothingIsToBeJudged() throws SQLException {
        execute("update review set judge_state = 'not_asked' where judge_state is null");
    }

    @Test
    void nobody_is_asked_unless_an_operator_names_somebody() {
        assertThat(judges.configured()).isEmpty();
    }

    @Test
    void an_opinion_moves_the_grade_by_one_step_and_a_person_still_looks_at_it() {
        var learner = someone();
        var attempt = essays.add(learner, 0.5, "near_pass_mark");
        assertThat(judging.work(_ -> List.of(FOUND))).isTrue();

        as(learner)
                .get("/v1/attempts/" + attempt)
                .then()
                .body("regraded", is(true))
                .body("review", is("open"))
                .body("checks.find { it.id == 'own-group' }.status", is("passed"))
                .body("checks.find { it.id == 'own-group' }.evidence.decidedBy", is("model"))
                .body("checks.find { it.id == 'own-group' }.evidence.passage.text", is(FOUND.quote()))
                .body("checks.find { it.id == 'new-table' }.status", is("partial"));
        as(learner)
                .get("/v1/attempts/" + attempt + "/grades")
                .then()
                .body("items.givenBy", hasSize(2))
                .body("items[1].givenBy", is("model"));
        review(learner, attempt).body("state", is("open")).body("model", is("changed"));
    }

    @Test
    void it_is_asked_once_and_only_what_was_read_goes_out() {
        var learner = someone();
        essays.add(learner, 0.5, "near_pass_mark");
        var asked = new ArrayList<AnswerJudge.Asked>();
        AnswerJudge judge = it -> {
            asked.add(it);
            return List.of();
        };

        while (judging.work(judge)) {}
        assertThat(asked).singleElement().satisfies(it -> {
            assertThat(it.answer()).isEqualTo(StoredEssays.TEXT);
            assertThat(it.criteria()).hasSize(essays.task().criteria().size());
            assertThat(it.question()).isEqualTo(essays.task().core());
        });
    }

    @Test
    void lies_change_nothing() {
        var learner = someone();
        var attempt = essays.add(learner, 0.5, "near_pass_mark");
        judging.work(asked -> asked.criteria().stream()
                .map(it -> new Opinion(it.id(), true, "Everything is said in full."))
                .toList());

        unchanged(learner, attempt);
        review(learner, attempt).body("model", is("agreed"));
    }

    @Test
    void a_text_that_speaks_to_whoever_grades_is_for_people_only() {
        var learner = someone();
        var plain = FreeTexts.reading(0.5, FreeTexts.HASHES);
        var attempt = essays.add(
                learner,
                0.5,
                new Assessment(
                        plain.low(),
                        plain.high(),
                        plain.raw(),
                        List.of(new GuardFired("addresses_grader", "Sentences to whoever grades are not read.")),
                        true,
                        List.of(new ReviewReason("guard", "It may be honest.")),
                        plain.hashes()));
        judging.work(_ -> List.of(FOUND));

        unchanged(learner, attempt);
        review(learner, attempt).body("model", is("not_asked"));
    }

    @Test
    void a_grade_that_only_its_learner_doubts_is_for_people_only() {
        var learner = someone();
        var attempt = essays.add(learner, 0.5);
        as(learner)
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"I do say it.\"}")
                .post("/v1/attempts/" + attempt + "/reviews")
                .then()
                .statusCode(201);
        judging.work(_ -> List.of(FOUND));

        unchanged(learner, attempt);
    }

    @Test
    void a_judge_that_fails_leaves_the_grade_and_is_asked_three_times_at_the_most() throws SQLException {
        var learner = someone();
        var attempt = essays.add(learner, 0.5, "near_pass_mark");
        AnswerJudge failing = _ -> {
            throw JudgeFailures.some();
        };
        assertThat(judging.work(failing)).isTrue();
        assertThat(judging.work(failing)).as("at once again").isFalse();
        for (int i = 1; i < Judging.MOST_TRIES; i++) {
            execute("update review set judge_asked_at = judge_asked_at - interval '1 hour' where judge_state is null");
            assertThat(judging.work(failing)).isTrue();
        }
        execute("update review set judge_asked_at = judge_asked_at - interval '1 hour'");

        assertThat(judging.work(failing)).isFalse();
        unchanged(learner, attempt);
        review(learner, attempt).body("model", is("failed")).body("state", is("open"));
    }

    @Test
    void a_person_who_decides_in_the_meantime_wins() {
        var learner = someone();
        var attempt = essays.add(learner, 0.5, "near_pass_mark");
        judging.work(_ -> {
            as("an-author", "author")
                    .contentType(ContentType.JSON)
                    .body("{\"criteria\": []}")
                    .post("/v1/admin/reviews/" + id(learner, attempt) + "/verdict")
                    .then()
                    .statusCode(200);
            return List.of(FOUND);
        });

        as(learner)
                .get("/v1/attempts/" + attempt + "/grades")
                .then()
                .body("items", hasSize(2))
                .body("items[1].givenBy", is("person"))
                .body("items[1].score", is(0.5f));
    }

    private static void unchanged(String learner, UUID attempt) {
        as(learner)
                .get("/v1/attempts/" + attempt + "/grades")
                .then()
                .body("items", hasSize(1))
                .body("items[0].givenBy", nullValue());
    }

    private static String id(String learner, UUID attempt) {
        return as(learner).get("/v1/attempts/" + attempt + "/reviews").path("items[0].id");
    }

    private static io.restassured.response.ValidatableResponse review(String learner, UUID attempt) {
        return as("an-author", "author")
                .get("/v1/admin/reviews/" + id(learner, attempt))
                .then()
                .statusCode(200);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
