package io.datadriven.attempts;

import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static io.datadriven.Api.submit;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Each policy as a learner meets it, with a shipped challenge that has it. */
@QuarkusTest
class PolicyTest {

    private static final String PRACTICE = "lambda-union-boundary";
    private static final String DECLINING = "pushdown-plan-promises";
    private static final String EXAM = "merge-shop-order-match";
    private static final String CERTAINTY = "kappa-which-pipeline";
    private static final String SLOW = "sizing-cost-project-order";

    @Test
    void a_challenge_says_how_its_attempts_count() {
        as(someone())
                .get("/v1/challenges/" + DECLINING)
                .then()
                .body("policy.behaviour", is("declining"))
                .body("policy.values", is(java.util.List.of(5, 3, 1)))
                .body("policy.hintCost", is(0.2f))
                .body("policy.reveal", is("after_pass"));
    }

    @Test
    void under_declining_a_later_try_earns_what_it_is_better_by_at_its_own_value() {
        var learner = someone();
        submit(learner, DECLINING, choice("analyze-the-column"))
                .body("earnedPoints", is(0f))
                .body("standing.solutionAvailable", is(false));
        submit(learner, DECLINING, choice("cluster-the-files"))
                .body("points", is(5f))
                .body("earnedPoints", is(3f))
                .body("standing.points", is(3f))
                .body("standing.solutionAvailable", is(true));
        submit(learner, DECLINING, choice("cluster-the-files"))
                .body("earnedPoints", is(0f))
                .body("standing.points", is(3f));
    }

    @Test
    void a_hint_is_paid_for_by_the_tries_after_it() {
        var learner = someone();
        hint(learner, DECLINING, "a-key").statusCode(201).body("number", is(1)).body("text", notNullValue());
        hint(learner, DECLINING, "a-key").statusCode(201).body("number", is(1));
        hint(learner, DECLINING, "another-key").statusCode(201).body("number", is(2));

        submit(learner, DECLINING, choice("cluster-the-files"))
                .body("hintsSeen", is(2))
                .body("earnedPoints", is(3f))
                .body("standing.points", is(3f));
        as(learner)
                .get("/v1/challenges/" + DECLINING + "/hints")
                .then()
                .body("items.number", is(java.util.List.of(1, 2)));
    }

    @Test
    void when_all_hints_are_seen_there_is_no_other() {
        var learner = someone();
        int count = as(learner).get("/v1/challenges/" + PRACTICE).path("hintCount");
        for (int i = 0; i < count; i++) {
            hint(learner, PRACTICE, "key-" + i).statusCode(201);
        }
        hint(learner, PRACTICE, "one-too-many")
                .statusCode(409)
                .body("code", is("no-hint"))
                .body("detail", is("You have seen all %d hints of this challenge.".formatted(count)));
    }

    @Test
    void a_hints_key_is_not_good_for_another_challenge() {
        var learner = someone();
        hint(learner, PRACTICE, "key").statusCode(201);
        hint(learner, DECLINING, "key").statusCode(422).body("code", is("idempotency-key-reused"));
    }

    @Test
    void an_exam_says_nothing_before_its_last_try() {
        var learner = someone();
        hint(learner, EXAM, "key").statusCode(409).body("detail", containsString("exam"));
        String first = submit(learner, EXAM, choice("shop-and-number"))
                .statusCode(201)
                .body("state", is("withheld"))
                .body("score", is(0f))
                .body("passed", is(false))
                .body("checks", empty())
                .body("standing.points", is(0f))
                .body("standing.tries", is(1))
                .extract()
                .path("id");
        as(learner).get("/v1/attempts/" + first).then().body("state", is("withheld"));
        as(learner)
                .get("/v1/me/attempts")
                .then()
                .body("items[0].state", is("withheld"))
                .body("items[0].passed", is(false));
        as(learner).get("/v1/challenges/" + EXAM + "/solution").then().statusCode(403);
        as(learner)
                .get("/v1/challenges/" + EXAM + "/standing")
                .then()
                .body("state", is("withheld"))
                .body("points", is(0f))
                .body("triesLeft", is(1));
        as(learner).get("/v1/me/progress").then().body("points", is(0f));
    }

    @Test
    void after_its_last_try_an_exam_says_everything() {
        var learner = someone();
        String first =
                submit(learner, EXAM, choice("shop-and-number")).extract().path("id");
        submit(learner, EXAM, choice("surrogate-alone"))
                .body("state", is("graded"))
                .body("score", is(0f))
                .body("standing.closed", is(true))
                .body("standing.points", is(5f))
                .body("standing.solutionAvailable", is(true));
        as(learner)
                .get("/v1/attempts/" + first)
                .then()
                .body("state", is("graded"))
                .body("score", is(1f));
        submit(learner, EXAM, choice("shop-and-number"))
                .statusCode(409)
                .body("code", is("challenge-closed"))
                .body("detail", is("You have used all 2 tries that this challenge has."));
        as(learner).get("/v1/challenges/" + EXAM + "/solution").then().statusCode(200);
    }

    @Test
    void certainty_pays_when_right_and_costs_when_wrong() {
        certain(someone(), CERTAINTY, "card-payments", 1).body("earnedPoints", is(1.67f));
        certain(someone(), CERTAINTY, "card-payments", 3).body("earnedPoints", is(5f));
        certain(someone(), CERTAINTY, "ad-clicks", 1).body("earnedPoints", is(0f));
        certain(someone(), CERTAINTY, "ad-clicks", 3)
                .body("certainty", is(3))
                .body("earnedPoints", is(-10f))
                .body("standing.points", is(0f));
    }

    @Test
    void a_certain_error_weighs_on_the_average() {
        var learner = someone();
        certain(learner, CERTAINTY, "ad-clicks", 3);
        certain(learner, CERTAINTY, "card-payments", 3)
                .body("standing.points", is(0f))
                .body("standing.score", is(0f));
    }

    @Test
    void certainty_is_asked_for_where_it_counts_and_nowhere_else() {
        submit(someone(), CERTAINTY, choice("card-payments"))
                .statusCode(422)
                .body("errors[0].pointer", is("#/certainty"))
                .body("errors[0].code", is("missing"));
        certain(someone(), PRACTICE, "from-watermark", 2)
                .statusCode(422)
                .body("errors[0].pointer", is("#/certainty"))
                .body("errors[0].code", is("not_asked"));
        certain(someone(), CERTAINTY, "card-payments", 4).statusCode(422).body("errors[0].pointer", is("#/certainty"));
    }

    @Test
    void between_two_tries_there_is_a_wait_that_costs_nothing() {
        var learner = someone();
        submit(learner, SLOW, order("commit-today")).statusCode(201);
        submit(learner, SLOW, order("record-before"))
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("code", is("cooling-down"));
        as(learner)
                .get("/v1/challenges/" + SLOW + "/standing")
                .then()
                .body("tries", is(1))
                .body("triesLeft", is(4))
                .body("nextTryAt", notNullValue());
    }

    @Test
    void giving_up_shows_the_solution_and_closes_the_challenge() {
        var learner = someone();
        submit(learner, PRACTICE, choice("after-watermark"));
        for (int i = 0; i < 2; i++) {
            as(learner)
                    .post("/v1/challenges/" + PRACTICE + "/giving-up")
                    .then()
                    .statusCode(200)
                    .body("answer.kind", is("single_choice"));
        }
        submit(learner, PRACTICE, choice("from-watermark"))
                .statusCode(409)
                .body("detail", is("You have given up on this challenge and seen its solution."));
        as(learner)
                .get("/v1/challenges/" + PRACTICE + "/standing")
                .then()
                .body("state", is("closed"))
                .body("gaveUp", is(true))
                .body("tries", is(1))
                .body("triesLeft", is(0));
    }

    @Test
    void a_try_from_before_giving_up_is_still_answered_as_it_was() {
        var learner = someone();
        var first = submit(learner, PRACTICE, choice("from-watermark"), "key")
                .extract()
                .asString();
        as(learner).post("/v1/challenges/" + PRACTICE + "/giving-up");
        submit(learner, PRACTICE, choice("from-watermark"), "key")
                .statusCode(201)
                .body(is(first));
    }

    @Test
    void under_any_policy_a_repeated_request_counts_once() {
        var learner = someone();
        var first = submit(learner, DECLINING, choice("cluster-the-files"), "key")
                .extract()
                .asString();
        submit(learner, DECLINING, choice("cluster-the-files"), "key").body(is(first));
        submit(learner, DECLINING, choice("analyze-the-column"), "key").statusCode(422);
        as(learner).get("/v1/challenges/" + DECLINING + "/standing").then().body("tries", is(1));
    }

    private static String choice(String option) {
        return "{\"kind\": \"single_choice\", \"option\": \"%s\"}".formatted(option);
    }

    private static String order(String step) {
        return "{\"kind\": \"ordering\", \"order\": [\"%s\"]}".formatted(step);
    }

    private static ValidatableResponse certain(String learner, String challenge, String option, int certainty) {
        return as(learner)
                .contentType(ContentType.JSON)
                .body("{\"answer\": %s, \"certainty\": %d}".formatted(choice(option), certainty))
                .post("/v1/challenges/{id}/attempts", challenge)
                .then();
    }

    private static ValidatableResponse hint(String learner, String challenge, String key) {
        return as(learner)
                .header("Idempotency-Key", key)
                .post("/v1/challenges/{id}/hints", challenge)
                .then();
    }
}
