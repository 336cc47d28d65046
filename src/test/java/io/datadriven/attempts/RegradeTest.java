package io.datadriven.attempts;

import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static io.datadriven.Api.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Attempts that an older grader graded otherwise, which the tests pretend by changing stored grades, are graded again. */
@QuarkusTest
class RegradeTest {

    private static final String CHALLENGE = "lambda-rolling-boundary";
    private static final String PATH = "/v1/admin/regrades";
    private static final String WRONG = "{\"kind\": \"numeric\", \"value\": 123456789}";

    private final AgroalDataSource database;
    private final Regrading regrading;

    RegradeTest(AgroalDataSource database, Regrading regrading) {
        this.database = database;
        this.regrading = regrading;
    }

    @AfterEach
    void discardWhatIsLeft() throws SQLException {
        execute("update regrade set state = 'discarded' where state in ('grading', 'ready', 'publishing')");
    }

    @Test
    void a_dry_run_says_what_would_change_and_changes_nothing() throws SQLException {
        var learner = someone();
        var tooGood = attemptGradedAs(learner, 1);
        var regrade = order();
        workUntilDone();

        as("an-admin", "admin")
                .get(PATH + "/" + regrade)
                .then()
                .statusCode(200)
                .body("state", is("ready"))
                .body("done", greaterThan(0))
                .body("report.down", greaterThan(0))
                .body("report.passesLost", greaterThan(0))
                .body("report.flips.find { it.before == 'passed' }.after", is("failed"))
                .body("report.samples", not(hasSize(0)));
        as(learner).get("/v1/attempts/" + tooGood).then().body("score", is(1f)).body("regraded", is(false));
    }

    @Test
    void strict_lowers_what_was_too_good_and_keeps_the_old_grade_readable() throws SQLException {
        var learner = someone();
        var attempt = attemptGradedAs(learner, 1);
        publish(order(), "strict");

        as(learner)
                .get("/v1/attempts/" + attempt)
                .then()
                .body("score", is(0f))
                .body("passed", is(false))
                .body("regraded", is(true));
        as(learner)
                .get("/v1/attempts/" + attempt + "/grades")
                .then()
                .body("items.score", is(java.util.List.of(1f, 0f)))
                .body("items.number", is(java.util.List.of(0, 1)));
        as(learner).get("/v1/me/attempts").then().body("items[0].score", is(0f));
        as(learner)
                .get("/v1/challenges/" + CHALLENGE + "/standing")
                .then()
                .body("points", is(0f))
                .body("passed", is(false));
    }

    @Test
    void never_down_leaves_what_was_too_good_and_mends_what_was_too_bad() throws SQLException {
        var lucky = someone();
        var tooGood = attemptGradedAs(lucky, 1);
        var unlucky = someone();
        var tooBad = attemptOf(unlucky, rightAnswer());
        grade(tooBad, 0);
        publish(order(), "never_down");

        as(lucky).get("/v1/attempts/" + tooGood).then().body("score", is(1f)).body("regraded", is(false));
        as(unlucky).get("/v1/attempts/" + tooBad).then().body("score", is(1f)).body("regraded", is(true));
        as(unlucky).get("/v1/challenges/" + CHALLENGE + "/standing").then().body("points", is(10f));
    }

    @Test
    void the_rebuilt_standings_are_the_published_ones() throws SQLException {
        attemptGradedAs(someone(), 1);
        publish(order(), "strict");

        rebuild();
        rebuild().body("changed", is(0));
    }

    @Test
    void a_later_try_goes_on_from_the_new_grades() throws SQLException {
        var learner = someone();
        attemptGradedAs(learner, 1);
        publish(order(), "strict");
        submit(learner, CHALLENGE, rightAnswer())
                .body("standing.tries", is(2))
                .body("standing.points", is(10f))
                .body("standing.passed", is(true));
    }

    @Test
    void a_batch_that_was_cut_short_is_done_again_and_counts_once() throws SQLException {
        attemptGradedAs(someone(), 1);
        var regrade = order();
        QuarkusTransaction.begin();
        regrading.work();
        QuarkusTransaction.rollback();
        as("an-admin", "admin")
                .get(PATH + "/" + regrade)
                .then()
                .body("done", is(0))
                .body("state", is("grading"));

        workUntilDone();
        int done = as("an-admin", "admin").get(PATH + "/" + regrade).path("done");
        assertThat(done)
                .isEqualTo(count("select count(*) from attempt where challenge_id = '%s'".formatted(CHALLENGE)));
    }

    @Test
    void two_replicas_at_once_count_every_attempt_once() throws Exception {
        for (int i = 0; i < 5; i++) {
            attemptGradedAs(someone(), 1);
        }
        var regrade = order();
        var total = count("select count(*) from attempt where challenge_id = '%s'".formatted(CHALLENGE));
        atOnce();
        as("an-admin", "admin")
                .get(PATH + "/" + regrade)
                .then()
                .body("state", is("ready"))
                .body("done", is(total));

        send(regrade, "strict").statusCode(200);
        atOnce();
        as("an-admin", "admin").get(PATH + "/" + regrade).then().body("state", is("published"));
        assertThat(count("select count(*) from later_grade where regrade_id = '%s'".formatted(regrade)))
                .isEqualTo(as("an-admin", "admin").get(PATH + "/" + regrade).<Integer>path("published"));
    }

    @Test
    void one_regrade_of_a_challenge_at_a_time() {
        order();
        post("{\"challengeId\": \"%s\"}".formatted(CHALLENGE), "other-key")
                .statusCode(409)
                .body("detail", startsWith("The regrade "));
    }

    @Test
    void an_order_that_is_repeated_orders_nothing_again() {
        var key = UUID.randomUUID().toString();
        String id = post("{\"challengeId\": \"%s\"}".formatted(CHALLENGE), key)
                .statusCode(201)
                .extract()
                .path("id");
        post("{\"challengeId\": \"%s\"}".formatted(CHALLENGE), key)
                .statusCode(201)
                .body("id", is(id));
        post("{\"challengeId\": \"merge-rewrite-bytes\"}", key).statusCode(422);
    }

    @Test
    void only_what_is_ready_can_be_published() {
        send(order(), "strict")
                .statusCode(409)
                .body("detail", is("Only a regrade that is 'ready' can be published; this one is 'grading'."));
    }

    @Test
    void a_discarded_regrade_leaves_everything_as_it_was() throws SQLException {
        var learner = someone();
        var attempt = attemptGradedAs(learner, 1);
        var regrade = order();
        workUntilDone();
        as("an-admin", "admin").delete(PATH + "/" + regrade).then().statusCode(204);

        as("an-admin", "admin").get(PATH + "/" + regrade).then().body("state", is("discarded"));
        assertThat(count("select count(*) from shadow_grade where regrade_id = '%s'".formatted(regrade)))
                .isZero();
        as(learner).get("/v1/attempts/" + attempt).then().body("score", is(1f));
        send(regrade, "strict").statusCode(409);
    }

    @Test
    void bad_orders_are_told_what_is_wrong() {
        post("{\"challengeId\": \"nowhere\"}", "a").statusCode(404);
        post("{}", "b").statusCode(422).body("errors[0].pointer", is("#/challengeId"));
        send(UUID.randomUUID().toString(), "strict").statusCode(404);
        send(UUID.randomUUID().toString(), "up").statusCode(422).body("errors[0].pointer", is("#/policy"));
        as("an-admin", "admin").get(PATH + "/x").then().statusCode(400).body("errors[0].parameter", is("regradeId"));
        as(someone()).get(PATH).then().statusCode(403);
    }

    @Test
    void the_list_shows_the_latest_first() {
        var regrade = order();
        as("an-admin", "admin").get(PATH + "?limit=1").then().body("items[0].id", is(regrade));
    }

    private String attemptGradedAs(String learner, int score) throws SQLException {
        var attempt = attemptOf(learner, WRONG);
        grade(attempt, score);
        return attempt;
    }

    private static String attemptOf(String learner, String answer) {
        return submit(learner, CHALLENGE, answer).statusCode(201).extract().path("id");
    }

    private static String rightAnswer() {
        var learner = someone();
        as(learner).post("/v1/challenges/" + CHALLENGE + "/giving-up");
        var solution =
                as(learner).get("/v1/challenges/" + CHALLENGE + "/solution").jsonPath();
        return "{\"kind\": \"numeric\", \"value\": %s, \"unit\": \"%s\"}"
                .formatted(solution.getString("answer.value"), solution.getString("answer.unit"));
    }

    /** As if it had been graded so, by rules that have since been mended; the standing follows. */
    private void grade(String attempt, int score) throws SQLException {
        execute("""
                update attempt set score = %1$d, points = %1$d * max_points, passed = %1$d = 1,
                    checks = jsonb_set(checks, '{0,status}', '"%2$s"') where id = '%3$s'
                """.formatted(score, score == 1 ? "passed" : "failed", attempt));
        rebuild();
    }

    private static ValidatableResponse rebuild() {
        return as("an-admin", "admin")
                .post("/v1/admin/standings/rebuild")
                .then()
                .statusCode(200);
    }

    private static String order() {
        return post(
                        "{\"challengeId\": \"%s\"}".formatted(CHALLENGE),
                        UUID.randomUUID().toString())
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void publish(String regrade, String policy) {
        workUntilDone();
        send(regrade, policy).statusCode(200).body("state", is("publishing"));
        workUntilDone();
        as("an-admin", "admin").get(PATH + "/" + regrade).then().body("state", is("published"));
    }

    private void workUntilDone() {
        var worked = true;
        while (worked) {
            worked = regrading.work();
        }
    }

    private void atOnce() throws InterruptedException, ExecutionException {
        try (var replicas = Executors.newFixedThreadPool(2)) {
            var work = IntStream.range(0, 2)
                    .<Callable<Void>>mapToObj(_ -> () -> {
                        workUntilDone();
                        return null;
                    })
                    .toList();
            for (var done : replicas.invokeAll(work)) {
                done.get();
            }
        }
        workUntilDone();
    }

    private static ValidatableResponse post(String body, String key) {
        return as("an-admin", "admin")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .then();
    }

    private static ValidatableResponse send(String regrade, String policy) {
        return as("an-admin", "admin")
                .contentType(ContentType.JSON)
                .body("{\"policy\": \"%s\"}".formatted(policy))
                .post(PATH + "/" + regrade + "/publication")
                .then();
    }

    private int count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
