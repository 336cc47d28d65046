package io.datadriven.sync;

import static io.datadriven.Api.anonymous;
import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static io.datadriven.Api.submit;
import static io.datadriven.Api.token;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AttemptBatchResourceTest {

    private static final String PATH = "/v1/me/attempts:batch";
    private static final String CHALLENGE = "lambda-union-boundary";
    private static final String WRONG = "{\"answer\": {\"kind\": \"single_choice\", \"option\": \"after-watermark\"}}";
    private static final String OTHER = "{\"answer\": {\"kind\": \"single_choice\", \"option\": \"from-watermark\"}}";

    @Test
    void each_answer_is_kept_in_the_order_in_which_it_was_given() {
        batch(someone(), item("a", WRONG), item("b", OTHER), item("c", WRONG))
                .statusCode(200)
                .body("items.index", contains(0, 1, 2))
                .body("items.key", contains("a", "b", "c"))
                .body("items.status", everyItem(is("created")))
                .body("items.attempt.standing.tries", contains(1, 2, 3))
                .body("items.problem", everyItem(nullValue()));
    }

    @Test
    void a_batch_that_comes_again_is_answered_as_the_first_time() {
        var learner = someone();
        var first = batch(learner, item("a", WRONG), item("b", OTHER)).extract();
        submit(learner, CHALLENGE, "{\"kind\": \"single_choice\", \"option\": \"after-watermark\"}");
        var again = batch(learner, item("a", WRONG), item("b", OTHER)).extract();

        assertThat(again.<Object>path("items.attempt")).isEqualTo(first.path("items.attempt"));
        assertThat(again.<Object>path("items.status").toString()).isEqualTo("[replayed, replayed]");
    }

    @Test
    void an_answer_that_had_arrived_alone_is_not_counted_again() {
        var learner = someone();
        var answer = "{\"kind\": \"numeric\", \"value\": 3827.250, \"unit\": \"USD/month\"}";
        String id = submit(learner, "kappa-retention-bill", answer, "the-key")
                .statusCode(201)
                .extract()
                .path("id");
        batch(learner, item("the-key", "kappa-retention-bill", "{\"answer\": %s}".formatted(answer)))
                .body("items.status", contains("replayed"))
                .body("items.attempt.id", contains(id));
    }

    @Test
    void a_key_that_is_there_twice_counts_once() {
        batch(someone(), item("a", WRONG), item("a", WRONG), item("a", OTHER), item("b", WRONG))
                .body("items.status", contains("created", "replayed", "invalid", "created"))
                .body("items[2].problem.code", is("idempotency-key-reused"))
                .body("items[3].attempt.standing.tries", is(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null                                                | invalid  | unreadable-body | #/items/0                           | wrong_type",
                "5                                                   | invalid  | unreadable-body | #/items/0                           | wrong_type",
                "{}                                                  | invalid  | invalid-body    | #/items/0/challengeId               | missing",
                "{'key': 'k', 'challengeId': 'c', 'submission': {'answer': {'kind': 'riddle'}}} | invalid | unreadable-body | #/items/0/submission/answer/kind | unknown_kind",
                "{'key': 'k', 'challengeId': 'c', 'colour': 'red'}   | invalid  | unreadable-body | #/items/0/colour                    | unknown_field",
                "{'key': 7, 'challengeId': 'c'}                      | invalid  | unreadable-body | #/items/0/key                       | invalid_value",
                "{'key': 'two words', 'challengeId': 'c', 'submission': {'answer': {'kind': 'single_choice', 'option': 'x'}}} | invalid | invalid-body | #/items/0/key | pattern",
                "{'key': 'k', 'challengeId': 'c', 'submission': {}}  | invalid  | invalid-body    | #/items/0/submission/answer         | missing",
                "{'key': 'k', 'challengeId': 'lambda-union-boundary', 'submission': {'answer': {'kind': 'single_choice', 'option': 'x'}}} | invalid | invalid-answer | #/items/0/submission/answer/option | unknown_option",
                "{'key': 'k', 'challengeId': 'lambda-union-boundary', 'submission': {'answer': {'kind': 'numeric', 'value': 1e999999999}}} | invalid | unreadable-body | #/items/0/submission/answer/value | invalid_value",
                "{'key': 'k', 'challengeId': 'lambda-union-boundary', 'submission': {'certainty': 2, 'answer': {'kind': 'single_choice', 'option': 'from-watermark'}}} | invalid | invalid-body | #/items/0/submission/certainty | not_asked",
                "{'key': 'k', 'challengeId': 'lambda-union-boundary', 'submission': {'answeredAt': '2026-02-31T10:00:00Z', 'answer': {'kind': 'single_choice', 'option': 'from-watermark'}}} | invalid | invalid-body | #/items/0/submission/answeredAt | not_a_time",
            })
    void a_bad_answer_is_told_where_and_spoils_no_other(
            String bad, String status, String code, String pointer, String fault) {
        broken(someone(), bad.replace('\'', '"'), item("good", WRONG))
                .body("items[0].status", is(status))
                .body("items[0].problem.code", is(code))
                .body("items[0].problem.errors.pointer[0]", is(pointer))
                .body("items[0].problem.errors.code[0]", is(fault))
                .body("items[0].problem.errors.detail", everyItem(not(containsString("io.datadriven"))))
                .body("items[0].attempt", nullValue())
                .body("items[1].status", is("created"));
    }

    @Test
    void a_challenge_that_is_no_longer_there_is_not_found() {
        batch(someone(), item("a", "gone-since", WRONG), item("b", WRONG))
                .body("items.status", contains("notFound", "created"))
                .body("items[0].problem.status", is(404));
    }

    @Test
    void a_challenge_that_was_given_up_is_a_conflict() {
        var learner = someone();
        as(learner).post("/v1/challenges/{id}/giving-up", CHALLENGE).then().statusCode(200);
        batch(learner, item("a", WRONG))
                .body("items.status", contains("conflict"))
                .body("items[0].problem.code", is("challenge-closed"));
    }

    @Test
    void more_than_100_answers_are_refused_and_none_is_kept() {
        var learner = someone();
        var items =
                IntStream.range(0, 101).mapToObj(it -> item("k" + it, WRONG)).toArray(String[]::new);
        batch(learner, items)
                .statusCode(422)
                .body("errors.pointer", contains("#/items"))
                .body("detail", containsString("1 to 100 answers"));
        batch(learner, item("a", WRONG)).body("items[0].attempt.standing.tries", is(1));
    }

    @Test
    void a_batch_of_100_answers_is_taken() {
        var items =
                IntStream.range(0, 100).mapToObj(it -> item("k" + it, WRONG)).toArray(String[]::new);
        batch(someone(), items).body("items", hasSize(100)).body("items[99].attempt.standing.tries", is(100));
    }

    @Test
    void an_empty_batch_is_refused() {
        batch(someone()).statusCode(422).body("errors.pointer", contains("#/items"));
    }

    @Test
    void a_batch_that_is_no_json_is_refused() {
        send(someone(), "{\"items\": [").statusCode(400).body("code", is("unreadable-body"));
    }

    @Test
    void a_long_batch_fits_where_a_single_answer_would_not() {
        batch(someone(), item("a", WRONG) + " ".repeat(300_000)).statusCode(200);
    }

    @Test
    void an_answer_has_the_time_at_which_it_was_given() {
        var given = Instant.now().minus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        batch(someone(), item("a", at(given))).body("items.attempt.answeredAt", contains(given.toString()));
    }

    @Test
    void a_time_that_lies_ahead_or_long_ago_is_not_believed() {
        var now = Instant.now();
        batch(someone(), item("a", at(now.plus(1, ChronoUnit.DAYS))), item("b", at(now.minus(8, ChronoUnit.DAYS))))
                .body("items.status", everyItem(is("created")))
                .body("items.attempt.answeredAt", everyItem(nullValue()));
    }

    @Test
    void the_same_batch_from_many_devices_at_once_counts_once() throws Exception {
        var learner = someone();
        var body = body(
                IntStream.range(0, 10).mapToObj(it -> item("k" + it, WRONG)).toArray(String[]::new));
        Callable<Integer> call = () -> Collections.frequency(
                send(learner, body).statusCode(200).extract().path("items.status"), "created");
        var created = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var it : threads.invokeAll(Collections.nCopies(8, call))) {
                created += it.get();
            }
        }
        assertThat(created).isEqualTo(10);
        batch(learner, item("last", WRONG)).body("items[0].attempt.standing.tries", is(11));
    }

    @Test
    void a_stranger_may_not_answer() {
        plain(anonymous()).body(body(item("a", WRONG))).post(PATH).then().statusCode(401);
    }

    private static String at(Instant given) {
        return WRONG.replaceFirst("\\{", "{\"answeredAt\": \"%s\", ".formatted(given.truncatedTo(ChronoUnit.SECONDS)));
    }

    private static String item(String key, String submission) {
        return item(key, CHALLENGE, submission);
    }

    private static String item(String key, String challenge, String submission) {
        return "{\"key\": \"%s\", \"challengeId\": \"%s\", \"submission\": %s}".formatted(key, challenge, submission);
    }

    private static String body(String... items) {
        return Stream.of(items).collect(joining(", ", "{\"items\": [", "]}"));
    }

    private static ValidatableResponse batch(String learner, String... items) {
        return send(learner, body(items));
    }

    /** With the colon of the path as it is. */
    private static RequestSpecification plain(RequestSpecification request) {
        return request.urlEncodingEnabled(false).contentType(ContentType.JSON);
    }

    private static ValidatableResponse send(String learner, String body) {
        return plain(as(learner)).body(body).post(PATH).then();
    }

    /** Not held against the document, which such a request breaks. */
    private static ValidatableResponse broken(String learner, String... items) {
        return plain(RestAssured.given().header("Authorization", "Bearer " + token(learner)))
                .body(body(items))
                .post(PATH)
                .then()
                .statusCode(200);
    }
}
