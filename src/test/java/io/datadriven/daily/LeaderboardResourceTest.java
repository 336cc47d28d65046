package io.datadriven.daily;

import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static io.datadriven.daily.Clocked.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.datadriven.catalog.Catalog;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeaderboardResourceTest {

    private static final LocalDate ERA = LocalDate.parse("2050-01-03");
    private static final AtomicInteger WEEKS = new AtomicInteger();

    private final Clocked service;
    private final AgroalDataSource database;

    LeaderboardResourceTest(Catalog catalog, AgroalDataSource database) {
        this.service = new Clocked(catalog);
        this.database = database;
    }

    /** The database of the tests outlives a run, and the days of this one come again in the next. */
    @BeforeAll
    void forget_earlier_runs() throws SQLException {
        execute("delete from board_entry where period >= date '%s'".formatted(ERA));
        execute("delete from daily_result where day >= date '%s'".formatted(ERA));
        execute("delete from attempt where created_at >= date '%s'".formatted(ERA));
    }

    @Test
    void who_takes_a_seat_and_earns_points_is_on_both_boards() {
        var day = freshDay();
        var ada = seated(day);
        service.answerRight(ada, day, "08:00:00");

        board("daily", ada, day)
                .body("from", is(day.toString()))
                .body("mostPoints", is(1_000))
                .body("items.points", contains(1_000))
                .body("items.rank", contains(1))
                .body("items[0].me", is(true))
                .body("items[0].reachedAt", is(day + "T08:00:00Z"))
                .body("mine.rank", is(1));
        board("weekly", ada, day).body("mostPoints", is(7_000)).body("items.points", contains(1_000));
    }

    @Test
    void who_has_not_asked_for_it_is_on_no_board() {
        var day = freshDay();
        var shy = someone();
        service.answerRight(shy, day, "08:00:00");

        board("daily", shy, day).body("items", empty()).body("mine", nullValue());
    }

    @Test
    void a_seat_that_is_taken_afterwards_shows_what_was_earned_in_its_week() {
        var day = freshDay();
        var late = someone();
        service.answerRight(late, day, "08:00:00");
        takeSeat(late, day, "late " + late.substring(8, 20)).statusCode(200);

        board("daily", late, day).body("mine.points", is(1_000));
    }

    @Test
    void points_come_before_time_and_time_before_chance() {
        var day = freshDay();
        var early = seated(day);
        var late = seated(day);
        var stumbling = seated(day);
        service.answerWrong(stumbling, day, "06:00:00");
        service.answerRight(stumbling, day, "06:01:00");
        service.answerRight(early, day, "08:00:00");
        service.answerRight(late, day, "09:00:00");

        board("daily", late, day)
                .body("items.points", contains(1_000, 1_000, 700))
                .body("items.rank", contains(1, 2, 3))
                .body("mine.rank", is(2));
    }

    @Test
    void equals_share_a_rank_and_the_next_one_is_left_out() {
        var day = freshDay();
        var names = List.of(seated(day), seated(day), seated(day), seated(day));
        service.answerRight(names.get(0), day, "07:00:00");
        service.answerRight(names.get(1), day, "08:00:00");
        service.answerRight(names.get(2), day, "08:00:00");
        service.answerRight(names.get(3), day, "09:00:00");

        board("daily", names.get(3), day)
                .body("items.rank", contains(1, 2, 2, 4))
                .body("mine.rank", is(4));
    }

    @Test
    void pages_go_on_where_the_last_one_ended() {
        var day = freshDay();
        var ranks = new ArrayList<Integer>();
        var names = List.of(seated(day), seated(day), seated(day), seated(day), seated(day));
        names.forEach(it -> service.answerRight(it, day, "08:00:00"));

        var cursor = "";
        do {
            var page = at(day + "T20:00:00Z", as(names.getFirst()))
                    .get("/v1/leaderboards/daily?limit=2" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            ranks.addAll(page.path("items.rank"));
            String next = page.path("nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());

        assertThat(ranks).containsExactly(1, 1, 1, 1, 1);
    }

    @Test
    void around_me_has_those_before_and_those_after() {
        var day = freshDay();
        var names = List.of(seated(day), seated(day), seated(day), seated(day), seated(day));
        for (int i = 0; i < names.size(); i++) {
            service.answerRight(names.get(i), day, "08:0%d:00".formatted(i));
        }

        at(day + "T20:00:00Z", as(names.get(3)))
                .get("/v1/leaderboards/daily?around=me&limit=3")
                .then()
                .statusCode(200)
                .body("items.rank", contains(3, 4, 5))
                .body("items.me", contains(false, true, false));
    }

    @Test
    void who_is_not_on_the_board_is_told_how_to_get_there() {
        at(freshDay() + "T12:00:00Z", as(someone()))
                .get("/v1/leaderboards/daily?around=me")
                .then()
                .statusCode(404)
                .body("detail", containsString("PUT /v1/me/board-seat"));
    }

    @Test
    void an_answer_after_the_day_counts_for_practice_only() {
        var day = freshDay();
        var ada = seated(day);
        service.answer(ada, service.challengeOn(day), day.plusDays(1) + "T00:00:00Z", it -> it.modelAnswer())
                .body("score", is(1f));

        board("daily", ada, day).body("items", empty());
    }

    @Test
    void an_answer_that_says_it_was_given_in_time_counts_for_practice_only() {
        var day = freshDay();
        var ada = seated(day);
        var body = service.body(service.challengeOn(day), it -> it.modelAnswer());
        at(day.plusDays(1) + "T01:00:00Z", as(ada))
                .contentType(ContentType.JSON)
                .body(body.replaceFirst("}$", ", \"answeredAt\": \"" + day + "T22:00:00Z\"}"))
                .post("/v1/challenges/{id}/attempts", service.challengeOn(day))
                .then()
                .statusCode(201)
                .body("answeredAt", is(day + "T22:00:00Z"));

        board("daily", ada, day).body("mine", nullValue());
    }

    @Test
    void a_repeated_request_counts_once() {
        var day = freshDay();
        var ada = seated(day);
        service.answerWrong(ada, day, "08:00:00");
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            at(day + "T08:01:00Z", as(ada))
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(service.body(service.challengeOn(day), it -> it.modelAnswer()))
                    .post("/v1/challenges/{id}/attempts", service.challengeOn(day))
                    .then()
                    .statusCode(201)
                    .body("standing.tries", is(2));
        }

        board("daily", ada, day).body("mine.points", is(700));
    }

    @Test
    void a_week_adds_up_from_monday_to_sunday() {
        var monday = ERA.plusWeeks(WEEKS.getAndAdd(40));
        var first = service.simpleDay(monday);
        var second = service.simpleDay(first.plusDays(1));
        while (!Board.WEEKLY.firstDay(first).equals(Board.WEEKLY.firstDay(second))) {
            first = second;
            second = service.simpleDay(first.plusDays(1));
        }
        var ada = seated(first);
        service.answerRight(ada, first, "08:00:00");
        service.answerWrong(ada, second, "09:00:00");
        service.answerRight(ada, second, "10:00:00");

        board("weekly", ada, second).body("mine.points", is(1_700)).body("mine.reachedAt", is(second + "T10:00:00Z"));
    }

    @Test
    void leaving_takes_one_off_all_boards_at_once() {
        var day = freshDay();
        var ada = seated(day);
        var other = seated(day);
        service.answerRight(ada, day, "08:00:00");
        service.answerRight(other, day, "09:00:00");
        as(ada).delete("/v1/me/board-seat").then().statusCode(204);

        board("daily", other, day).body("items.rank", contains(1)).body("items.me", contains(true));
        board("weekly", other, day).body("items", hasSize(1));
        as(ada).get("/v1/me/board-seat").then().statusCode(404);
    }

    @Test
    void who_comes_back_has_the_points_again() {
        var day = freshDay();
        var ada = seated(day);
        service.answerRight(ada, day, "08:00:00");
        as(ada).delete("/v1/me/board-seat");
        takeSeat(ada, day, "back " + ada.substring(8, 20)).statusCode(200);

        board("daily", ada, day).body("mine.points", is(1_000));
    }

    @Test
    void a_name_belongs_to_one_learner_whatever_its_case() {
        var day = freshDay();
        var name = "Z" + UUID.randomUUID().toString().substring(0, 12);
        takeSeat(someone(), day, name).statusCode(200);

        takeSeat(someone(), day, name.toUpperCase(java.util.Locale.ROOT))
                .statusCode(409)
                .body("code", is("name-taken"))
                .body("detail", containsString("Please choose another name"));
    }

    @Test
    void a_name_can_be_changed_and_is_free_again() {
        var day = freshDay();
        var name = "Y" + UUID.randomUUID().toString().substring(0, 12);
        var ada = someone();
        takeSeat(ada, day, name).statusCode(200);
        service.answerRight(ada, day, "08:00:00");
        takeSeat(ada, day, name + "x").statusCode(200).body("displayName", is(name + "x"));

        board("daily", ada, day).body("items.displayName", contains(name + "x"));
        takeSeat(someone(), day, name).statusCode(200);
    }

    @Test
    void a_name_that_could_deceive_is_refused_with_the_place() {
        takeSeat(someone(), freshDay(), "Ada\\u202E").statusCode(422).body("errors.pointer", contains("#/displayName"));
    }

    @Test
    void nothing_on_a_board_leads_to_a_learner() {
        var day = freshDay();
        var ada = seated(day);
        seated(day);
        service.answerRight(ada, day, "08:00:00");
        var id = as(ada).get("/v1/me").then().extract().<String>path("id");
        service.answerRight(seated(day), day, "09:00:00");

        var page = at(day + "T20:00:00Z", as(ada))
                .get("/v1/leaderboards/daily?limit=1")
                .then()
                .extract();
        var cursor = new String(
                java.util.Base64.getUrlDecoder().decode(page.<String>path("nextCursor")),
                java.nio.charset.StandardCharsets.UTF_8);

        assertThat(page.asString() + cursor).doesNotContain(id);
    }

    @Test
    void results_and_boards_can_be_dropped_and_made_again() throws SQLException {
        var day = freshDay();
        var ada = seated(day);
        service.answerWrong(ada, day, "08:00:00");
        service.answerRight(ada, day, "08:30:00");
        var before = board("weekly", ada, day).extract().asString();

        execute("delete from board_entry");
        execute("delete from daily_result");
        rebuild().body("changed", greaterThan(0));

        assertThat(board("weekly", ada, day).extract().asString()).isEqualTo(before);
        rebuild().body("changed", is(0)).body("results", notNullValue());
    }

    @Test
    void the_rebuild_of_all_progress_makes_them_too() throws SQLException {
        var day = freshDay();
        var ada = seated(day);
        service.answerRight(ada, day, "08:30:00");
        var before = board("weekly", ada, day).extract().asString();

        execute("delete from board_entry");
        execute("delete from daily_result");
        as("an-admin", "admin").post("/v1/admin/progress/rebuild").then().statusCode(200);

        assertThat(board("weekly", ada, day).extract().asString()).isEqualTo(before);
    }

    @Test
    void a_cursor_of_another_list_leads_nowhere() {
        at(freshDay() + "T12:00:00Z", as(someone()))
                .get("/v1/leaderboards/daily?cursor=a2FwcGE")
                .then()
                .statusCode(400)
                .body("errors[0].code", is("invalid_cursor"));
    }

    @Test
    void boards_are_for_who_is_signed_in() {
        io.datadriven.Api.anonymous().get("/v1/leaderboards/weekly").then().statusCode(401);
    }

    private LocalDate freshDay() {
        return service.simpleDay(ERA.plusWeeks(WEEKS.getAndAdd(4)));
    }

    private static String seated(LocalDate day) {
        var learner = someone();
        takeSeat(learner, day, "L" + learner.substring(8, 28)).statusCode(200);
        return learner;
    }

    private static ValidatableResponse takeSeat(String learner, LocalDate day, String name) {
        return at(day + "T00:00:00Z", as(learner))
                .contentType(ContentType.JSON)
                .body("{\"displayName\": \"%s\"}".formatted(name))
                .put("/v1/me/board-seat")
                .then();
    }

    private static ValidatableResponse board(String board, String learner, LocalDate day) {
        return at(day + "T20:00:00Z", as(learner))
                .get("/v1/leaderboards/" + board)
                .then()
                .statusCode(200)
                .body("items.displayName", not(contains(nullValue())));
    }

    private static ValidatableResponse rebuild() {
        return as("an-admin", "admin").post("/v1/admin/daily/rebuild").then().statusCode(200);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
