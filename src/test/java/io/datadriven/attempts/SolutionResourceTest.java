package io.datadriven.attempts;

import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static io.datadriven.Api.submit;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SolutionResourceTest {

    private static final String CHALLENGE = "sizing-four-week-measurement";
    private static final String PATH = "/v1/challenges/" + CHALLENGE + "/solution";
    private static final String RIGHT = "{\"kind\": \"numeric\", \"value\": 48000}";
    private static final String WRONG = "{\"kind\": \"numeric\", \"value\": 24000}";

    @Test
    void who_has_not_tried_is_told_when_it_opens() {
        as(someone())
                .get(PATH)
                .then()
                .statusCode(403)
                .body("code", is("solution-closed"))
                .body("detail", is("It opens when you pass, after 3 tries, or when you give up; you have made 0."));
    }

    @Test
    void two_tries_are_not_enough() {
        var learner = someone();
        submit(learner, CHALLENGE, WRONG);
        submit(learner, CHALLENGE, WRONG);
        as(learner).get(PATH).then().statusCode(403).body("detail", containsString("you have made 2"));
    }

    @Test
    void it_opens_after_the_third_try() {
        var learner = someone();
        for (int i = 0; i < 3; i++) {
            submit(learner, CHALLENGE, WRONG);
        }
        as(learner).get(PATH).then().statusCode(200).body("answer.value", is(48000));
    }

    @Test
    void it_opens_to_who_has_passed() {
        var learner = someone();
        submit(learner, CHALLENGE, RIGHT);
        as(learner).get(PATH).then().statusCode(200).body("explanation", containsString("memory"));
    }

    @Test
    void somebody_elses_pass_opens_nothing() {
        submit(someone(), CHALLENGE, RIGHT);
        as(someone()).get(PATH).then().statusCode(403);
    }

    @Test
    void of_a_challenge_that_is_not_there_there_is_none() {
        as(someone()).get("/v1/challenges/nowhere/solution").then().statusCode(404);
    }
}
