package io.datadriven.attempts;

import static io.datadriven.Api.anonymous;
import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Seed;
import io.datadriven.grading.Task;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VariantResourceTest {

    private static final String CHALLENGE = "kappa-retention-sizing";
    private static final String PATH = "/v1/challenges/" + CHALLENGE + "/variants";

    private final Catalog catalog;
    private final ObjectMapper json;

    VariantResourceTest(Catalog catalog, ObjectMapper json) {
        this.catalog = catalog;
        this.json = json;
    }

    @Test
    void everybody_has_a_first_variant_and_it_stays_the_same() {
        var learner = someone();
        as(learner).get(PATH).then().statusCode(200).body("items", hasSize(1)).body("items[0].number", is(0));
        assertThat(latest(learner)).isEqualTo(latest(learner)).isNotEqualTo(latest(someone()));
    }

    @Test
    void a_fresh_variant_is_another_one_and_is_answered_from_then_on() {
        var learner = someone();
        var first = latest(learner);
        var fresh = take(learner, "key").statusCode(201).body("number", is(1)).body("seed", not(first));
        String seed = fresh.header(
                        "Location", endsWith("?variant=" + fresh.extract().path("seed")))
                .extract()
                .path("seed");

        assertThat(latest(learner)).isEqualTo(seed);
        as(learner).get(PATH).then().body("items.seed", is(java.util.List.of(seed, first)));
    }

    @Test
    void a_repeated_request_gives_the_same_variant() {
        var learner = someone();
        String seed = take(learner, "key").extract().path("seed");
        take(learner, "key").statusCode(201).body("seed", is(seed));
        as(learner).get(PATH).then().body("items", hasSize(2));
    }

    @Test
    void the_list_is_paged() {
        var learner = someone();
        Stream.of("a", "b").forEach(key -> take(learner, key));
        String cursor = as(learner).get(PATH + "?limit=2").path("nextCursor");
        as(learner).get(PATH + "?limit=2&cursor=" + cursor).then().body("items.number", is(java.util.List.of(0)));
    }

    @Test
    void the_grade_is_against_the_variant_that_the_answer_names() {
        var learner = someone();
        var first = latest(learner);
        take(learner, "key");

        submit(learner, first, modelAnswer(first))
                .statusCode(201)
                .body("score", is(1f))
                .body("seed", is(first));
        submit(learner, latest(learner), modelAnswer(latest(learner))).body("score", is(1f));
    }

    @Test
    void an_answer_says_which_variant_it_is_to() {
        send(someone(), "{\"answer\": {\"kind\": \"numeric\", \"value\": 1}}")
                .statusCode(422)
                .body("errors[0].pointer", is("#/seed"))
                .body("errors[0].code", is("missing"));
    }

    @Test
    void nobody_answers_a_variant_that_they_were_not_given() {
        var others = latest(someone());
        submit(someone(), others, modelAnswer(others))
                .statusCode(422)
                .body("errors[0].pointer", is("#/seed"))
                .body("errors[0].code", is("not_yours"));
        submit(someone(), "no seed at all", modelAnswer(others))
                .statusCode(422)
                .body("errors[0].code", is("not_yours"));
    }

    @Test
    void the_solution_is_that_of_the_latest_variant() {
        var learner = someone();
        take(learner, "key");
        var seed = latest(learner);
        submit(learner, seed, modelAnswer(seed));
        as(learner)
                .get("/v1/challenges/" + CHALLENGE + "/solution")
                .then()
                .statusCode(200)
                .body("seed", is(seed));
    }

    @Test
    void a_variant_is_the_same_for_whoever_asks_for_its_seed() {
        var url = "/v1/challenges/" + CHALLENGE + "?variant=" + latest(someone());
        assertThat(anonymous().get(url).asString())
                .isEqualTo(as(someone()).get(url).asString());
    }

    @Test
    void a_challenge_without_parameters_has_no_variants() {
        as(someone())
                .get("/v1/challenges/lambda-union-boundary/variants")
                .then()
                .statusCode(404);
        as(someone())
                .post("/v1/challenges/lambda-union-boundary/variants")
                .then()
                .statusCode(404);
        as(someone())
                .contentType(ContentType.JSON)
                .body("{\"answer\": {\"kind\": \"single_choice\", \"option\": \"a\"}, \"seed\": \"0000000000000000\"}")
                .post("/v1/challenges/lambda-union-boundary/attempts")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("not_asked"));
    }

    private static String latest(String learner) {
        return as(learner).get(PATH).path("items[0].seed");
    }

    private static ValidatableResponse take(String learner, String key) {
        return as(learner).header("Idempotency-Key", key).post(PATH).then();
    }

    private String modelAnswer(String seed) {
        try {
            var task =
                    catalog.variant(CHALLENGE, Seed.parse(seed).orElseThrow()).task();
            return json.writerFor(Task.Answer.class).writeValueAsString(task.modelAnswer());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ValidatableResponse submit(String learner, String seed, String answer) {
        return send(learner, "{\"answer\": %s, \"seed\": \"%s\"}".formatted(answer, seed));
    }

    private static ValidatableResponse send(String learner, String body) {
        return as(learner)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/challenges/" + CHALLENGE + "/attempts")
                .then();
    }
}
