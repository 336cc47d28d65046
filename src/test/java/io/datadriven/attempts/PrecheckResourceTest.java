package io.datadriven.attempts;

import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static io.datadriven.Api.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PrecheckResourceTest {

    private static final String CHALLENGE = "sizing-four-week-measurement";
    private static final String RIGHT = "{\"kind\": \"numeric\", \"value\": 48000}";
    private static final String WRONG = "{\"kind\": \"numeric\", \"value\": 24000}";
    private static final String INVALID = "{\"kind\": \"numeric\", \"value\": 48, \"unit\": \"apples\"}";

    @Test
    void a_right_and_a_wrong_answer_look_the_same() {
        assertThat(precheck(someone(), RIGHT).extract().asString())
                .isEqualTo(precheck(someone(), WRONG).extract().asString());
    }

    @Test
    void an_answer_that_could_be_graded_is_valid() {
        precheck(someone(), WRONG).statusCode(200).body("valid", is(true)).body("faults", empty());
    }

    @Test
    void an_answer_that_could_not_be_graded_is_told_what_to_mend() {
        precheck(someone(), INVALID)
                .statusCode(200)
                .body("valid", is(false))
                .body("faults.pointer", contains("#/answer/unit"));
    }

    @Test
    void it_costs_no_try() {
        var learner = someone();
        precheck(learner, WRONG);
        submit(learner, CHALLENGE, WRONG).body("standing.tries", is(1));
    }

    private static ValidatableResponse precheck(String learner, String answer) {
        return as(learner)
                .contentType(ContentType.JSON)
                .body("{\"answer\": %s}".formatted(answer))
                .post("/v1/challenges/{id}/prechecks", CHALLENGE)
                .then();
    }
}
