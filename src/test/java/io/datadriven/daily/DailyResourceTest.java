package io.datadriven.daily;

import static io.datadriven.Api.anonymous;
import static io.datadriven.daily.Clocked.at;
import static io.datadriven.daily.Clocked.daily;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DailyResourceTest {

    /** Each test has a time of its own, more than a year from the others. */
    private static final LocalDate ERA = LocalDate.parse("2030-03-01");

    @Test
    void the_challenge_of_the_day_is_announced_with_its_prompt() {
        daily(ERA)
                .body("date", is("2030-03-01"))
                .body("state", is("open"))
                .body("beginsAt", is("2030-03-01T00:00:00Z"))
                .body("endsAt", is("2030-03-02T00:00:00Z"))
                .body("challenge.id", notNullValue());
    }

    @Test
    void it_is_the_same_from_the_first_second_to_the_last() {
        var first = at("2032-03-01T00:00:00Z", anonymous()).get("/v1/daily").asString();
        var last = at("2032-03-01T23:59:59Z", anonymous()).get("/v1/daily").asString();

        assertThat(last).isEqualTo(first);
    }

    @Test
    void before_a_day_begins_nothing_is_told_of_its_challenge() {
        at("2034-02-28T23:59:59Z", anonymous())
                .get("/v1/daily/2034-03-01")
                .then()
                .statusCode(200)
                .body("state", is("upcoming"))
                .body("beginsAt", is("2034-03-01T00:00:00Z"))
                .body("challenge", nullValue())
                .body("prompt", nullValue());
    }

    @Test
    void a_day_keeps_its_challenge_when_it_is_over() {
        var day = LocalDate.parse("2036-03-01");
        var challenge = daily(day).extract().<String>path("challenge.id");

        at("2036-04-01T12:00:00Z", anonymous())
                .get("/v1/daily/2036-03-01")
                .then()
                .body("state", is("over"))
                .body("challenge.id", is(challenge));
    }

    @Test
    void no_challenge_comes_twice_in_two_months() {
        var chosen = new ArrayList<String>();
        LocalDate.parse("2038-03-01")
                .datesUntil(LocalDate.parse("2038-05-01"))
                .forEach(it -> chosen.add(daily(it).extract().path("challenge.id")));

        assertThat(chosen).hasSize(61).doesNotHaveDuplicates();
    }

    @Test
    void a_day_on_which_nobody_asked_has_its_challenge_too() {
        daily(LocalDate.parse("2040-03-01"));
        daily(LocalDate.parse("2040-03-05"));

        at("2040-03-05T12:00:00Z", anonymous())
                .get("/v1/daily/archive?limit=4")
                .then()
                .statusCode(200)
                .body("items.date", contains("2040-03-04", "2040-03-03", "2040-03-02", "2040-03-01"))
                .body("items.challenge.id.unique()", hasSize(4));
    }

    @Test
    void the_archive_is_paged_and_ends_before_today() {
        daily(LocalDate.parse("2042-03-01"));
        var first = at("2042-03-06T00:00:00Z", anonymous())
                .get("/v1/daily/archive?limit=2")
                .then()
                .body("items.date", contains("2042-03-05", "2042-03-04"))
                .extract();

        at("2042-03-06T00:00:00Z", anonymous())
                .get("/v1/daily/archive?limit=2&cursor={next}", first.<String>path("nextCursor"))
                .then()
                .body("items.date", contains("2042-03-03", "2042-03-02"));
    }

    @Test
    void before_the_first_day_there_was_none() {
        anonymous().get("/v1/daily/1999-12-31").then().statusCode(404).body("code", is("not-found"));
    }

    @Test
    void what_is_no_day_is_refused() {
        anonymous().get("/v1/daily/2026-02-30").then().statusCode(400).body("errors[0].parameter", is("date"));
    }
}
