package io.datadriven.attempts;

import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static io.datadriven.Api.submit;
import static io.datadriven.attempts.StoredEssays.CHALLENGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts over HTTP, read by the model that ships. */
@QuarkusTest
class EssayAttemptTest {

    private static final String SAYS_HALF = """
            First of all I would raise the retention of the topic, so that nothing is deleted while we work. Then I start the fixed job as
            a second instance with a consumer group of its own, from an offset before the bug, and it writes into a new, empty table.
            """;

    private final StoredEssays essays;
    private final Regrading regrading;
    private final AgroalDataSource database;
    private final ObjectMapper json;

    EssayAttemptTest(StoredEssays essays, Regrading regrading, AgroalDataSource database, ObjectMapper json) {
        this.essays = essays;
        this.regrading = regrading;
        this.database = database;
        this.json = json;
    }

    @Test
    void an_answer_that_says_it_all_earns_full_marks_with_the_passages_that_say_it() {
        var text = essays.task().modelAnswer().text();

        submit(someone(), CHALLENGE, answer(text))
                .statusCode(201)
                .body("score", is(1f))
                .body("points", is(20f))
                .body("passed", is(true))
                .body("graderVersion", is("free_text/1"))
                .body("checks.status", everyItem(is("passed")))
                .body("checks.find { it.id == 'new-table' }.evidence.kind", is("criterion"))
                .body("checks.find { it.id == 'new-table' }.evidence.passage.text", containsString("new empty table"))
                .body(
                        "checks.find { it.id == 'reading' }.evidence.hashes.rubric",
                        matchesPattern("sha256:[0-9a-f]{64}"));
    }

    @Test
    void an_answer_that_says_half_of_it_earns_some_and_does_not_pass() {
        submit(someone(), CHALLENGE, answer(SAYS_HALF))
                .statusCode(201)
                .body("score", greaterThan(0.3f))
                .body("score", lessThan(0.8f))
                .body("passed", is(false))
                .body("checks.find { it.id == 'keep-the-old' }.status", is("failed"))
                .body("checks.find { it.id == 'keep-the-old' }.message", containsString("way back"))
                .body("checks.find { it.id == 'keep-the-old' }.evidence.matched", nullValue())
                .body(
                        "checks.find { it.id == 'reading' }.message",
                        containsString("does not pass without 'swap-when-level'"));
    }

    @Test
    void an_answer_that_is_sure_of_the_wrong_thing_earns_little() {
        submit(someone(), CHALLENGE, answer(essays.task().wrongAnswer().text()))
                .statusCode(201)
                .body("score", lessThan(0.3f))
                .body("passed", is(false));
    }

    @Test
    void the_same_text_is_graded_the_same_for_everybody() {
        var one = submit(someone(), CHALLENGE, answer(SAYS_HALF)).extract().jsonPath();
        var other = submit(someone(), CHALLENGE, answer(SAYS_HALF)).extract().jsonPath();

        assertThat(one.getList("checks")).isEqualTo(other.getList("checks"));
    }

    @ParameterizedTest
    @CsvSource({"'   ', empty", "'a\\u0000b', unusable_character", "'half of \\ud83d', unusable_character"})
    void what_cannot_be_graded_is_no_try_and_says_what_to_mend(String text, String code) {
        var learner = someone();

        submit(learner, CHALLENGE, "{\"kind\": \"free_text\", \"text\": \"%s\"}".formatted(text))
                .statusCode(422)
                .body("code", is("invalid-answer"))
                .body("errors[0].pointer", is("#/answer/text"))
                .body("errors[0].code", is(code))
                .body("detail", containsString("It does not count as a try."));
        as(learner).get("/v1/challenges/" + CHALLENGE + "/standing").then().body("tries", is(0));
    }

    @Test
    void twenty_thousand_characters_are_read_and_one_more_is_not() {
        submit(someone(), CHALLENGE, answer("数".repeat(20_000))).statusCode(201).body("score", is(0f));
        submit(someone(), CHALLENGE, answer("x".repeat(20_001)))
                .statusCode(422)
                .body("errors[0].pointer", is("#/answer/text"));
    }

    @Test
    void what_is_written_in_any_script_is_kept_letter_by_letter() {
        var text =
                "שלום \u202eabc\u202c 数据 👩\u200d👩\u200d👧 Ünïcödé\r\n\tKeep the old job running for a while, so that you can roll back.";
        var learner = someone();
        String id = submit(learner, CHALLENGE, answer(text))
                .statusCode(201)
                .extract()
                .path("id");

        as(learner).get("/v1/attempts/" + id).then().body("answer.text", is(text));
    }

    @Test
    void a_precheck_says_only_whether_it_can_be_graded() {
        as(someone())
                .contentType(ContentType.JSON)
                .body("{\"answer\": %s}".formatted(answer("Whatever this may be about.")))
                .post("/v1/challenges/" + CHALLENGE + "/prechecks")
                .then()
                .statusCode(200)
                .body("valid", is(true))
                .body("faults", is(java.util.List.of()));
    }

    @Test
    void the_question_says_how_much_to_write_and_nothing_of_the_rubric() {
        as(someone())
                .get("/v1/challenges/" + CHALLENGE)
                .then()
                .body("question.kind", is("free_text"))
                .body("question.leastWords", is(40))
                .body("question.mostCharacters", is(20_000))
                .body("question.rubric", nullValue());
    }

    @Test
    void no_regrade_takes_the_place_of_what_a_person_decided() throws SQLException {
        var learner = someone();
        var decided = essays.add(learner, 0.5, "near_pass_mark");
        String review = as(learner).get("/v1/attempts/" + decided + "/reviews").path("items[0].id");
        as("an-author", "author")
                .contentType(ContentType.JSON)
                .body("{\"criteria\": [{\"criterion\": \"own-group\", \"credit\": 1, \"reason\": \"You say it.\"}]}")
                .post("/v1/admin/reviews/" + review + "/verdict")
                .then()
                .statusCode(200);
        var other = someone();
        var undecided = essays.add(other, 0.5);
        var regrade = regraded("strict");

        admin(regrade).body("state", is("published")).body("report.decided", greaterThan(0));
        as(learner)
                .get("/v1/attempts/" + decided)
                .then()
                .body("checks.find { it.id == 'own-group' }.message", is("You say it."));
        as(learner).get("/v1/attempts/" + decided + "/grades").then().body("items.givenBy", not(hasItem("regrade")));
        as(other).get("/v1/attempts/" + undecided + "/grades").then().body("items[1].givenBy", is("regrade"));
    }

    @Test
    void nor_of_what_one_decides_between_the_dry_run_and_its_publication() throws SQLException {
        var learner = someone();
        var attempt = essays.add(learner, 0.5, "near_pass_mark");
        var regrade = ordered();
        String review = as(learner).get("/v1/attempts/" + attempt + "/reviews").path("items[0].id");
        as("an-author", "author")
                .contentType(ContentType.JSON)
                .body("{\"criteria\": []}")
                .post("/v1/admin/reviews/" + review + "/verdict")
                .then()
                .statusCode(200);
        publish(regrade, "strict");

        as(learner)
                .get("/v1/attempts/" + attempt + "/grades")
                .then()
                .body("items.givenBy", not(hasItem("regrade")))
                .body("items[1].givenBy", is("person"));
    }

    private String regraded(String policy) throws SQLException {
        var regrade = ordered();
        publish(regrade, policy);
        return regrade;
    }

    private String ordered() throws SQLException {
        execute("update regrade set state = 'discarded' where state in ('grading', 'ready', 'publishing')");
        String regrade = as("an-admin", "admin")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"challengeId\": \"%s\"}".formatted(CHALLENGE))
                .post("/v1/admin/regrades")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        work();
        return regrade;
    }

    private void publish(String regrade, String policy) {
        as("an-admin", "admin")
                .contentType(ContentType.JSON)
                .body("{\"policy\": \"%s\"}".formatted(policy))
                .post("/v1/admin/regrades/" + regrade + "/publication")
                .then()
                .statusCode(200);
        work();
    }

    private void work() {
        var worked = true;
        while (worked) {
            worked = regrading.work();
        }
    }

    private static ValidatableResponse admin(String regrade) {
        return as("an-admin", "admin")
                .get("/v1/admin/regrades/" + regrade)
                .then()
                .statusCode(200);
    }

    private String answer(String text) {
        try {
            return "{\"kind\": \"free_text\", \"text\": %s}".formatted(json.writeValueAsString(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
