package io.datadriven.platform;

import static io.datadriven.Api.anonymous;
import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every error is a problem: it says what is wrong, where, and what to do. */
@QuarkusTest
class ProblemsTest {

    private static final String ATTEMPTS = "/v1/challenges/lambda-union-boundary/attempts";

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404, not-found",
        "GET, /v1/challenges/nowhere, 404, not-found",
        "GET, /v1/lessons/nowhere, 404, not-found",
        "GET, /v1/lessons/architecture-at-scale/sections/nowhere, 404, not-found",
        "GET, /v1/concepts/nowhere, 404, not-found",
        "GET, /v1/price-books/nowhere, 404, not-found",
        "GET, /problems/nowhere, 404, not-found",
        "DELETE, /v1/tracks, 405, method-not-allowed",
        "POST, /v1/lessons, 405, method-not-allowed",
        "GET, /v1/me, 401, unauthenticated",
        "GET, /v1/me/attempts, 401, unauthenticated",
        "GET, /v1/me/progress, 401, unauthenticated",
        "GET, /v1/attempts/019aad4e-7c00-7000-8000-1234567890ab, 401, unauthenticated",
        "GET, /v1/lessons?limit=0, 400, invalid-parameter",
        "GET, /v1/lessons?limit=101, 400, invalid-parameter",
        "GET, /v1/lessons?limit=ten, 400, invalid-parameter",
        "GET, /v1/lessons?limit=-1, 400, invalid-parameter",
        "GET, /v1/lessons?limit=99999999999, 400, invalid-parameter",
        "GET, /v1/lessons?cursor=nonsense, 400, invalid-parameter",
        "GET, /v1/lessons?cursor=bm93aGVyZQ, 400, invalid-parameter",
        "GET, /v1/lessons?tier=expert, 400, invalid-parameter",
        "GET, /v1/challenges?difficulty=nightmare, 400, invalid-parameter",
        "GET, /v1/challenges?kind=riddle, 400, invalid-parameter",
        "GET, /v1/lessons?limti=3, 400, invalid-parameter",
        "GET, /v1/lessons/architecture-at-scale?x=1, 400, invalid-parameter",
    })
    void is_answered_with_its_problem(String method, String path, int status, String code) {
        problem(anonymous().request(method, path).then(), status, code);
    }

    @Test
    void what_cannot_be_had_in_a_media_type_is_406() {
        problem(anonymous().accept("image/png").get("/v1/tracks").then(), 406, "not-acceptable");
    }

    @Test
    void a_body_of_another_media_type_is_415() {
        problem(as(someone()).contentType("text/csv").body("a,b").post(ATTEMPTS).then(), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"answer\":                                            | 400 | unreadable-body | #               | not_json",
                "[]                                                      | 400 | unreadable-body | #               | wrong_type",
                "{\"answer\": 5}                                         | 400 | unreadable-body | #/answer/kind | unknown_kind",
                "{\"answer\": {\"kind\": \"riddle\"}}                    | 400 | unreadable-body | #/answer/kind   | unknown_kind",
                "{\"answer\": {\"option\": \"x\"}}                       | 400 | unreadable-body | #/answer/kind   | unknown_kind",
                "{\"answer\": {\"kind\": \"single_choice\", \"option\": 5}} | 400 | unreadable-body | #/answer/option | invalid_value",
                "{\"answer\": {\"kind\": \"single_choice\", \"option\": \"x\", \"y\": 1}} | 400 | unreadable-body | #/answer/y | unknown_field",
                "{\"answer\": {\"kind\": \"single_choice\", \"option\": \"x\", \"option\": \"y\"}} | 400 | unreadable-body | #/answer | repeated_field",
                "{\"answer\": {\"kind\": \"numeric\", \"value\": \"many\"}} | 400 | unreadable-body | #/answer/value | invalid_value",
                "{\"answer\": {\"kind\": \"numeric\", \"value\": 1e999999999}} | 400 | unreadable-body | #/answer/value | invalid_value",
                "{\"answer\": {\"kind\": \"numeric\", \"value\": true}}  | 400 | unreadable-body | #/answer/value  | wrong_type",
                "{}                                                      | 422 | invalid-body    | #/answer        | missing",
                "null                                                    | 422 | invalid-body    | #               | missing",
                "{\"answer\": {\"kind\": \"single_choice\"}}             | 422 | invalid-body    | #/answer/option | missing",
                "{\"answer\": {\"kind\": \"ordering\", \"order\": []}}   | 422 | invalid-body    | #/answer/order  | not_empty",
                "{\"answer\": {\"kind\": \"ordering\", \"order\": [null]}} | 422 | invalid-body  | #/answer/order/0 | missing",
                "{\"answer\": {\"kind\": \"matching\", \"pairs\": [{\"left\": \"a\"}]}} | 422 | invalid-body | #/answer/pairs/0/right | missing",
                "{\"answer\": {\"kind\": \"single_choice\", \"option\": \"x\"}} | 422 | invalid-answer | #/answer/option | unknown_option",
                "{\"answer\": {\"kind\": \"numeric\", \"value\": 5}}     | 422 | invalid-answer  | #/answer/kind   | wrong_kind",
            })
    void a_body_that_cannot_be_used_is_told_where(String body, int status, String code, String pointer, String fault) {
        problem(
                        as(someone())
                                .contentType(ContentType.JSON)
                                .body(body)
                                .post(ATTEMPTS)
                                .then(),
                        status,
                        code)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(fault))
                .body("errors.detail", everyItem(not(containsString("io.datadriven"))));
    }

    @Test
    void json_that_is_nested_too_deeply_is_refused() {
        var deep = "{\"answer\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        problem(
                as(someone())
                        .contentType(ContentType.JSON)
                        .body(deep)
                        .post(ATTEMPTS)
                        .then(),
                400,
                "unreadable-body");
    }

    @Test
    void a_body_over_the_limit_is_413_and_says_the_limit() {
        problem(
                        as(someone())
                                .contentType(ContentType.JSON)
                                .body("x".repeat(200_000))
                                .post(ATTEMPTS)
                                .then(),
                        413,
                        "body-too-large")
                .body("detail", containsString("131,072"));
    }

    @Test
    void a_method_that_is_not_allowed_is_told_which_are() {
        anonymous().delete("/v1/tracks").then().header("Allow", containsString("GET"));
    }

    @Test
    void a_problem_carries_the_trace_of_its_caller() {
        anonymous()
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get("/v1/challenges/nowhere")
                .then()
                .body("traceId", is("4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    @Test
    void a_problem_is_not_cached() {
        anonymous().get("/v1/challenges/nowhere").then().header("Cache-Control", "no-store");
    }

    @Test
    void who_is_not_signed_in_is_told_how_to() {
        anonymous().get("/v1/me").then().header("WWW-Authenticate", "Bearer");
    }

    @ParameterizedTest
    @EnumSource(Problem.Type.class)
    void every_type_of_problem_is_explained_where_it_links_to(Problem.Type type) {
        anonymous()
                .get(type.uri())
                .then()
                .statusCode(200)
                .body("status", is(type.status))
                .body("explanation", is(type.explanation));
    }

    @Test
    void the_catalogue_lists_them_all() {
        anonymous().get("/problems").then().body("items", hasSize(Problem.Type.values().length));
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", is(status))
                .body("code", is(code))
                .body("type", is("/problems/" + code))
                .body("detail", matchesPattern("(?s)\\S.*\\S"))
                .body("instance", matchesPattern("/.*"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }
}
