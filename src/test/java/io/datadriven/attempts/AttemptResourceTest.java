package io.datadriven.attempts;

import static io.datadriven.Api.anonymous;
import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static io.datadriven.Api.submit;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.datadriven.catalog.Seed;
import io.datadriven.grading.Task;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttemptResourceTest {

    private static final String CHALLENGE = "kappa-cutover-order";
    private static final int AT_ONCE = 32;

    @Inject
    Catalog catalog;

    @Inject
    ObjectMapper json;

    @Test
    void a_right_answer_earns_full_marks() {
        submit(someone(), CHALLENGE, right())
                .statusCode(201)
                .body("state", is("graded"))
                .body("score", is(1f))
                .body("points", is(10f))
                .body("passed", is(true))
                .body("checks.status", contains("passed"))
                .body("standing.tries", is(1))
                .body("answer.kind", is("ordering"));
    }

    @Test
    void every_shipped_challenge_can_be_answered_over_http() {
        var learner = someone();
        for (var challenge : catalog.challenges()) {
            var isOpen = !challenge.policy().withholdsGrades();
            answer(learner, challenge, mine(learner, challenge).task().modelAnswer())
                    .statusCode(201)
                    .body("score", is(isOpen ? 1f : 0f))
                    .body("state", is(isOpen ? "graded" : "withheld"));
        }
    }

    @Test
    void every_wrong_answer_is_told_what_is_wrong_with_it() {
        for (var challenge : catalog.challenges()) {
            for (int i = 0; i < challenge.wrongAnswers().size(); i++) {
                var learner = someone();
                var wrong = mine(learner, challenge).wrongAnswers().get(i);
                var submitted = answer(learner, challenge, wrong.answer()).statusCode(201);
                if (!challenge.policy().withholdsGrades()) {
                    var message = submitted.extract().<String>path("checks[0].message");
                    assertThat(message).as(challenge.id()).isNotBlank();
                }
            }
        }
    }

    @Test
    void a_check_names_the_concept_and_the_section_that_teaches_it() {
        submit(someone(), CHALLENGE, wrong())
                .body("checks.conceptId", contains("paKappaArch"))
                .body("checks.lessonId", contains("architecture-at-scale"))
                .body("checks.sectionId", contains("when-kappa-works"));
    }

    @Test
    void an_attempt_can_be_read_again_as_it_was_answered() {
        var learner = someone();
        var submitted = submit(learner, CHALLENGE, wrong()).statusCode(201).extract();

        var read = as(learner)
                .get(submitted.header("Location"))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(read).isEqualTo(submitted.asString());
    }

    @Test
    void an_invalid_answer_is_no_try() {
        var learner = someone();
        submit(learner, CHALLENGE, "{\"kind\": \"ordering\", \"order\": [\"nowhere\"]}")
                .statusCode(422);
        submit(learner, CHALLENGE, right()).body("standing.tries", is(1));
    }

    @Test
    void a_later_worse_attempt_lowers_nothing() {
        var learner = someone();
        submit(learner, CHALLENGE, right());
        submit(learner, CHALLENGE, wrong())
                .body("passed", is(false))
                .body("standing.points", is(10f))
                .body("standing.passed", is(true))
                .body("standing.tries", is(2));
    }

    @Test
    void the_same_key_is_answered_as_the_first_time() {
        var learner = someone();
        var key = UUID.randomUUID().toString();
        var first = submit(learner, CHALLENGE, wrong(), key)
                .statusCode(201)
                .extract()
                .asString();
        submit(learner, CHALLENGE, right());

        var again = submit(learner, CHALLENGE, wrong(), key)
                .statusCode(201)
                .extract()
                .asString();

        assertThat(again).isEqualTo(first);
    }

    @Test
    void the_same_key_counts_once() {
        var learner = someone();
        submit(learner, CHALLENGE, wrong(), "the-key");
        submit(learner, CHALLENGE, wrong(), "the-key");
        submit(learner, CHALLENGE, right()).body("standing.tries", is(2));
    }

    @Test
    void the_same_key_with_another_answer_is_refused_and_changes_nothing() {
        var learner = someone();
        submit(learner, CHALLENGE, wrong(), "the-key");
        submit(learner, CHALLENGE, right(), "the-key").statusCode(422).body("code", is("idempotency-key-reused"));
        submit(learner, CHALLENGE, wrong()).body("standing.passed", is(false)).body("standing.tries", is(2));
    }

    @Test
    void keys_of_two_learners_do_not_meet() {
        submit(someone(), CHALLENGE, wrong(), "the-key").statusCode(201);
        submit(someone(), CHALLENGE, right(), "the-key").statusCode(201).body("standing.tries", is(1));
    }

    @Test
    void a_key_that_is_no_key_is_refused() {
        submit(someone(), CHALLENGE, right(), "two words")
                .statusCode(400)
                .body("errors.parameter", contains("Idempotency-Key"));
    }

    @Test
    void without_a_key_each_request_is_a_try() {
        var learner = someone();
        IntStream.range(0, 2).forEach(_ -> as(learner)
                .contentType(ContentType.JSON)
                .body("{\"answer\": %s}".formatted(wrong()))
                .post("/v1/challenges/{id}/attempts", CHALLENGE)
                .then()
                .statusCode(201));
        submit(learner, CHALLENGE, wrong()).body("standing.tries", is(3));
    }

    @Test
    void one_key_from_many_threads_is_one_attempt_with_one_answer() throws Exception {
        var learner = someone();
        var answers = atOnce(() -> submit(learner, CHALLENGE, wrong(), "the-key")
                .statusCode(201)
                .extract()
                .asString());

        assertThat(answers.stream().collect(toSet())).hasSize(1);
        submit(learner, CHALLENGE, wrong()).body("standing.tries", is(2));
    }

    @Test
    void many_attempts_at_once_are_all_counted() throws Exception {
        var learner = someone();
        var tries = atOnce(() ->
                submit(learner, CHALLENGE, wrong()).statusCode(201).extract().<Integer>path("standing.tries"));

        assertThat(tries)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, AT_ONCE).boxed().toList());
    }

    @Test
    void somebody_elses_attempt_is_not_there() {
        var id = submit(someone(), CHALLENGE, right()).extract().<String>path("id");
        as(someone()).get("/v1/attempts/{id}", id).then().statusCode(404).body("code", is("not-found"));
    }

    @Test
    void an_id_that_is_none_is_a_bad_parameter() {
        as(someone()).get("/v1/attempts/mine").then().statusCode(400).body("errors.parameter", contains("attemptId"));
    }

    @Test
    void a_stranger_may_not_answer() {
        anonymous()
                .contentType(ContentType.JSON)
                .body("{\"answer\": %s}".formatted(right()))
                .post("/v1/challenges/{id}/attempts", CHALLENGE)
                .then()
                .statusCode(401);
    }

    @Test
    void an_author_who_is_no_learner_may_not_answer() {
        as(someone(), "author")
                .contentType(ContentType.JSON)
                .body("{\"answer\": %s}".formatted(right()))
                .post("/v1/challenges/{id}/attempts", CHALLENGE)
                .then()
                .statusCode(403)
                .body("code", is("forbidden"));
    }

    @Test
    void attempts_are_listed_page_by_page_the_latest_first() {
        var learner = someone();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.addFirst(submit(learner, CHALLENGE, wrong()).extract().path("id"));
        }
        var first = as(learner)
                .get("/v1/me/attempts?limit=3")
                .then()
                .statusCode(200)
                .extract();
        var rest = as(learner)
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get("/v1/me/attempts")
                .then()
                .statusCode(200)
                .body("nextCursor", nullValue())
                .extract();

        var listed = new ArrayList<String>(first.<java.util.List<String>>path("items.id"));
        listed.addAll(rest.<java.util.List<String>>path("items.id"));
        assertThat(listed).containsExactlyElementsOf(ids);
    }

    @Test
    void attempts_can_be_listed_for_one_challenge() {
        var learner = someone();
        submit(learner, CHALLENGE, wrong());
        as(learner)
                .get("/v1/me/attempts?challenge=kappa-cutover-order")
                .then()
                .body("items.challengeId", contains(CHALLENGE));
        as(learner)
                .get("/v1/me/attempts?challenge=another")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void a_cursor_that_was_never_given_out_is_refused() {
        as(someone())
                .get("/v1/me/attempts?cursor=bm93aGVyZQ")
                .then()
                .statusCode(400)
                .body("detail", containsString("cursor"));
    }

    private String right() {
        return written(catalog.challenge(CHALLENGE).task().modelAnswer());
    }

    private String wrong() {
        return written(catalog.challenge(CHALLENGE).task().wrongAnswer());
    }

    private String written(Task.Answer answer) {
        try {
            return json.writerFor(Task.Answer.class).writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The challenge as this learner has it before them. */
    private Challenge mine(String learner, Challenge challenge) {
        return challenge.isParametrised()
                ? catalog.variant(
                        challenge.id(), Seed.parse(seed(learner, challenge)).orElseThrow())
                : challenge;
    }

    private static String seed(String learner, Challenge challenge) {
        return as(learner).get("/v1/challenges/{id}/variants", challenge.id()).path("items[0].seed");
    }

    /** Sure of it, where the challenge asks. */
    private ValidatableResponse answer(String learner, Challenge challenge, Task.Answer answer) {
        var certainty = challenge.policy().asksCertainty() ? ", \"certainty\": 3" : "";
        var seed = challenge.isParametrised() ? ", \"seed\": \"%s\"".formatted(seed(learner, challenge)) : "";
        return as(learner)
                .contentType(ContentType.JSON)
                .body("{\"answer\": %s%s%s}".formatted(written(answer), certainty, seed))
                .post("/v1/challenges/{id}/attempts", challenge.id())
                .then();
    }

    private static <T> java.util.List<T> atOnce(Callable<T> call) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var calls = IntStream.range(0, AT_ONCE).mapToObj(_ -> call).toList();
            var results = new ArrayList<T>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
