package io.datadriven.attempts;

import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static io.datadriven.Api.submit;
import static io.datadriven.attempts.StoredEssays.CHALLENGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReviewResourceTest {

    private static final String PATH = "/v1/admin/reviews";
    private static final String FULL = """
            {"criteria": [{"criterion": "own-group", "credit": 1, "reason": "You say it in the first sentence."}]}
            """;

    private final StoredEssays essays;
    private final AgroalDataSource database;

    ReviewResourceTest(StoredEssays essays, AgroalDataSource database) {
        this.essays = essays;
        this.database = database;
    }

    @Test
    void a_grade_that_is_not_sure_waits_for_a_person_who_is_not_told_whose_it_is() {
        var learner = someone();
        var attempt = essays.add(learner, 0.5, "near_pass_mark");

        var review = review(learner, attempt);
        as(learner).get("/v1/attempts/" + attempt).then().body("review", is("open"));
        author().get(PATH + "/" + review)
                .then()
                .statusCode(200)
                .body("state", is("open"))
                .body("reasons", is(List.of("near_pass_mark")))
                .body("answer.text", is(StoredEssays.TEXT))
                .body("score", is(0.5f))
                .body("checks.id", hasItem("own-group"))
                .body("contestReason", nullValue())
                .body("learnerId", nullValue());
    }

    @Test
    void a_grade_that_is_sure_waits_for_nobody() {
        var learner = someone();
        var attempt = essays.add(learner, 0.5);

        as(learner)
                .get("/v1/attempts/" + attempt + "/reviews")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as(learner).get("/v1/attempts/" + attempt).then().body("review", nullValue());
    }

    @Test
    void the_queue_is_filtered_and_comes_page_by_page_the_longest_waiting_first() {
        var learner = someone();
        var reason = "views_disagree";
        var first = review(learner, essays.add(learner, 0.5, reason));
        var second = review(learner, essays.add(learner, 0.5, reason));
        decide(second, FULL, fresh()).statusCode(200);

        var page = author().queryParam("challenge", CHALLENGE)
                .queryParam("reason", reason)
                .queryParam("state", "open")
                .queryParam("limit", 100)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(first))
                .body("items.id", not(hasItem(second)))
                .body("items.state", everyItem(is("open")))
                .body("items.reasons", everyItem(hasItem(reason)));
        List<String> ids = page.extract().path("items.id");
        assertThat(ids).isSorted();
        String cursor =
                author().queryParam("limit", 1).get(PATH).then().extract().path("nextCursor");
        author().queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        author().queryParam("challenge", "nowhere").get(PATH).then().body("items", hasSize(0));
    }

    @Test
    void a_verdict_adds_a_grade_that_counts_and_leaves_the_first_readable() {
        var learner = someone();
        var attempt = essays.add(learner, 0.5, "near_pass_mark");

        decide(review(learner, attempt), everything(1), fresh())
                .statusCode(200)
                .body("state", is("decided"))
                .body("score", is(1f))
                .body("decidedBy", is("an-author"))
                .body("criteria", hasSize(essays.task().criteria().size()));
        as(learner)
                .get("/v1/attempts/" + attempt)
                .then()
                .body("score", is(1f))
                .body("passed", is(true))
                .body("regraded", is(true))
                .body("review", is("decided"))
                .body("checks.find { it.id == 'own-group' }.message", is("I read it so."));
        as(learner)
                .get("/v1/attempts/" + attempt + "/grades")
                .then()
                .body("items.score", is(List.of(0.5f, 1f)))
                .body("items[0].givenBy", nullValue())
                .body("items[1].givenBy", is("person"));
        as(learner)
                .get("/v1/challenges/" + CHALLENGE + "/standing")
                .then()
                .body("points", is(20f))
                .body("passed", is(true));
    }

    @Test
    void a_verdict_may_lower_a_grade_as_well() {
        var learner = someone();
        var attempt = essays.add(learner, 1, "polarity_unsure");

        decide(review(learner, attempt), everything(0), fresh()).body("score", is(0f));
        as(learner)
                .get("/v1/challenges/" + CHALLENGE + "/standing")
                .then()
                .body("points", is(0f))
                .body("passed", is(false));
    }

    @Test
    void the_standing_that_a_verdict_leaves_is_what_the_log_says() {
        var learner = someone();
        decide(review(learner, essays.add(learner, 0.5, "guard")), everything(1), fresh())
                .statusCode(200);

        as("an-admin", "admin").post("/v1/admin/standings/rebuild").then().body("changed", is(0));
    }

    @Test
    void what_a_verdict_does_not_name_stays_as_it_was() {
        var learner = someone();
        var attempt = essays.add(learner, 0.5, "near_pass_mark");

        decide(review(learner, attempt), FULL, fresh())
                .body("checks.find { it.id == 'own-group' }.status", is("passed"))
                .body("checks.find { it.id == 'own-group' }.evidence.decidedBy", is("person"))
                .body("checks.find { it.id == 'new-table' }.status", is("partial"))
                .body(
                        "checks.find { it.id == 'reading' }.message",
                        startsWith("A person has read it, and finds 1 of "));
    }

    @Test
    void a_person_may_agree_with_everything() {
        var learner = someone();
        var attempt = essays.add(learner, 0.5, "near_pass_mark");

        decide(review(learner, attempt), "{\"criteria\": []}", fresh())
                .statusCode(200)
                .body("state", is("decided"))
                .body("score", is(0.5f));
    }

    @Test
    void a_verdict_that_is_repeated_decides_nothing_again() {
        var learner = someone();
        var attempt = essays.add(learner, 0.5, "near_pass_mark");
        var review = review(learner, attempt);
        var key = fresh();
        var first = decide(review, FULL, key).statusCode(200).extract().asString();

        assertThat(decide(review, FULL, key).statusCode(200).extract().asString())
                .isEqualTo(first);
        decide(review, "{\"criteria\": []}", key).statusCode(422).body("code", is("idempotency-key-reused"));
        decide(review, FULL, fresh())
                .statusCode(409)
                .body("detail", startsWith("Somebody has decided this review already."));
        as(learner).get("/v1/attempts/" + attempt + "/grades").then().body("items", hasSize(2));
    }

    @Test
    void a_verdict_that_cannot_be_used_says_what_to_mend() {
        var learner = someone();
        var review = review(learner, essays.add(learner, 0.5, "near_pass_mark"));

        decide(review, FULL.replace("own-group", "generosity"), fresh())
                .statusCode(422)
                .body("errors[0].pointer", is("#/criteria/0/criterion"))
                .body(
                        "errors[0].detail",
                        startsWith("There is no criterion 'generosity'; there are: retention-first, "));
        decide(review, FULL.replace("1,", "1.5,"), fresh())
                .statusCode(422)
                .body("errors[0].pointer", is("#/criteria/0/credit"));
        decide(review, FULL.replace("You say it in the first sentence.", " "), fresh())
                .statusCode(422)
                .body("errors[0].pointer", is("#/criteria/0/reason"));
        decide(review, FULL.replace("You say", "You \\u0000 say"), fresh())
                .statusCode(422)
                .body("errors[0].code", is("unusable_character"));
        decide(UUID.randomUUID().toString(), FULL, fresh()).statusCode(404);
        decide("x", FULL, fresh()).statusCode(400).body("errors[0].parameter", is("reviewId"));
        author().get(PATH + "/" + review).then().body("state", is("open"));
    }

    @Test
    void a_learner_contests_a_grade_once() {
        var learner = someone();
        var attempt = essays.add(learner, 0.5);
        var key = fresh();
        String review = contest(learner, attempt, "I do say it.", key)
                .statusCode(201)
                .header("Location", containsString("/v1/attempts/" + attempt + "/reviews"))
                .body("state", is("open"))
                .body("reasons", is(List.of("contested")))
                .body("contestReason", is("I do say it."))
                .extract()
                .path("id");

        contest(learner, attempt, "I do say it.", key).statusCode(201).body("id", is(review));
        contest(learner, attempt, "I really do.", key).statusCode(422).body("code", is("idempotency-key-reused"));
        contest(learner, attempt, "I really do.", fresh())
                .statusCode(409)
                .body("detail", startsWith("You have asked for a person once for this attempt"));
        author().queryParam("reason", "contested")
                .queryParam("limit", 100)
                .get(PATH)
                .then()
                .body("items.find { it.id == '%s' }.contestReason".formatted(review), is("I do say it."));
    }

    @Test
    void a_doubt_of_the_learner_joins_that_of_the_service() {
        var learner = someone();
        var attempt = essays.add(learner, 0.5, "near_pass_mark");

        contest(learner, attempt, "I do say it.", fresh())
                .statusCode(201)
                .body("id", is(review(learner, attempt)))
                .body("reasons", is(List.of("near_pass_mark", "contested")));
    }

    @Test
    void a_verdict_may_be_contested_and_then_decided_once_more() {
        var learner = someone();
        var attempt = essays.add(learner, 0.5, "near_pass_mark");
        decide(review(learner, attempt), everything(0), fresh()).statusCode(200);

        String second = contest(learner, attempt, "That is too hard.", fresh())
                .statusCode(201)
                .extract()
                .path("id");
        as(learner).get("/v1/attempts/" + attempt).then().body("review", is("open"));
        decide(second, everything(1), fresh()).statusCode(200).body("score", is(1f));
        as(learner)
                .get("/v1/attempts/" + attempt + "/reviews")
                .then()
                .body("items.state", is(List.of("decided", "decided")))
                .body("items[1].criteria.reason", everyItem(is("I read it so.")));
    }

    @Test
    void only_ones_own_readings_of_a_text_can_be_contested() {
        var learner = someone();
        var attempt = essays.add(learner, 0.5);
        String other = submit(learner, "lambda-union-boundary", """
                {"kind": "single_choice", "option": "rolling-day"}
                """)
                .statusCode(201)
                .extract()
                .path("id");

        contest(someone(), attempt, "Mine.", fresh()).statusCode(404);
        as(someone()).get("/v1/attempts/" + attempt + "/reviews").then().statusCode(404);
        contest(learner, UUID.fromString(other), "It is right.", fresh())
                .statusCode(409)
                .body("detail", startsWith("Only how a text was read can be contested"));
        contest(learner, attempt, " ", fresh()).statusCode(422).body("errors[0].pointer", is("#/reason"));
        contest(learner, attempt, "half \\ud83d", fresh())
                .statusCode(422)
                .body("errors[0].code", is("unusable_character"));
    }

    @Test
    void learners_see_neither_the_queue_nor_can_they_decide() {
        var learner = someone();
        var review = review(learner, essays.add(learner, 0.5, "near_pass_mark"));

        as(learner).get(PATH).then().statusCode(403);
        as(learner).get(PATH + "/" + review).then().statusCode(403);
        as(learner)
                .contentType(ContentType.JSON)
                .body(FULL)
                .post(PATH + "/" + review + "/verdict")
                .then()
                .statusCode(403);
    }

    @Test
    void what_people_were_asked_and_said_goes_with_the_learner() throws SQLException {
        var learner = someone();
        var attempt = essays.add(learner, 0.5, "near_pass_mark");
        decide(review(learner, attempt), FULL, fresh()).statusCode(200);
        contest(learner, attempt, "I do say it.", fresh()).statusCode(201);
        String id = as(learner).get("/v1/me").path("id");

        execute("delete from learner where id = '%s'".formatted(id));
        for (var table : List.of("attempt", "later_grade", "review", "verdict")) {
            assertThat(count("select count(*) from %s where learner_id = '%s'".formatted(table, id)))
                    .as(table)
                    .isZero();
        }
    }

    private String everything(double credit) {
        return essays.task().criteria().stream()
                .map(
                        "{\"criterion\": \"%%s\", \"credit\": %s, \"reason\": \"I read it so.\"}".formatted(credit)
                                ::formatted)
                .collect(java.util.stream.Collectors.joining(", ", "{\"criteria\": [", "]}"));
    }

    private static String review(String learner, UUID attempt) {
        return as(learner)
                .get("/v1/attempts/" + attempt + "/reviews")
                .then()
                .statusCode(200)
                .extract()
                .path("items[-1].id");
    }

    private static io.restassured.specification.RequestSpecification author() {
        return as("an-author", "author");
    }

    private static ValidatableResponse decide(String review, String body, String key) {
        return author().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH + "/" + review + "/verdict")
                .then();
    }

    private static ValidatableResponse contest(String learner, UUID attempt, String reason, String key) {
        return as(learner)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"reason\": \"%s\"}".formatted(reason))
                .post("/v1/attempts/" + attempt + "/reviews")
                .then();
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private int count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
