package io.datadriven.authoring;

import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PreviewResourceTest {

    private static final Map<String, String> RIGHT = choice("from-watermark");

    private final ObjectMapper json;

    PreviewResourceTest(ObjectMapper json) {
        this.json = json;
    }

    @Test
    void an_author_sees_the_file_and_the_key() {
        as("an-author", "author")
                .get("/v1/admin/challenges/lambda-union-boundary")
                .then()
                .statusCode(200)
                .body("path", is("challenges/architecture-at-scale/lambda-union-boundary.yaml"))
                .body("source", containsString("correct: true"))
                .body("modelAnswer.option", is("from-watermark"))
                .body("parametrised", is(false));
    }

    @Test
    void a_learner_sees_neither() {
        as(someone()).get("/v1/admin/challenges/lambda-union-boundary").then().statusCode(403);
        preview(source("lambda-union-boundary"), RIGHT, someone(), "learner").statusCode(403);
    }

    @Test
    void an_answer_is_graded_against_the_file_that_is_sent() {
        var file = source("lambda-union-boundary");
        preview(file, RIGHT)
                .statusCode(200)
                .body("valid", is(true))
                .body("grade.score", is(1f))
                .body("grade.earnedPoints", is(5f))
                .body("challenge.question.kind", is("single_choice"));
        preview(file.replaceFirst("(?m)^points: .*$", "points: 8"), RIGHT).body("grade.points", is(8f));
        preview(file, choice("after-watermark")).body("grade.passed", is(false));
    }

    @Test
    void nothing_of_it_is_stored() {
        var author = someone();
        preview(source("lambda-union-boundary"), RIGHT, author, "author").statusCode(200);
        as(author).get("/v1/me/attempts").then().body("items", hasSize(0));
    }

    @Test
    void an_answer_that_cannot_be_graded_is_told_why() {
        preview(source("lambda-union-boundary"), choice("whichever"))
                .statusCode(200)
                .body("grade", nullValue())
                .body("answerFaults.pointer", hasItem("#/answer/option"));
    }

    @Test
    void a_file_with_faults_is_told_all_of_them() {
        preview("id: x\ntitle: 5", RIGHT)
                .statusCode(200)
                .body("valid", is(false))
                .body("grade", nullValue())
                .body("challenge", nullValue());
        preview(source("lambda-union-boundary").replace("section: lambda-in-practice", "section: nowhere"), RIGHT)
                .body("valid", is(false))
                .body("faults.pointer", hasItem("/section"))
                .body("grade.score", is(1f));
    }

    @Test
    void a_seed_without_parameters_is_refused() {
        send(
                        Map.of("file", source("lambda-union-boundary"), "answer", RIGHT, "seed", "0000000000000001"),
                        "an-author",
                        "author")
                .statusCode(422)
                .body("errors[0].pointer", is("#/seed"));
    }

    private static Map<String, String> choice(String option) {
        return Map.of("kind", "single_choice", "option", option);
    }

    private static String source(String challenge) {
        return as("an-author", "author")
                .get("/v1/admin/challenges/" + challenge)
                .path("source");
    }

    private ValidatableResponse preview(String file, Map<String, String> answer) {
        return preview(file, answer, "an-author", "author");
    }

    private ValidatableResponse preview(String file, Map<String, String> answer, String name, String role) {
        return send(Map.of("file", file, "answer", answer), name, role);
    }

    private ValidatableResponse send(Map<String, Object> body, String name, String role) {
        try {
            return as(name, role, "learner")
                    .urlEncodingEnabled(false)
                    .contentType(ContentType.JSON)
                    .body(json.writeValueAsString(body))
                    .post("/v1/admin/challenges:preview")
                    .then();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
