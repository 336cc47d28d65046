package io.datadriven.authoring;

import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ItemAnalysisResourceTest {

    private static final String ITEM = "lambda-union-boundary";
    private static final String ANALYSIS = "/v1/admin/challenges/" + ITEM + "/analysis";
    private static final String OTHER = "pushdown-plan-promises";
    private static final String RIGHT = "from-watermark";

    private final AgroalDataSource database;

    ItemAnalysisResourceTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void the_figures_are_those_that_a_hand_calculates() throws SQLException {
        var version = fourLearnersTry();

        // Scores 1 1 0 0 against 1 1 0 1 elsewhere: covariance 1/8 over deviations 1/2 and the root of 3/16.
        analysis(version)
                .statusCode(200)
                .body("current", is(false))
                .body("figures.attempts", is(5))
                .body("figures.learners", is(4))
                .body("figures.facility", is(0.5f))
                .body("figures.facilityOfAll", is(0.6f))
                .body("figures.passedShare", is(0.5f))
                .body("figures.discrimination", is(0.5774f))
                .body("figures.discriminationLearners", is(4))
                .body("figures.medianMs", is(25_000))
                .body("figures.hintShare", is(0.2f))
                .body("versions.version", hasItem(version));
    }

    @Test
    void each_option_is_counted_by_first_attempts_with_what_they_were_told() throws SQLException {
        analysis(fourLearnersTry())
                .body("parts", hasSize(3))
                .body("parts.find { it.about == 'from-watermark' }.right", is(2))
                .body("parts.find { it.about == 'from-watermark' }.share", is(0.5f))
                .body("parts.find { it.about == 'rolling-day' }.wrong", is(1))
                .body("mistakes.about", is(List.of("after-watermark", "rolling-day")))
                .body("mistakes[0].count", is(1))
                .body("mistakes[0].message", startsWith("The sign is strict"));
    }

    @Test
    void the_latest_grade_of_an_attempt_replaces_its_first() throws SQLException {
        var version = fourLearnersTry();
        var regrade = regrade(version, "rolling-day", 1);

        analysis(version).body("figures.facility", is(0.75f)).body("figures.passedShare", is(0.75f));
        // It is no real one, and the list of regrades would show it to other tests.
        execute("delete from later_grade where regrade_id = '" + regrade + "'");
        execute("delete from regrade where id = '" + regrade + "'");
    }

    @Test
    void who_answered_nothing_else_has_no_part_in_the_discrimination() throws SQLException {
        var version =
                newVersion(List.of(attempt(someone(), ITEM, RIGHT, 10), attempt(someone(), ITEM, "rolling-day", 10)));

        analysis(version)
                .body("figures.learners", is(2))
                .body("figures.discriminationLearners", is(0))
                .body("figures.discrimination", nullValue());
    }

    @Test
    void the_current_version_names_the_options_that_nobody_chose() {
        as("an-author", "author")
                .get(ANALYSIS)
                .then()
                .statusCode(200)
                .body("current", is(true))
                .body("parts.about", containsInAnyOrder("after-watermark", "from-commit", RIGHT, "rolling-day"));
    }

    @Test
    void a_spreadsheet_gets_the_same_figures() throws SQLException {
        var version = fourLearnersTry();

        var table = as("an-author", "author")
                .queryParam("version", version)
                .get(ANALYSIS + ".csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        assertThat(table.lines())
                .startsWith("challengeId,version,figure,about,message,value")
                .contains(
                        ITEM + "," + version + ",attempts,,,5",
                        ITEM + "," + version + ",discrimination,,,0.5774",
                        ITEM + "," + version + ",chosen,from-watermark,,2");
    }

    @Test
    void all_challenges_are_listed_page_by_page_and_in_one_table() throws SQLException {
        fourLearnersTry();
        var first = as("an-author", "author")
                .queryParam("limit", 3)
                .get("/v1/admin/analysis")
                .then()
                .statusCode(200);
        first.body("items", hasSize(3)).body("items.version", everyItem(startsWith("sha256:")));
        String cursor = first.extract().path("nextCursor");
        List<String> ids = first.extract().path("items.challengeId");

        as("an-author", "author")
                .queryParam("limit", 3)
                .queryParam("cursor", cursor)
                .get("/v1/admin/analysis")
                .then()
                .body("items", hasSize(3))
                .body("items.challengeId", not(hasItem(ids.getFirst())));
        as("an-author", "author")
                .get("/v1/admin/analysis.csv")
                .then()
                .statusCode(200)
                .body(startsWith("challengeId,title,kind,"))
                .body(containsString("\r\n" + ITEM + ","));
    }

    @Test
    void a_version_that_nobody_attempted_and_a_challenge_that_is_not_there_are_not_found() {
        analysis("sha256:0000000000000000").statusCode(404).body("detail", containsString("Nobody has attempted"));
        as("an-author", "author")
                .get("/v1/admin/challenges/no-such/analysis")
                .then()
                .statusCode(404);
    }

    @Test
    void a_learner_sees_none_of_it() {
        for (var path : List.of(ANALYSIS, ANALYSIS + ".csv", "/v1/admin/analysis", "/v1/admin/analysis.csv")) {
            as(someone()).get(path).then().statusCode(403);
        }
    }

    private static ValidatableResponse analysis(String version) {
        return as("an-author", "author")
                .queryParam("version", version)
                .get(ANALYSIS)
                .then();
    }

    /** Two know it and two do not, one of whom tries again; three are right about something else. */
    private String fourLearnersTry() throws SQLException {
        var attempts = new ArrayList<String>();
        var choices = List.of(RIGHT, RIGHT, "after-watermark", "rolling-day");
        for (var i = 0; i < choices.size(); i++) {
            var learner = someone();
            attempt(learner, OTHER, i == 2 ? "analyze-the-column" : "cluster-the-files", 1);
            if (i == 3) {
                hint(learner);
            }
            attempts.add(attempt(learner, ITEM, choices.get(i), (i + 1) * 10_000));
            if (i == 2) {
                attempts.add(attempt(learner, ITEM, RIGHT, 1));
            }
        }
        return newVersion(attempts);
    }

    /** Other tests answer the challenge as well: these attempts get a version of their own, so that they are all of it. */
    private String newVersion(List<String> attempts) throws SQLException {
        var version = "sha256:" + UUID.randomUUID();
        for (var id : attempts) {
            execute("update attempt set challenge_version = '" + version + "' where id = '" + id + "'");
        }
        return version;
    }

    /** As if a regrade had been published that finds this option right. */
    private UUID regrade(String version, String option, int score) throws SQLException {
        var regrade = UUID.randomUUID();
        execute("""
                insert into regrade values ('%s', '%s', '%s', 'single_choice/1', 'published', 'strict', 'a-test', '%s', now(), now(),
                                            now(), '%s', '%s', 1, 1, '{}')
                """.formatted(regrade, ITEM, version, regrade, new UUID(0, 0), new UUID(0, 0)));
        execute("""
                insert into later_grade
                select learner_id, id, 1, '%s', challenge_version, grader_version, %d, max_points, max_points, true, checks, now()
                from attempt where challenge_version = '%s' and answer ->> 'option' = '%s'
                """.formatted(regrade, score, version, option));
        return regrade;
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as(sql).isEqualTo(1);
        }
    }

    private static String attempt(String learner, String challenge, String option, int elapsedMs) {
        return as(learner)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("""
                        {"answer": {"kind": "single_choice", "option": "%s"}, "elapsedMs": %d}
                        """.formatted(option, elapsedMs))
                .post("/v1/challenges/{id}/attempts", challenge)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void hint(String learner) {
        as(learner)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/challenges/{id}/hints", ITEM)
                .then()
                .statusCode(201);
    }
}
