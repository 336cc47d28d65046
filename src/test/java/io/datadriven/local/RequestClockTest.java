package io.datadriven.local;

import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.datadriven.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestClockTest {

    private static final String ANSWER = """
            {"answer": {"kind": "single_choice", "option": "from-watermark"}}""";

    @Test
    void a_request_has_the_time_that_it_names() {
        as(someone())
                .header(RequestClock.HEADER, "2030-05-06T07:08:09Z")
                .contentType(ContentType.JSON)
                .body(ANSWER)
                .post("/v1/challenges/lambda-union-boundary/attempts")
                .then()
                .statusCode(201)
                .body("createdAt", is("2030-05-06T07:08:09Z"));
    }

    @Test
    void the_next_request_has_the_time_of_the_machine_again() {
        var learner = someone();
        as(learner).header(RequestClock.HEADER, "2030-05-06T07:08:09Z").get("/v1/me");

        Api.submit(learner, "lambda-union-boundary", "{\"kind\": \"single_choice\", \"option\": \"from-watermark\"}")
                .body("createdAt", not(startsWith("2030")));
    }

    @Test
    void what_is_no_time_is_refused() {
        as(someone())
                .header(RequestClock.HEADER, "tomorrow")
                .contentType(ContentType.JSON)
                .body(ANSWER)
                .post("/v1/challenges/lambda-union-boundary/attempts")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is(RequestClock.HEADER));
    }
}
