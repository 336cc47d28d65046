package io.datadriven.attempts;

import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static io.datadriven.Api.submit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Scripts as a learner sends them: run, checked, and graded. */
@QuarkusTest
class RunResourceTest {

    private static final String CHALLENGE = "merge-sql-late-update";
    private static final String UNGUARDED = """
            MERGE INTO orders AS t USING changes AS s ON t.order_id = s.order_id
            WHEN MATCHED THEN UPDATE SET status = s.status, version = s.version
            WHEN NOT MATCHED THEN INSERT VALUES (s.order_id, s.status, s.version)
            """;
    private static final String GUARDED =
            UNGUARDED.replace("MATCHED THEN UPDATE", "MATCHED AND s.version > t.version THEN UPDATE");

    @Test
    void a_run_gives_the_rows_that_the_script_leaves() {
        post(someone(), "runs", UNGUARDED)
                .statusCode(200)
                .body("ended", is("rows"))
                .body("message", is("3 rows in orders."))
                .body("tables[0].name", is("orders"))
                .body("tables[0].columns.name", contains("order_id", "status", "version"))
                .body("tables[0].rows", hasItem(contains("1", "paid", "2")));
    }

    @Test
    void null_is_null() {
        post(someone(), "runs", "UPDATE orders SET status = NULL WHERE order_id = 1")
                .statusCode(200)
                .body("tables[0].rows.find { it[0] == '1' }[1]", nullValue());
    }

    @Test
    void a_run_that_fails_says_where() {
        post(someone(), "runs", "DELETE FROM orders\nWHERE nope = 1")
                .statusCode(200)
                .body("ended", is("error"))
                .body("message", containsString("nope"))
                .body("line", is(2))
                .body("column", is(7));
    }

    @Test
    void a_run_leaves_no_trace() {
        var learner = someone();
        post(learner, "runs", "DROP TABLE orders").statusCode(200);
        post(learner, "runs", "SELECT 1").body("message", is("2 rows in orders."));
        submit(learner, CHALLENGE, answer(GUARDED))
                .body("standing.tries", is(1))
                .body("score", is(1.0f));
    }

    @Test
    void whoever_runs_very_often_has_to_wait() {
        var learner = someone();
        for (int i = 0; i < 10; i++) {
            post(learner, "runs", "SELECT 'open").statusCode(200);
        }
        post(learner, "runs", "SELECT 1")
                .statusCode(429)
                .body("type", endsWith("too-many-requests"))
                .header("Retry-After", Integer::parseInt, greaterThan(0));
        post(someone(), "runs", "SELECT 1").statusCode(200);
    }

    @Test
    void other_kinds_have_nothing_to_run() {
        as(someone())
                .contentType(ContentType.JSON)
                .body("{\"answer\": {\"kind\": \"numeric\", \"value\": 48000}}")
                .post("/v1/challenges/{id}/runs", "sizing-four-week-measurement")
                .then()
                .statusCode(409)
                .body("type", endsWith("nothing-to-run"))
                .body("detail", containsString("'numeric'"));
        as(someone())
                .contentType(ContentType.JSON)
                .body("{\"answer\": {\"kind\": \"numeric\", \"value\": 48000}}")
                .post("/v1/challenges/{id}/runs", CHALLENGE)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/answer/kind"));
    }

    @Test
    void a_precheck_binds_the_script_and_runs_nothing() {
        post(someone(), "prechecks", UNGUARDED).statusCode(200).body("valid", is(true));
        post(someone(), "prechecks", "UPDATE orders SET nope = 1")
                .body("valid", is(false))
                .body("faults[0].code", is("unknown_name"))
                .body("faults[0].detail", containsString("Line 1, column "));
    }

    @Test
    void a_wrong_script_is_shown_the_rows_that_it_gets_wrong() {
        submit(someone(), CHALLENGE, answer(UNGUARDED))
                .statusCode(201)
                .body("passed", is(false))
                .body("checks.find { it.id == 'visible-rows' }.status", is("passed"))
                .body(
                        "checks.find { it.id == 'late-change' }.message",
                        is(
                                "A change that arrives after a newer one: 1 row is missing in 'orders', and 1 row is there that should not be. 2 rows are enough to show it."))
                .body(
                        "checks.find { it.id == 'late-change' }.evidence.missing",
                        contains(contains("2", "shipped", "4")))
                .body("checks.find { it.id == 'late-change' }.evidence.data[0].rows", hasSize(1));
    }

    @Test
    void a_script_that_is_no_sql_is_no_try() {
        submit(someone(), CHALLENGE, answer("MERGE ORDERS"))
                .statusCode(422)
                .body("errors[0].pointer", is("#/answer/script"))
                .body("errors[0].code", is("syntax"));
    }

    private static ValidatableResponse post(String learner, String what, String script) {
        return as(learner)
                .contentType(ContentType.JSON)
                .body("{\"answer\": %s}".formatted(answer(script)))
                .post("/v1/challenges/{id}/{what}", CHALLENGE, what)
                .then();
    }

    private static String answer(String script) {
        return "{\"kind\": \"sql\", \"script\": %s}".formatted(JsonNodeFactory.instance.textNode(script));
    }
}
