package io.datadriven.attempts;

import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static io.datadriven.attempts.StoredEssays.CHALLENGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.datadriven.catalog.Catalog;
import io.datadriven.grading.FreeText;
import io.datadriven.grading.FreeTexts;
import io.datadriven.grading.Grade;
import io.datadriven.grading.Graders;
import io.datadriven.prose.Calibration;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CalibrationResourceTest {

    private static final String PATH = "/v1/admin/calibrations";

    private final StoredEssays essays;
    private final Catalog catalog;
    private final Calibrations calibrations;
    private final Graders graders;
    private final AgroalDataSource database;

    CalibrationResourceTest(
            StoredEssays essays,
            Catalog catalog,
            Calibrations calibrations,
            Graders graders,
            AgroalDataSource database) {
        this.essays = essays;
        this.catalog = catalog;
        this.calibrations = calibrations;
        this.graders = graders;
        this.database = database;
    }

    @AfterEach
    void forgetWhatWasTaught() throws SQLException {
        execute("delete from calibration");
        execute("delete from verdict where rubric_hash = '%s'".formatted(hashes().rubric()));
    }

    @Test
    void before_thirty_verdicts_there_is_nothing_to_learn_from() throws SQLException {
        decided(Calibration.ENOUGH - 1);

        order(CHALLENGE, fresh())
                .statusCode(409)
                .body(
                        "detail",
                        is("People have graded 29 answers to this question as it stands now; a curve needs 30."));
    }

    @Test
    void a_dry_run_says_how_much_nearer_it_comes_and_changes_nothing() throws SQLException {
        decided(40);
        var learner = someone();
        essays.add(learner, 0.5, hashes());

        order(CHALLENGE, fresh())
                .statusCode(201)
                .header("Location", startsWith("/v1/admin/calibrations/"))
                .body("state", is("ready"))
                .body("number", is(1))
                .body("rubric", is(hashes().rubric()))
                .body("knots.size()", greaterThan(5))
                .body("report.before.verdicts", is(40))
                .body("report.before.meanBias", greaterThan(0.1f))
                .body("report.after.meanDifference", lessThan(0.03f))
                .body("report.after.kappa", greaterThan(0.9f))
                .body("report.up", greaterThanOrEqualTo(1))
                .body("publishedAt", nullValue());
        assertThat(calibrations.published(CHALLENGE)).isEmpty();
    }

    @Test
    void what_is_published_is_in_force_and_replaces_what_was() throws SQLException {
        decided(40);
        var first = id(order(CHALLENGE, fresh()));
        var second = id(order(CHALLENGE, fresh()));
        publish(first).statusCode(200).body("state", is("published")).body("publishedAt", not(nullValue()));
        publish(first).statusCode(200).body("state", is("published"));
        publish(second).statusCode(200).body("number", is(2));

        admin(PATH + "/" + first).body("state", is("replaced"));
        publish(first).statusCode(409).body("detail", startsWith("Only a calibration that is 'ready'"));
        admin(PATH + "?limit=1").body("items[0].id", is(second));
    }

    @Test
    void answers_are_scored_by_what_is_in_force() throws SQLException {
        decided(40);
        var answer = new FreeText.Answer(
                "Retention comes first: I raise it before anything else, so that the events are still there.");
        var challenge = catalog.challenge(CHALLENGE);
        var before = (Grade) graders.grade(calibrations.taught(challenge), answer);
        publish(id(order(CHALLENGE, fresh()))).statusCode(200);
        var after = (Grade) graders.grade(calibrations.taught(challenge), answer);

        assertThat(before.score()).isBetween(0.05, 0.9);
        assertThat(after.score()).isGreaterThan(before.score());
    }

    @Test
    void what_was_taught_for_another_rubric_has_no_effect() {
        var other = essays.task()
                .calibratedBy(
                        new FreeText.Curve("sha256:another", hashes().model(), List.of(new Calibration.Knot(0.01, 1))));
        var answer = new FreeText.Answer(
                "Retention comes first: I raise it before anything else, so that the events are still there.");

        assertThat(graders.grade(other, answer)).isEqualTo(graders.grade(essays.task(), answer));
    }

    @Test
    void an_order_that_is_repeated_makes_nothing_again() throws SQLException {
        decided(30);
        var key = fresh();
        var first = id(order(CHALLENGE, key));

        order(CHALLENGE, key).statusCode(201).body("id", is(first));
        order("kappa-or-lambda-for-prices", key).statusCode(422).body("code", is("idempotency-key-reused"));
    }

    @Test
    void bad_orders_are_told_what_is_wrong() {
        order("nowhere", fresh()).statusCode(404);
        order("lambda-union-boundary", fresh())
                .statusCode(409)
                .body("detail", startsWith("Only challenges of kind 'free_text' are calibrated"));
        publish(UUID.randomUUID().toString()).statusCode(404);
        publish("x").statusCode(400).body("errors[0].parameter", is("calibrationId"));
        as("an-author", "author").get(PATH).then().statusCode(403);
    }

    @Test
    void authors_see_how_near_grades_are_to_peoples() throws SQLException {
        decided(5);

        as("an-author", "author")
                .get("/v1/admin/challenges/" + CHALLENGE + "/analysis")
                .then()
                .statusCode(200)
                .body("agreement.verdicts", greaterThanOrEqualTo(5))
                .body("agreement.meanDifference", greaterThan(0f));
        as("an-author", "author")
                .get("/v1/admin/challenges/lambda-union-boundary/analysis")
                .then()
                .body("agreement", nullValue());
        assertThat(as("an-author", "author")
                        .get("/v1/admin/challenges/" + CHALLENGE + "/analysis.csv")
                        .asString())
                .contains(",verdicts,,,")
                .contains(",kappa,,,");
    }

    private io.datadriven.grading.FreeTextEvidence.Hashes hashes() {
        return graders.hashes(essays.task());
    }

    /** As if people had decided so many, a quarter better than what was read. The rows are written, since deciding is tested elsewhere. */
    private void decided(int count) throws SQLException {
        var learner = StoredEssays.id(someone());
        var hashes = hashes();
        for (int i = 1; i <= count; i++) {
            var raw = i / (count + 1.0);
            var attempt = essays.add(
                    learner, Math.round(raw * 100) / 100.0, FreeTexts.reading(raw, hashes, "near_pass_mark"));
            execute("""
                    insert into verdict
                    select learner_id, id, attempt_id, challenge_id,
                           (select challenge_version from attempt where id = attempt_id), '[]', %1$s, %1$s, least(1, %1$s * 1.25),
                           '%2$s', '%3$s', 'an-author', id, '', now() from review where attempt_id = '%4$s'
                    """.formatted(raw, hashes.rubric(), hashes.model(), attempt));
        }
    }

    private static ValidatableResponse order(String challenge, String key) {
        return as("an-admin", "admin")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"challengeId\": \"%s\"}".formatted(challenge))
                .post(PATH)
                .then();
    }

    private static ValidatableResponse publish(String calibration) {
        return as("an-admin", "admin")
                .post(PATH + "/" + calibration + "/publication")
                .then();
    }

    private static ValidatableResponse admin(String path) {
        return as("an-admin", "admin").get(path).then().statusCode(200);
    }

    private static String id(ValidatableResponse response) {
        return response.statusCode(201).extract().path("id");
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
