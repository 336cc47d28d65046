package io.datadriven.progress;

import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static io.datadriven.Api.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReviewResourceTest {

    private static final String BILL = "kappa-retention-bill";
    private static final String SIZING = "kappa-retention-sizing";
    private static final String BOUNDARY = "lambda-union-boundary";
    private static final String PLAN = "pushdown-plan-promises";
    private static final String WRONG = "{\"kind\": \"numeric\", \"value\": 1}";
    private static final String RIGHT = "{\"kind\": \"numeric\", \"value\": 3827.25, \"unit\": \"USD/month\"}";

    private final AgroalDataSource database;

    ReviewResourceTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void who_has_answered_nothing_has_nothing_to_review() {
        due(someone()).body("items", empty());
        review(someone(), BILL)
                .statusCode(200)
                .body("state", is("new"))
                .body("reviews", is(0))
                .body("dueOn", nullValue())
                .body("recall", nullValue());
    }

    @Test
    void an_answer_is_scheduled_at_once_and_not_for_the_same_day() {
        var learner = someone();
        submit(learner, BILL, WRONG);
        review(learner, BILL)
                .body("state", is("scheduled"))
                .body("rating", is("again"))
                .body("reviews", is(1))
                .body("recall", is(1f))
                .body("mistakes", hasSize(1))
                .body("mistakes[0].message", notNullValue());
        due(learner).body("items", empty());
    }

    @Test
    void what_was_answered_long_ago_is_due_until_it_is_answered_again() throws SQLException {
        var learner = someone();
        submit(learner, BILL, RIGHT);
        daysPass(learner, 30);
        due(learner)
                .body("items", hasSize(1))
                .body("items[0].challengeId", is(BILL))
                .body("items[0].state", is("due"))
                .body("items[0].mistakes", empty());

        submit(learner, BILL, WRONG);
        due(learner).body("items", empty());
        review(learner, BILL).body("lapses", is(1)).body("reviews", is(2));
    }

    @Test
    void the_same_item_comes_once_a_day() throws SQLException {
        var learner = someone();
        submit(learner, BILL, RIGHT);
        daysPass(learner, 1);
        submit(learner, BILL, WRONG);
        submit(learner, BILL, WRONG);
        due(learner).body("items", empty());
        daysPass(learner, 1);
        due(learner).body("items.challengeId", is(List.of(BILL)));
    }

    @Test
    void a_mistake_comes_back_with_other_numbers_which_can_be_answered() throws SQLException {
        var learner = someone();
        String first = as(learner).get("/v1/challenges/{id}/variants", SIZING).path("items[0].seed");
        answer(learner, first).statusCode(201).body("passed", is(false));
        daysPass(learner, 5);

        String seed = due(learner)
                .body("items[0].challengeId", is(SIZING))
                .body("items[0].mistakes", hasSize(1))
                .body("items[0].seed", not(first))
                .body("items[0].url", containsString("?variant="))
                .extract()
                .path("items[0].seed");

        due(learner).body("items[0].seed", is(seed));
        answer(learner, seed).statusCode(201);
        due(learner).body("items", empty());
    }

    @Test
    void pages_go_on_while_their_items_are_answered() throws SQLException {
        var learner = withThreeDue();
        var first = page(learner, "?limit=1");
        var cursor = first.extract().<String>path("nextCursor");
        var challenge = first.extract().<String>path("items[0].challengeId");
        submit(
                learner,
                challenge,
                challenge.equals(BILL)
                        ? RIGHT
                        : "{\"kind\": \"single_choice\", \"option\": \"%s\"}"
                                .formatted(challenge.equals(PLAN) ? "cluster-the-files" : "from-watermark"));

        var rest = page(learner, "?limit=2&cursor=" + cursor)
                .body("items", hasSize(2))
                .body("nextCursor", nullValue())
                .extract()
                .<List<String>>path("items.challengeId");

        assertThat(rest).doesNotContain(challenge).doesNotHaveDuplicates();
    }

    @Test
    void concepts_are_mixed() throws SQLException {
        var concepts = due(withThreeDue()).extract().<List<String>>path("items.conceptId");
        assertThat(concepts).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void a_suspended_review_stays_away_until_it_is_taken_back() throws SQLException {
        var learner = withThreeDue();
        change(learner, etag(learner), "{\"suspended\": true}").statusCode(200).body("state", is("suspended"));
        due(learner).body("items.challengeId", not(hasItem(BILL)));
        change(learner, etag(learner), "{\"suspended\": false}").statusCode(200).body("state", is("due"));
        due(learner).body("items", hasSize(3));
    }

    @Test
    void a_buried_review_stays_away_for_today() throws SQLException {
        var learner = withThreeDue();
        change(learner, etag(learner), "{\"buried\": true}").body("state", is("buried"));
        due(learner).body("items", hasSize(2));
        change(learner, etag(learner), "{\"buried\": false}").body("state", is("due"));
    }

    @Test
    void a_change_must_say_what_it_changes() {
        var learner = someone();
        change(learner, null, "{\"suspended\": true}").statusCode(428);
        change(learner, "\"7\"", "{\"suspended\": true}").statusCode(412);
        change(learner, "*", "{\"paused\": true}").statusCode(400);
        review(learner, BILL).body("state", is("new"));
    }

    @Test
    void what_changes_by_itself_is_another_version() throws SQLException {
        var learner = someone();
        submit(learner, BILL, RIGHT);
        var before = etag(learner);
        daysPass(learner, 10);

        assertThat(etag(learner)).isNotEqualTo(before).isEqualTo(etag(learner));
        change(learner, before, "{\"suspended\": true}").statusCode(412);
    }

    @Test
    void what_cannot_be_answered_any_more_is_not_due() throws SQLException {
        var learner = withThreeDue();
        as(learner).post("/v1/challenges/{id}/giving-up", BILL).then().statusCode(200);

        due(learner).body("items.challengeId", not(hasItem(BILL)));
        review(learner, BILL).body("state", is("closed"));
    }

    @Test
    void a_reset_begins_anew_and_may_be_repeated() throws SQLException {
        var learner = withThreeDue();
        reset(learner).statusCode(200).body("state", is("new")).body("reviews", is(0));
        var etag = etag(learner);
        reset(learner).statusCode(200).header("ETag", etag);
        due(learner).body("items", hasSize(2));
        submit(learner, BILL, RIGHT);
        review(learner, BILL).body("reviews", is(1)).body("rating", is("good"));
    }

    @Test
    void who_wants_to_forget_less_is_asked_earlier() throws SQLException {
        var learner = someone();
        submit(learner, BILL, RIGHT);
        daysPass(learner, 20);
        submit(learner, BILL, RIGHT);
        var usual = review(learner, BILL).extract().<String>path("dueOn");
        as(learner)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"desiredRetention\": 0.97}")
                .patch("/v1/me")
                .then()
                .statusCode(200)
                .body("desiredRetention", is(0.97f));
        assertThat(review(learner, BILL).extract().<String>path("dueOn")).isLessThan(usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.69", "0.98"})
    void a_retention_that_makes_no_sense_is_refused(String retention) {
        as(someone())
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"desiredRetention\": %s}".formatted(retention))
                .patch("/v1/me")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/desiredRetention"));
    }

    @Test
    void an_exam_shows_nothing_in_reviews_before_it_is_over() {
        var learner = someone();
        submit(learner, "merge-shop-order-match", "{\"kind\": \"single_choice\", \"option\": \"order-number-alone\"}");
        review(learner, "merge-shop-order-match").body("state", is("new"));
        submit(learner, "merge-shop-order-match", "{\"kind\": \"single_choice\", \"option\": \"shop-and-number\"}");
        review(learner, "merge-shop-order-match").body("state", is("scheduled"));
    }

    @Test
    void the_forecast_counts_what_is_due() throws SQLException {
        var learner = withThreeDue();
        as(learner)
                .get("/v1/me/review-forecast")
                .then()
                .statusCode(200)
                .body("days", hasSize(30))
                .body("days[0].due", is(3))
                .body("days.due.sum()", is(3));
    }

    @Test
    void the_forecast_comes_as_a_picture() throws SQLException {
        var svg = as(withThreeDue())
                .accept("image/svg+xml")
                .get("/v1/me/review-forecast")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .extract()
                .asString();
        assertThat(svg).startsWith("<svg").contains("scheduled now", "25 d");
    }

    @Test
    void what_does_not_exist_cannot_be_reviewed() {
        review(someone(), "no-such-challenge").statusCode(404);
        page(someone(), "?cursor=a2FwcGE").statusCode(400);
    }

    private String withThreeDue() throws SQLException {
        var learner = someone();
        submit(learner, BILL, RIGHT);
        submit(learner, PLAN, "{\"kind\": \"single_choice\", \"option\": \"cluster-the-files\"}");
        submit(learner, BOUNDARY, "{\"kind\": \"single_choice\", \"option\": \"from-watermark\"}");
        daysPass(learner, 40);
        return learner;
    }

    private static ValidatableResponse due(String learner) {
        return page(learner, "").statusCode(200);
    }

    private static ValidatableResponse page(String learner, String query) {
        return as(learner).get("/v1/me/reviews" + query).then();
    }

    private static ValidatableResponse review(String learner, String challenge) {
        return as(learner).get("/v1/me/reviews/{id}", challenge).then();
    }

    private static String etag(String learner) {
        return review(learner, BILL).extract().header("ETag");
    }

    private static ValidatableResponse reset(String learner) {
        return as(learner).post("/v1/me/reviews/{id}/reset", BILL).then();
    }

    private static ValidatableResponse change(String learner, @Nullable String ifMatch, String body) {
        var request = as(learner).contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .patch("/v1/me/reviews/{id}", BILL)
                .then();
    }

    private static ValidatableResponse answer(String learner, String seed) {
        return as(learner)
                .contentType(ContentType.JSON)
                .body("{\"answer\": %s, \"seed\": \"%s\"}".formatted(WRONG, seed))
                .post("/v1/challenges/{id}/attempts", SIZING)
                .then();
    }

    /** All that the learner has done was so many days earlier. */
    private void daysPass(String learner, int days) throws SQLException {
        TimeTravel.back(database, as(learner).get("/v1/me").path("id"), days);
    }
}
