package io.datadriven.progress;

import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StreakResourceTest {

    private static final String RIGHT = "from-watermark";
    private static final String WRONG = "after-watermark";

    @Test
    void who_has_never_answered_is_told_how_it_begins() {
        streak(someone(), "2026-11-25T12:00:00Z")
                .body("length", is(0))
                .body("since", nullValue())
                .body("daysToNextFreeze", is(7))
                .body("message", is("Your first answer begins a streak."));
    }

    @Test
    void an_answer_counts_at_once_right_or_wrong() {
        var learner = someone();
        answer(learner, "2026-11-24T08:00:00Z", WRONG);
        answer(learner, "2026-11-25T08:00:00Z", WRONG);

        streak(learner, "2026-11-25T08:00:01Z")
                .body("length", is(2))
                .body("since", is("2026-11-24"))
                .body("message", is("2 days in a row. Today counts already."));
    }

    @Test
    void today_shows_how_far_the_goal_is() {
        var learner = someone();
        answer(learner, "2026-11-25T08:00:00Z", WRONG);
        answer(learner, "2026-11-25T08:01:00Z", RIGHT);
        answer(learner, "2026-11-25T08:02:00Z", RIGHT);

        streak(learner, "2026-11-25T09:00:00Z")
                .body("today.answers", is(3))
                .body("today.passed", is(1))
                .body("today.goal", is(3))
                .body("today.goalMet", is(false))
                .body("today.endsAt", is("2026-11-26T00:00:00Z"));
    }

    @Test
    void days_are_those_of_the_learners_zone() {
        var learner = someone();
        move(learner, "2026-11-20T00:00:00Z", "Pacific/Auckland");
        answer(learner, "2026-11-24T12:00:00Z", RIGHT); // 01:00 on the 25th
        answer(learner, "2026-11-25T10:59:59Z", RIGHT); // 23:59:59 on the 25th
        answer(learner, "2026-11-25T11:00:00Z", RIGHT); // midnight

        streak(learner, "2026-11-25T12:00:00Z").body("length", is(2)).body("since", is("2026-11-25"));
    }

    @Test
    void a_move_does_not_change_the_days_before_it() {
        var learner = someone();
        move(learner, "2026-11-20T00:00:00Z", "Asia/Tokyo");
        answer(learner, "2026-11-23T16:00:00Z", RIGHT); // the 24th in Tokyo, and the 23rd in Los Angeles
        answer(learner, "2026-11-24T16:00:00Z", RIGHT);
        move(learner, "2026-11-25T02:00:00Z", "America/Los_Angeles"); // where it is still the 24th

        streak(learner, "2026-11-26T07:00:00Z").body("length", is(2)).body("since", is("2026-11-24"));
    }

    @Test
    void an_answer_that_comes_late_counts_on_its_own_day() {
        var learner = someone();
        answer(learner, "2026-11-23T08:00:00Z", RIGHT);
        answer(learner, "2026-11-25T08:00:00Z", RIGHT);
        streak(learner, "2026-11-25T08:30:00Z").body("length", is(1));

        answer(learner, "2026-11-25T09:00:00Z", "2026-11-24T22:10:00Z", RIGHT)
                .statusCode(201)
                .body("answeredAt", is("2026-11-24T22:10:00Z"));

        streak(learner, "2026-11-25T10:00:00Z").body("length", is(3));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-18T08:59:59Z", // more than seven days before
        "2026-11-25T09:00:01Z", // not yet
    })
    void a_time_that_cannot_be_believed_does_not_count(String said) {
        var learner = someone();
        answer(learner, "2026-11-25T09:00:00Z", said, RIGHT).statusCode(201).body("answeredAt", nullValue());

        streak(learner, "2026-11-25T10:00:00Z").body("since", is("2026-11-25"));
    }

    @ParameterizedTest
    @CsvSource({"yesterday", "2026-13-01T00:00:00Z", "2026-11-24T22:10:00+01:00"})
    void what_is_no_time_is_refused(String said) {
        answer(someone(), "2026-11-25T09:00:00Z", said, RIGHT)
                .statusCode(422)
                .body("errors.pointer", contains("#/answeredAt"));
    }

    @Test
    void the_year_is_365_days_up_to_today() {
        var learner = someone();
        answer(learner, "2026-11-24T08:00:00Z", WRONG);
        answer(learner, "2026-11-25T08:00:00Z", RIGHT);

        at("2026-11-25T12:00:00Z", learner)
                .get("/v1/me/calendar")
                .then()
                .statusCode(200)
                .body("from", is("2025-11-26"))
                .body("to", is("2026-11-25"))
                .body("days", hasSize(365))
                .body("daysAnswered", is(2))
                .body("days[363].level", is(1))
                .body("days[364].level", is(2));
    }

    @Test
    void a_goal_that_is_changed_later_does_not_take_back_what_was_met() {
        var learner = someone();
        patch(learner, "2026-11-20T00:00:00Z", "{\"dailyGoal\": 1}");
        answer(learner, "2026-11-24T08:00:00Z", RIGHT);
        patch(learner, "2026-11-25T00:00:00Z", "{\"dailyGoal\": 5}");

        at("2026-11-25T12:00:00Z", learner)
                .get("/v1/me/calendar")
                .then()
                .body("daysWithGoalMet", is(1))
                .body("days[363].goal", is(1))
                .body("days[364].goal", is(5));
    }

    @Test
    void the_year_can_be_had_as_a_picture() {
        at("2026-11-25T12:00:00Z", someone())
                .accept("image/svg+xml")
                .get("/v1/me/calendar")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(startsWith("<svg"));
    }

    @Test
    void a_week_is_summed_up() {
        var learner = someone();
        answer(learner, "2026-11-18T08:00:00Z", RIGHT);
        answer(learner, "2026-11-23T08:00:00Z", WRONG);
        answer(learner, "2026-11-24T08:00:00Z", RIGHT);

        at("2026-11-25T12:00:00Z", learner)
                .get("/v1/me/week")
                .then()
                .statusCode(200)
                .body("from", is("2026-11-23"))
                .body("to", is("2026-11-29"))
                .body("daysAnswered", is(2))
                .body("passed", is(1))
                .body("passedForTheFirstTime", is(0))
                .body("passedInTheWeekBefore", is(1))
                .body("mostTrained", contains("paLambdaArch"))
                .body("days", hasSize(3))
                .body("message", is("You answered on 2 days and passed 1 challenge, as many as in the week before."));
    }

    @Test
    void an_earlier_week_can_be_looked_at() {
        var learner = someone();
        answer(learner, "2026-11-18T08:00:00Z", RIGHT);

        at("2026-11-25T12:00:00Z", learner)
                .get("/v1/me/week?day=2026-11-22")
                .then()
                .body("from", is("2026-11-16"))
                .body("passedForTheFirstTime", is(1))
                .body("days", hasSize(7));
    }

    @Test
    void nobody_has_the_streak_of_another() {
        answer(someone(), "2026-11-25T08:00:00Z", RIGHT);
        streak(someone(), "2026-11-25T12:00:00Z").body("length", is(0));
    }

    private static io.restassured.specification.RequestSpecification at(String time, String learner) {
        return as(learner).header("DataDriven-Now", time);
    }

    private static ValidatableResponse streak(String learner, String time) {
        return at(time, learner).get("/v1/me/streak").then().statusCode(200);
    }

    private static void answer(String learner, String time, String option) {
        submit(learner, time, """
                {"answer": {"kind": "single_choice", "option": "%s"}}""".formatted(option)).statusCode(201);
    }

    private static ValidatableResponse answer(String learner, String time, String answeredAt, String option) {
        return submit(learner, time, """
                {"answer": {"kind": "single_choice", "option": "%s"}, "answeredAt": "%s"}""".formatted(option, answeredAt));
    }

    private static ValidatableResponse submit(String learner, String time, String body) {
        return at(time, learner)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/challenges/lambda-union-boundary/attempts")
                .then();
    }

    private static void move(String learner, String time, String zone) {
        patch(learner, time, "{\"timeZone\": \"%s\"}".formatted(zone));
    }

    private static void patch(String learner, String time, String body) {
        at(time, learner)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .patch("/v1/me")
                .then()
                .statusCode(200);
    }
}
