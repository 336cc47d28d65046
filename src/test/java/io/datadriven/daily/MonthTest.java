package io.datadriven.daily;

import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static io.datadriven.daily.Clocked.at;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.datadriven.catalog.Catalog;
import io.datadriven.grading.Task;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A month of a learner in Vienna, lived through over HTTP. They answer in the evening, miss the 12th and 13th, of which a freeze makes
 * good one, mend the other by five challenges on the 14th, fly to Tokyo on the 20th, and sync an answer of the 24th on the 25th.
 */
@QuarkusTest
class MonthTest {

    private static final LocalDate FIRST = LocalDate.parse("2070-11-01");
    private static final String PRACTICE = "lambda-union-boundary";
    private static final List<String> FIVE = List.of(
            PRACTICE,
            "sizing-four-week-measurement",
            "kappa-retention-bill",
            "merge-crash-between-two-commits",
            "pushdown-count-from-footers");

    private final Clocked service;

    MonthTest(Catalog catalog) {
        this.service = new Clocked(catalog);
    }

    @Test
    void every_number_of_a_month_follows_from_its_log() {
        var learner = someone();
        live(learner);
        var end = "2070-11-30T12:00:00Z"; // nine in the evening in Tokyo

        at(end, as(learner))
                .get("/v1/me/streak")
                .then()
                .statusCode(200)
                .body("length", is(28))
                .body("longest", is(28))
                .body("since", is("2070-11-01"))
                .body("frozen", contains("2070-11-12"))
                .body("repaired", contains("2070-11-13"))
                .body("freezes", is(2))
                .body("today.goalMet", is(true));
        at(end, as(learner))
                .get("/v1/me/calendar")
                .then()
                .body("daysAnswered", is(28))
                .body("daysWithGoalMet", is(28))
                .body("answers", is(32));
        at(end, as(learner))
                .get("/v1/me/week?day=2070-11-14")
                .then()
                .body("from", is("2070-11-10"))
                .body("daysAnswered", is(5))
                .body("passed", is(5))
                .body("passedForTheFirstTime", is(4))
                .body("passedInTheWeekBefore", is(1));
        assertThat(daysOfLog(learner)).hasSize(28);
    }

    @Test
    void nothing_of_it_changes_when_it_is_made_again_from_the_log() {
        var learner = someone();
        live(learner);
        var before = all(learner);
        rebuild("standings");
        rebuild("daily");

        assertThat(all(learner)).isEqualTo(before);
    }

    private void live(String learner) {
        patch(learner, "2070-10-31T12:00:00Z", "{\"timeZone\": \"Europe/Vienna\", \"dailyGoal\": 1}");
        for (var day = FIRST; day.getDayOfMonth() < 20; day = day.plusDays(1)) {
            switch (day.getDayOfMonth()) {
                case 12, 13 -> {}
                case 14 -> passFive(learner, day);
                default -> answer(learner, day + "T22:30:00Z"); // half an hour before midnight
            }
        }
        patch(learner, "2070-11-20T06:00:00Z", "{\"timeZone\": \"Asia/Tokyo\"}");
        for (var day = LocalDate.parse("2070-11-20"); day.getMonthValue() == 11; day = day.plusDays(1)) {
            if (day.getDayOfMonth() != 24) {
                answer(learner, day + "T11:30:00Z");
            }
        }
        at("2070-11-25T00:10:00Z", as(learner))
                .contentType(ContentType.JSON)
                .body(service.body(PRACTICE, Task::modelAnswer)
                        .replaceFirst("}$", ", \"answeredAt\": \"2070-11-24T14:59:59Z\"}"))
                .post("/v1/challenges/{id}/attempts", PRACTICE)
                .then()
                .statusCode(201);
    }

    private void passFive(String learner, LocalDate day) {
        FIVE.forEach(it -> service.answer(learner, it, day + "T17:00:00Z", Task::modelAnswer));
    }

    private void answer(String learner, String time) {
        service.answer(learner, PRACTICE, time, Task::modelAnswer);
    }

    /** The days on which something was answered, counted by hand from the attempts that the service lists. */
    private static Map<LocalDate, List<Instant>> daysOfLog(String learner) {
        var moved = Instant.parse("2070-11-20T06:00:00Z");
        List<Map<String, ?>> attempts =
                as(learner).get("/v1/me/attempts?limit=100").then().extract().path("items");
        var times = new ArrayList<Instant>();
        for (var attempt : attempts) {
            var one = as(learner)
                    .get("/v1/attempts/{id}", attempt.get("id"))
                    .then()
                    .extract();
            var late = one.<String>path("answeredAt");
            times.add(Instant.parse(late == null ? one.path("createdAt") : late));
        }
        return times.stream()
                .collect(groupingBy(
                        it -> LocalDate.ofInstant(it, ZoneId.of(it.isBefore(moved) ? "Europe/Vienna" : "Asia/Tokyo"))));
    }

    private static List<String> all(String learner) {
        return List.of(
                see(learner, "/v1/me/streak"),
                see(learner, "/v1/me/calendar"),
                see(learner, "/v1/me/week"),
                see(learner, "/v1/me/daily"),
                see(learner, "/v1/me/progress"));
    }

    private static String see(String learner, String path) {
        return at("2070-11-30T12:00:00Z", as(learner))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void rebuild(String what) {
        as("an-admin", "admin").post("/v1/admin/" + what + "/rebuild").then().statusCode(200);
    }

    private static ValidatableResponse patch(String learner, String time, String body) {
        return at(time, as(learner))
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .patch("/v1/me")
                .then()
                .statusCode(200);
    }
}
