package io.datadriven.progress;

import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static io.datadriven.Api.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.agroal.api.AgroalDataSource;
import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.datadriven.grading.Task;
import io.datadriven.platform.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InsightResourceTest {

    private static final String KAPPA = "items.find { it.conceptId == 'paKappaArch' }";
    private static final String BILL = "kappa-retention-bill";
    private static final String WRONG = "{\"kind\": \"numeric\", \"value\": 1}";
    private static final String RIGHT = "{\"kind\": \"numeric\", \"value\": 3827.25, \"unit\": \"USD/month\"}";

    private final AgroalDataSource database;
    private final Catalog catalog;

    InsightResourceTest(AgroalDataSource database, Catalog catalog) {
        this.database = database;
        this.catalog = catalog;
    }

    @Test
    void before_the_first_answer_nothing_is_known() {
        skills(someone())
                .body("items", hasSize(12))
                .body("items.state", everyItem(is("unknown")))
                .body(KAPPA + ".mastery", nullValue())
                .body(KAPPA + ".requires", is(List.of("paStreamProcessing", "paEventLog")))
                .body(KAPPA + ".missing", is(List.of("paStreamProcessing", "paEventLog")));
    }

    @Test
    void the_graph_is_paged() {
        var learner = someone();
        String cursor = as(learner).get("/v1/me/concepts?limit=10").path("nextCursor");
        as(learner).get("/v1/me/concepts?limit=10&cursor=" + cursor).then().body("items", hasSize(2));
    }

    @Test
    void an_answer_is_in_the_mastery_at_once() {
        var able = someone();
        var lost = someone();
        submit(able, BILL, RIGHT);
        submit(lost, BILL, WRONG);

        float high = skills(able).body(KAPPA + ".observations", is(1)).extract().path(KAPPA + ".mastery");
        float low = skills(lost).body(KAPPA + ".observations", is(1)).extract().path(KAPPA + ".mastery");

        assertThat(high).isGreaterThan(low);
    }

    @Test
    void feedback_that_was_read_shows_nothing_of_what_was_known() {
        var learner = someone();
        submit(learner, BILL, WRONG);
        var before = skills(learner).extract().<Float>path(KAPPA + ".mastery");
        submit(learner, BILL, RIGHT);
        skills(learner).body(KAPPA + ".mastery", is(before));
    }

    @Test
    void a_trend_is_told_once_there_is_something_to_compare_with() throws SQLException {
        var learner = someone();
        submit(learner, BILL, WRONG);
        skills(learner).body(KAPPA + ".trend", is("unknown")).body(KAPPA + ".change", nullValue());
        daysPass(learner, 40);
        // How much one answer says hangs on how hard it is for everybody else; of all of them no more than a part does.
        passKappa(learner);
        skills(learner).body(KAPPA + ".trend", is("rising")).body(KAPPA + ".change", greaterThan(0f));
    }

    @Test
    void an_exam_shows_nothing_in_mastery_before_it_is_over() {
        var learner = someone();
        submit(learner, "merge-shop-order-match", "{\"kind\": \"single_choice\", \"option\": \"order-number-alone\"}");
        skills(learner).body("items.observations.sum()", is(0));
    }

    @Test
    void every_recommendation_has_a_reason_and_comes_once() {
        var urls = recommendations(someone())
                .body("items.size()", greaterThan(3))
                .body("items.reason", everyItem(notNullValue()))
                .extract()
                .<List<String>>path("items.url");
        assertThat(urls).doesNotHaveDuplicates();
        assertThat(urls).allSatisfy(it -> as(someone()).get(it).then().statusCode(200));
    }

    @Test
    void a_section_that_was_read_makes_room_for_its_challenges() {
        var learner = someone();
        var section = recommendations(learner).extract().<String>path("items.find { it.what == 'section' }.sectionId");
        as(learner)
                .contentType(ContentType.JSON)
                .body("{\"read\": true}")
                .put("/v1/me/sections/architecture-at-scale/{section}", section)
                .then()
                .statusCode(200);

        recommendations(learner)
                .body("items.findAll { it.what == 'section' }.sectionId", not(containsString(section)))
                .body(
                        "items.findAll { it.what == 'challenge' }.reason",
                        everyItem(containsString("your odds are about")));
    }

    @Test
    void what_was_answered_today_is_not_recommended_today() {
        var learner = someone();
        catalog.lessons().getFirst().sections().forEach(it -> as(learner)
                .contentType(ContentType.JSON)
                .body("{\"read\": true}")
                .put("/v1/me/sections/architecture-at-scale/{section}", it.id()));
        var challenge = recommendations(learner)
                .body("items.what", everyItem(is("challenge")))
                .extract()
                .<String>path("items[0].challengeId");
        wrongly(learner, catalog.challenge(challenge));

        recommendations(learner).body("items.findAll { it.challengeId == '%s' }".formatted(challenge), hasSize(0));
    }

    @Test
    void a_concept_whose_prerequisites_are_missing_says_so() {
        recommendations(someone())
                .body("items.find { it.conceptId == 'paKappaArch' }.reason", containsString("It rests on"));
    }

    @Test
    void readiness_is_not_told_before_there_is_something_to_tell() {
        readiness(someone())
                .body("items", hasSize(5))
                .body("items.score", everyItem(nullValue()))
                .body("items[0].parts", hasSize(4))
                .body("items[0].raise", containsString("3 more challenges"));
    }

    @Test
    void readiness_grows_with_what_is_passed() {
        var learner = someone();
        submit(learner, "kappa-retention-bill", RIGHT);
        submit(learner, "kappa-cutover-order", "{\"kind\": \"ordering\", \"order\": []}");
        var area = "items.find { it.sectionId == 'when-kappa-works' }";
        var tried = readiness(learner).extract().<Integer>path(area + ".challengesTried");
        assertThat(tried).isBetween(1, 2);

        passKappa(learner);

        readiness(learner)
                .body(area + ".score", greaterThan(40))
                .body(area + ".score % 5", is(0))
                .body(
                        area + ".low",
                        lessThanOrEqualTo(readiness(learner).extract().<Integer>path(area + ".score")))
                .body(area + ".parts.points.sum()", notNullValue());
    }

    @Test
    void calibration_comes_from_intervals_and_from_certainty() {
        var learner = someone();
        submit(learner, "kappa-log-size-estimate", "{\"kind\": \"estimate\", \"low\": 1000, \"high\": 9000}")
                .statusCode(201);
        as(learner)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"answer\": {\"kind\": \"single_choice\", \"option\": \"ad-clicks\"}, \"certainty\": 3}")
                .post("/v1/challenges/kappa-which-pipeline/attempts")
                .then()
                .statusCode(201);

        as(learner)
                .get("/v1/me/calibration")
                .then()
                .statusCode(200)
                .body("curve", hasSize(4))
                .body("curve[3].of", is("interval"))
                .body("curve[3].answers", is(1))
                .body("curve[3].share", is(1f))
                .body("curve[2].level", is(3))
                .body("curve[2].share", is(0f))
                .body("reading", hasSize(2));
    }

    private static ValidatableResponse skills(String learner) {
        return as(learner).get("/v1/me/concepts").then().statusCode(200);
    }

    private static ValidatableResponse recommendations(String learner) {
        return as(learner).get("/v1/me/recommendations").then().statusCode(200);
    }

    private static ValidatableResponse readiness(String learner) {
        return as(learner).get("/v1/me/readiness").then().statusCode(200);
    }

    private void passKappa(String learner) {
        catalog
                .challengesOf("architecture-at-scale", catalog.section("architecture-at-scale", "when-kappa-works"))
                .stream()
                .filter(it -> !it.isParametrised() && !it.policy().asksCertainty())
                .filter(it -> List.of("numeric", "ordering", "single_choice", "cloze", "estimate")
                        .contains(it.kind()))
                .forEach(it -> rightly(learner, it));
    }

    private void rightly(String learner, Challenge challenge) {
        answer(learner, challenge, challenge.task().modelAnswer());
    }

    private void wrongly(String learner, Challenge challenge) {
        answer(learner, challenge, challenge.task().wrongAnswer());
    }

    private static void answer(String learner, Challenge challenge, Task.Answer answer) {
        try {
            var body = Json.mapper().writerFor(Task.Answer.class).writeValueAsString(answer);
            var seed = challenge.isParametrised()
                    ? ", \"seed\": \"%s\""
                            .formatted(as(learner)
                                    .get("/v1/challenges/{id}/variants", challenge.id())
                                    .<String>path("items[0].seed"))
                    : "";
            var certainty = challenge.policy().asksCertainty() ? ", \"certainty\": 1" : "";
            as(learner)
                    .contentType(ContentType.JSON)
                    .body("{\"answer\": %s%s%s}".formatted(body, seed, certainty))
                    .post("/v1/challenges/{id}/attempts", challenge.id())
                    .then()
                    .statusCode(201);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void daysPass(String learner, int days) throws SQLException {
        TimeTravel.back(database, as(learner).get("/v1/me").path("id"), days);
    }
}
