package io.datadriven.quizzes;

import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.datadriven.catalog.Seed;
import io.datadriven.grading.Task;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuizResourceTest {

    private static final String PATH = "/v1/quizzes";

    private final Catalog catalog;
    private final ObjectMapper json;
    private final AgroalDataSource database;
    private final QuizDesk desk;

    QuizResourceTest(Catalog catalog, ObjectMapper json, AgroalDataSource database, QuizDesk desk) {
        this.catalog = catalog;
        this.json = json;
        this.database = database;
        this.desk = desk;
    }

    @Test
    void a_quiz_is_drawn_and_can_be_read_from_another_device() {
        var learner = someone();
        var drawn = draw(learner, "{\"policy\": \"exam\", \"size\": 5, \"timeLimitSeconds\": 600}")
                .statusCode(201);
        String id = drawn.header(
                        "Location", endsWith("/v1/quizzes/" + drawn.extract().path("id")))
                .body("state", is("open"))
                .body("items", hasSize(5))
                .body("secondsLeft", greaterThan(590))
                .body("report", nullValue())
                .extract()
                .path("id");
        List<String> challenges = drawn.extract().path("items.challengeId");
        as(learner).get(PATH + "/" + id).then().body("items.challengeId", is(challenges));
        as(learner).get(PATH).then().body("items[0].id", is(id));
    }

    @Test
    void the_same_seed_draws_the_same_quiz() {
        var request = "{\"policy\": \"exam\", \"size\": 6, \"seed\": \"00000000000000ff\"}";
        List<String> one = draw(someone(), request).extract().path("items.challengeId");
        List<String> other = draw(someone(), request).extract().path("items.challengeId");
        assertThat(one).isEqualTo(other).doesNotHaveDuplicates();
    }

    @Test
    void a_repeated_draw_draws_nothing_again() {
        var learner = someone();
        var key = UUID.randomUUID().toString();
        String id = draw(learner, "{\"policy\": \"exam\"}", key).extract().path("id");
        draw(learner, "{\"policy\": \"exam\"}", key).statusCode(201).body("id", is(id));
        draw(learner, "{\"policy\": \"practice\"}", key).statusCode(422).body("code", is("idempotency-key-reused"));
    }

    @Test
    void an_exam_says_nothing_before_it_is_handed_in_and_everything_after() {
        var learner = someone();
        String quiz =
                draw(learner, "{\"policy\": \"exam\", \"size\": 3}").extract().path("id");
        answer(learner, quiz, 1, model(learner, quiz, 1))
                .statusCode(201)
                .body("state", is("saved"))
                .body("score", nullValue());
        answer(learner, quiz, 2, model(learner, quiz, 2));
        answer(learner, quiz, 2, wrong(learner, quiz, 2)).body("number", is(2));

        as(learner)
                .post(PATH + "/" + quiz + "/submission")
                .then()
                .statusCode(200)
                .body("state", is("finished"))
                .body("report.items[0].state", is("right"))
                .body("report.items[1].state", not("right"))
                .body("report.items[1].checks", not(hasSize(0)))
                .body("report.items[2].state", is("unanswered"))
                .body("report.concepts.items.sum()", is(3))
                .body("report.readNext.sectionId", everyItem(notNullValue()))
                .body("report.lateAnswers", hasSize(0));
    }

    @Test
    void to_hand_in_again_changes_nothing() {
        var learner = someone();
        String quiz =
                draw(learner, "{\"policy\": \"exam\", \"size\": 1}").extract().path("id");
        answer(learner, quiz, 1, model(learner, quiz, 1));
        var first = as(learner).post(PATH + "/" + quiz + "/submission").asString();
        assertThat(as(learner).post(PATH + "/" + quiz + "/submission").asString())
                .isEqualTo(first);
        as(learner).get("/v1/me/attempts").then().body("items", hasSize(1));
    }

    @Test
    void under_practice_each_answer_is_graded_at_once() {
        var learner = someone();
        String quiz = draw(learner, "{\"policy\": \"practice\", \"size\": 1}")
                .extract()
                .path("id");
        answer(learner, quiz, 1, wrong(learner, quiz, 1))
                .body("state", is("graded"))
                .body("message", containsString("try again"))
                .body("checks", not(hasSize(0)));
        answer(learner, quiz, 1, model(learner, quiz, 1)).body("score", is(1f)).body("message", is("Right."));
        as(learner)
                .post(PATH + "/" + quiz + "/submission")
                .then()
                .body("report.score", is(1f))
                .body("report.items[0].state", is("right"));
    }

    @Test
    void under_declining_the_second_try_is_worth_less() {
        var learner = someone();
        String quiz = draw(
                        learner,
                        "{\"policy\": \"declining\", \"size\": 1, \"kinds\": [\"single_choice\"], \"difficulty\": \"easy\"}")
                .extract()
                .path("id");
        answer(learner, quiz, 1, wrong(learner, quiz, 1)).body("score", is(0f));
        answer(learner, quiz, 1, model(learner, quiz, 1)).body("score", is(1f));
        var item = as(learner).post(PATH + "/" + quiz + "/submission").jsonPath();
        // Whichever of the easy ones was drawn: the second try is worth seven tenths, in whole points.
        assertThat(item.getDouble("report.items[0].points"))
                .isEqualTo(Math.rint(0.7 * item.getInt("report.items[0].maxPoints")));
    }

    @Test
    void under_certainty_it_costs_to_be_certain_and_wrong() {
        var learner = someone();
        String quiz = draw(learner, "{\"policy\": \"certainty\", \"size\": 1, \"kinds\": [\"single_choice\"]}")
                .extract()
                .path("id");
        answer(learner, quiz, 1, wrong(learner, quiz, 1)).statusCode(422).body("errors[0].pointer", is("#/certainty"));
        send(learner, quiz, "{\"position\": 1, \"answer\": %s, \"certainty\": 3}".formatted(wrong(learner, quiz, 1)))
                .statusCode(201);
        var report = as(learner).post(PATH + "/" + quiz + "/submission").jsonPath();
        assertThat(report.getDouble("report.points")).isEqualTo(-2.0 * report.getInt("report.maxPoints"));
        assertThat(report.getDouble("report.score")).isZero();
    }

    @Test
    void when_time_is_up_the_quiz_ends_by_the_services_clock() throws SQLException {
        var learner = someone();
        String quiz = draw(learner, "{\"policy\": \"exam\", \"size\": 2, \"timeLimitSeconds\": 60}")
                .extract()
                .path("id");
        answer(learner, quiz, 1, model(learner, quiz, 1));
        var tooLate = model(learner, quiz, 2);
        letTimeRunOut(quiz);

        answer(learner, quiz, 2, tooLate)
                .statusCode(201)
                .body("state", is("late"))
                .body("message", containsString("It is kept, and does not count."));
        as(learner)
                .get(PATH + "/" + quiz)
                .then()
                .body("state", is("finished"))
                .body("report.items[0].state", is("right"))
                .body("report.items[1].state", is("unanswered"))
                .body("report.lateAnswers.position", is(List.of(2)));
    }

    @Test
    void a_quiz_that_nobody_came_back_to_is_closed_all_the_same() throws SQLException {
        var learner = someone();
        String quiz = draw(learner, "{\"policy\": \"exam\", \"size\": 1, \"timeLimitSeconds\": 60}")
                .extract()
                .path("id");
        answer(learner, quiz, 1, model(learner, quiz, 1));
        letTimeRunOut(quiz);
        var more = true;
        while (more) {
            more = desk.closeNext();
        }

        as(learner).get("/v1/me/attempts").then().body("items", hasSize(1));
    }

    @Test
    void an_attempt_in_a_quiz_counts_as_a_pass_and_uses_no_try() {
        var learner = someone();
        String quiz =
                draw(learner, "{\"policy\": \"exam\", \"size\": 1}").extract().path("id");
        answer(learner, quiz, 1, model(learner, quiz, 1));
        as(learner).post(PATH + "/" + quiz + "/submission");
        String challenge = as(learner).get(PATH + "/" + quiz).path("items[0].challengeId");
        as(learner)
                .get("/v1/challenges/" + challenge + "/standing")
                .then()
                .body("passed", is(true))
                .body("tries", is(0))
                .body("points", is(0f));
    }

    @Test
    void a_repeated_answer_counts_once() {
        var learner = someone();
        String quiz = draw(learner, "{\"policy\": \"practice\", \"size\": 1}")
                .extract()
                .path("id");
        var body = "{\"position\": 1, \"answer\": %s}".formatted(model(learner, quiz, 1));
        var first = send(learner, quiz, body, "key").statusCode(201).extract().asString();
        send(learner, quiz, body, "key").body(is(first));
        send(learner, quiz, "{\"position\": 1, \"answer\": %s}".formatted(wrong(learner, quiz, 1)), "key")
                .statusCode(422);
        as(learner).get(PATH + "/" + quiz).then().body("items[0].answers", is(1));
    }

    @Test
    void bad_requests_are_told_what_is_wrong() {
        var learner = someone();
        draw(learner, "{}").statusCode(422).body("errors[0].pointer", is("#/policy"));
        draw(learner, "{\"policy\": \"exam\", \"size\": 51}").statusCode(422).body("errors[0].pointer", is("#/size"));
        draw(learner, "{\"policy\": \"exam\", \"size\": 50, \"difficulty\": \"hard\"}")
                .statusCode(422)
                .body("errors[0].pointer", is("#/size"))
                .body("detail", containsString("challenges are like that"));
        draw(learner, "{\"policy\": \"exam\", \"kinds\": [\"poem\"]}")
                .statusCode(422)
                .body("errors[0].pointer", is("#/kinds/0"));
        draw(learner, "{\"policy\": \"exam\", \"conceptIds\": [\"nothing\"]}")
                .statusCode(422)
                .body("errors[0].pointer", is("#/conceptIds/0"));
        draw(learner, "{\"policy\": \"exam\", \"lessonId\": \"nowhere\"}")
                .statusCode(422)
                .body("errors[0].pointer", is("#/lessonId"));
        String quiz =
                draw(learner, "{\"policy\": \"exam\", \"size\": 1}").extract().path("id");
        var answer = model(learner, quiz, 1);
        answer(learner, quiz, 2, answer).statusCode(422).body("errors[0].pointer", is("#/position"));
        answer(learner, quiz, 1, "{\"kind\": \"single_choice\", \"option\": \"nothing-like-that\"}")
                .statusCode(422)
                .body("code", is("invalid-answer"));
        as(learner).get(PATH + "/" + quiz).then().body("items[0].answers", is(0));
        as(learner).get(PATH + "/1").then().statusCode(400);
    }

    @Test
    void somebody_elses_quiz_is_not_there() {
        String quiz =
                draw(someone(), "{\"policy\": \"exam\", \"size\": 1}").extract().path("id");
        as(someone()).get(PATH + "/" + quiz).then().statusCode(404);
        as(someone()).post(PATH + "/" + quiz + "/submission").then().statusCode(404);
    }

    private static ValidatableResponse draw(String learner, String request) {
        return draw(learner, request, UUID.randomUUID().toString());
    }

    private static ValidatableResponse draw(String learner, String request, String key) {
        return as(learner)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(request)
                .post(PATH)
                .then();
    }

    private static ValidatableResponse answer(String learner, String quiz, int position, String answer) {
        return send(learner, quiz, "{\"position\": %d, \"answer\": %s}".formatted(position, answer));
    }

    private static ValidatableResponse send(String learner, String quiz, String body) {
        return send(learner, quiz, body, UUID.randomUUID().toString());
    }

    private static ValidatableResponse send(String learner, String quiz, String body, String key) {
        return as(learner)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH + "/" + quiz + "/answers")
                .then();
    }

    private String model(String learner, String quiz, int position) {
        return written(challenge(learner, quiz, position).task().modelAnswer());
    }

    private String wrong(String learner, String quiz, int position) {
        return written(challenge(learner, quiz, position).task().wrongAnswer());
    }

    private Challenge challenge(String learner, String quiz, int position) {
        String url = as(learner).get(PATH + "/" + quiz).path("items[%d].url".formatted(position - 1));
        var parts = url.substring(url.lastIndexOf('/') + 1).split("\\?variant=", -1);
        return parts.length == 1
                ? catalog.challenge(parts[0])
                : catalog.variant(parts[0], Seed.parse(parts[1]).orElseThrow());
    }

    private String written(Task.Answer answer) {
        try {
            return json.writerFor(Task.Answer.class).writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void letTimeRunOut(String quiz) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update quiz set deadline = now() - interval '2 seconds' where id = '%s'".formatted(quiz));
        }
    }
}
