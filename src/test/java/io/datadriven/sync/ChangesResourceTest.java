package io.datadriven.sync;

import static io.datadriven.Api.anonymous;
import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static io.datadriven.Api.submit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ChangesResourceTest {

    private static final String CHALLENGE = "lambda-union-boundary";
    private static final String ANSWER = "{\"kind\": \"single_choice\", \"option\": \"from-watermark\"}";
    private static final String EXAM = "merge-shop-order-match";
    private static final String EXAM_ANSWER = "{\"kind\": \"single_choice\", \"option\": \"order-number-alone\"}";
    private static final String PARAMETRISED = "kappa-retention-sizing";
    private static final String SECTION = "architecture-at-scale/when-kappa-works";

    private final Horizon horizon;
    private final TombstoneSweep sweep;

    ChangesResourceTest(AgroalDataSource database, TombstoneSweep sweep) {
        this.horizon = new Horizon(database);
        this.sweep = sweep;
    }

    @Test
    void without_a_token_everything_comes() throws Exception {
        var learner = someone();
        post(learner, "challenges/" + CHALLENGE + "/hints").statusCode(201);
        submit(learner, CHALLENGE, ANSWER).statusCode(201);
        post(learner, "challenges/" + CHALLENGE + "/giving-up").statusCode(200);
        post(learner, "challenges/" + PARAMETRISED + "/variants").statusCode(201);
        post(learner, "quizzes", "{\"policy\": \"exam\", \"size\": 2}").statusCode(201);
        mark(learner, true);

        changes(learner, null)
                .body("profile.dailyGoal", is(3))
                .body("attempts.challengeId", contains(CHALLENGE))
                .body("attempts[0].answer.option", is("from-watermark"))
                .body("standings.find { it.challengeId == '%s' }.state".formatted(CHALLENGE), is("closed"))
                .body("standings.find { it.challengeId == '%s' }.tries".formatted(CHALLENGE), is(1))
                .body("hints.number", contains(1))
                .body("givingUps.challengeId", contains(CHALLENGE))
                .body("variants.number", contains(1))
                .body("variants[0].url", containsString("?variant="))
                .body("quizzes.state", contains("open"))
                .body("sectionsRead.sectionId", contains("when-kappa-works"))
                .body("removed", empty())
                .body("more", is(false));
    }

    @Test
    void with_a_token_only_what_came_later_comes() throws Exception {
        var learner = someone();
        submit(learner, CHALLENGE, ANSWER);
        var token = token(learner);
        mark(learner, true);

        changes(learner, token)
                .body("profile", nullValue())
                .body("attempts", empty())
                .body("standings", empty())
                .body("sectionsRead", hasSize(1));
    }

    @Test
    void nothing_comes_twice_when_nothing_happens() throws Exception {
        var learner = someone();
        mark(learner, true);
        changes(learner, token(learner))
                .body("profile", nullValue())
                .body("sectionsRead", empty())
                .body("more", is(false));
    }

    @Test
    void page_by_page_the_same_comes_as_at_once() throws Exception {
        var learner = someone();
        for (int i = 0; i < 5; i++) {
            submit(learner, CHALLENGE, ANSWER);
        }
        var all = changes(learner, null).extract().<List<String>>path("attempts.id");

        var ids = new ArrayList<String>();
        String token = null;
        var more = true;
        while (more) {
            var page = changes(learner, token, 2).extract();
            ids.addAll(page.<List<String>>path("attempts.id"));
            token = page.path("token");
            more = page.path("more");
        }
        assertThat(ids).isEqualTo(all).hasSize(5);
    }

    @Test
    void what_is_removed_is_told() throws Exception {
        var learner = someone();
        mark(learner, true);
        var token = token(learner);
        mark(learner, false);

        changes(learner, token)
                .body("sectionsRead", empty())
                .body("removed.kind", contains("sectionRead"))
                .body("removed.key", contains(SECTION));
    }

    @Test
    void what_was_removed_and_is_there_again_is_told_to_be_there() throws Exception {
        var learner = someone();
        mark(learner, true);
        var token = token(learner);
        mark(learner, false);
        mark(learner, true);

        changes(learner, token).body("sectionsRead", hasSize(1)).body("removed", empty());
    }

    @Test
    void the_profile_comes_when_it_was_changed() throws Exception {
        var learner = someone();
        var token = token(learner);
        as(learner)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"dailyGoal\": 7}")
                .patch("/v1/me")
                .then()
                .statusCode(200);
        changes(learner, token).body("profile.dailyGoal", is(7));
    }

    @Test
    void what_was_wished_for_a_review_comes_to_other_devices() throws Exception {
        var learner = someone();
        submit(learner, CHALLENGE, ANSWER).statusCode(201);
        var token = token(learner);
        as(learner)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"suspended\": true}")
                .patch("/v1/me/reviews/" + CHALLENGE)
                .then()
                .statusCode(200);
        changes(learner, token).body("reviewWishes.suspended", contains(true)).body("attempts", empty());
    }

    @Test
    void a_seat_on_the_boards_comes_to_other_devices_and_goes_from_them() throws Exception {
        var learner = someone();
        var before = token(learner);
        as(learner)
                .contentType(ContentType.JSON)
                .body("{\"displayName\": \"Seat %d\"}".formatted(System.nanoTime() % 1_000_000))
                .put("/v1/me/board-seat")
                .then()
                .statusCode(200);
        changes(learner, before).body("boardSeat.displayName", startsWith("Seat "));

        var seated = token(learner);
        as(learner).delete("/v1/me/board-seat").then().statusCode(204);
        changes(learner, seated).body("boardSeat", nullValue()).body("removed.kind", contains("boardSeat"));
    }

    @Test
    void what_an_exam_withheld_comes_again_when_it_is_closed() throws Exception {
        var learner = someone();
        submit(learner, EXAM, EXAM_ANSWER);
        changes(learner, null)
                .body("attempts.state", contains("withheld"))
                .body("standings.state", contains("withheld"));
        var token = token(learner);
        submit(learner, EXAM, EXAM_ANSWER);

        changes(learner, token)
                .body("attempts.state", contains("graded", "graded"))
                .body("standings.state", contains("closed"));
    }

    @Test
    void a_quiz_comes_again_with_an_answer_and_when_it_ends() throws Exception {
        var learner = someone();
        var quiz = post(learner, "quizzes", "{\"policy\": \"exam\", \"size\": 1, \"kinds\": [\"single_choice\"]}")
                .extract();
        String id = quiz.path("id");
        var drawn = token(learner);
        horizon.execute("""
                insert into quiz_answer (learner_id, quiz_id, position, number, idempotency_key, fingerprint, answer, late, answered_at)
                select learner_id, id, 1, 1, 'k', '', '{"kind": "single_choice", "option": "x"}', false, now()
                from quiz where id = '%s'
                """.formatted(id));
        changes(learner, drawn).body("quizzes.state", contains("open"));
        var answered = token(learner);
        post(learner, "quizzes/" + id + "/submission").statusCode(200);
        changes(learner, answered).body("quizzes.state", contains("finished"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "nonsense!", "MQ", "AAAA", "%00", "bm93aGVyZQ==", "1 2 3"})
    void a_token_that_was_never_given_out_is_refused(String token) {
        as(someone())
                .queryParam("since", token)
                .get("/v1/me/changes")
                .then()
                .statusCode(400)
                .body("code", is("invalid-parameter"))
                .body("errors.parameter", contains("since"));
    }

    @Test
    void an_endless_token_is_refused() {
        as(someone())
                .queryParam("since", "A".repeat(2_000))
                .get("/v1/me/changes")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("since"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "all"})
    void a_page_has_1_to_100_things(String limit) {
        as(someone()).queryParam("limit", limit).get("/v1/me/changes").then().statusCode(400);
    }

    @Test
    void the_token_of_somebody_else_leads_nowhere() throws Exception {
        expired(someone(), token(someone()));
    }

    @Test
    void the_token_of_another_database_leads_nowhere() throws Exception {
        var learner = someone();
        expired(learner, forged(token(learner), "^1 [0-9]+", "1 4711"));
    }

    @Test
    void the_token_of_a_database_that_was_replaced_by_its_standby_leads_nowhere() throws Exception {
        var learner = someone();
        expired(learner, forged(token(learner), "^(1 [0-9]+)-[0-9A-F]{8}", "$1-0000FFFF"));
    }

    @Test
    void a_token_from_the_future_leads_nowhere() throws Exception {
        var learner = someone();
        expired(learner, forged(token(learner), " ([0-9]+) {2}$", " 9$1  "));
    }

    @Test
    void a_token_with_an_sql_in_its_key_finds_what_is_behind_it() throws Exception {
        var learner = someone();
        mark(learner, true);
        var token = forged(token(learner), " [0-9]+ {2}$", " 0 quiz ');delete/**/from/**/learner;--");
        changes(learner, token).body("sectionsRead", hasSize(1));
    }

    @Test
    void a_token_lasts_for_90_days() throws Exception {
        var learner = someone();
        var token = token(learner);
        in(89, learner).queryParam("since", token).get("/v1/me/changes").then().statusCode(200);
        in(91, learner)
                .queryParam("since", token)
                .get("/v1/me/changes")
                .then()
                .statusCode(410)
                .body("code", is("sync-token-expired"))
                .body("detail", containsString("90 days"));
    }

    @Test
    void who_was_erased_starts_again() throws Exception {
        var learner = someone();
        mark(learner, true);
        var token = token(learner);
        mark(learner, false);
        horizon.execute("delete from learner where subject = '%s'".formatted(learner));

        expired(learner, token);
        changes(learner, null)
                .body("profile.id", notNullValue())
                .body("sectionsRead", empty())
                .body("removed", empty());
    }

    @Test
    void tombstones_are_forgotten_when_no_token_reaches_back_to_them() throws Exception {
        var learner = someone();
        mark(learner, true);
        mark(learner, false);
        var mine = "learner_id = (select id from learner where subject = '%s')".formatted(learner);
        sweep.sweep();
        var young = horizon.execute("update tombstone set left_at = left_at where " + mine);
        horizon.execute("update tombstone set left_at = now() - interval '92 days' where " + mine);
        sweep.sweep();

        assertThat(young).isEqualTo(1);
        assertThat(horizon.execute("delete from tombstone where " + mine)).isZero();
    }

    @Test
    void rows_of_a_database_that_was_restored_elsewhere_come_first() throws Exception {
        var learner = someone();
        mark(learner, true);
        horizon.execute("alter table section_read disable trigger stamp_change");
        try {
            horizon.execute("""
                    update section_read set changed_in = '1000000000000'
                    where learner_id = (select id from learner where subject = '%s')
                    """.formatted(learner));
        } finally {
            horizon.execute("alter table section_read enable trigger stamp_change");
        }
        changes(learner, null).body("sectionsRead", hasSize(1));
        changes(learner, token(learner)).body("sectionsRead", empty());
    }

    @Test
    void what_others_do_is_not_told() throws Exception {
        var learner = someone();
        var token = token(learner);
        mark(someone(), true);
        changes(learner, token).body("sectionsRead", empty());
    }

    @Test
    void a_stranger_hears_nothing() {
        anonymous().get("/v1/me/changes").then().statusCode(401);
    }

    private String token(String learner) throws SQLException, InterruptedException {
        return changes(learner, null).extract().path("token");
    }

    private ValidatableResponse changes(String learner, @Nullable String since)
            throws SQLException, InterruptedException {
        return changes(learner, since, 100);
    }

    private ValidatableResponse changes(String learner, @Nullable String since, int limit)
            throws SQLException, InterruptedException {
        horizon.pass();
        var request = as(learner).queryParam("limit", limit);
        return (since == null ? request : request.queryParam("since", since))
                .get("/v1/me/changes")
                .then()
                .statusCode(200);
    }

    private static void expired(String learner, String token) {
        as(learner)
                .queryParam("since", token)
                .get("/v1/me/changes")
                .then()
                .statusCode(410)
                .body("code", is("sync-token-expired"))
                .body("detail", containsString("without 'since'"));
    }

    private static String forged(String token, String from, String to) {
        var text = new String(Base64.getUrlDecoder().decode(token), UTF_8);
        var changed = text.replaceFirst(from, to);
        assertThat(changed).isNotEqualTo(text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(changed.getBytes(UTF_8));
    }

    private static io.restassured.specification.RequestSpecification in(int days, String learner) {
        var then = Instant.now().plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        return as(learner).header("DataDriven-Now", then.toString());
    }

    private static void mark(String learner, boolean read) {
        as(learner)
                .contentType(ContentType.JSON)
                .body("{\"read\": %s}".formatted(read))
                .put("/v1/me/sections/" + SECTION)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse post(String learner, String path) {
        return as(learner).post("/v1/" + path).then();
    }

    private static ValidatableResponse post(String learner, String path, String body) {
        return as(learner)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/" + path)
                .then();
    }
}
