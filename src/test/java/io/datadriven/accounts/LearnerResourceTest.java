package io.datadriven.accounts;

import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LearnerResourceTest {

    @Test
    void a_learner_is_known_from_the_first_request_on() {
        var name = someone();
        var id = as(name).get("/v1/me").then().statusCode(200).extract().<String>path("id");
        assertThat(as(name).get("/v1/me").then().extract().<String>path("id")).isEqualTo(id);
    }

    @Test
    void a_new_learner_has_usual_settings() {
        as(someone()).get("/v1/me").then().body("timeZone", is("UTC")).body("dailyGoal", is(3));
    }

    @Test
    void what_a_change_names_is_changed_and_the_rest_stays() {
        var name = someone();
        change(name, "\"1\"", "{\"timeZone\": \"Europe/Vienna\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("timeZone", is("Europe/Vienna"))
                .body("dailyGoal", is(3));
    }

    @Test
    void a_change_is_there_afterwards() {
        var name = someone();
        change(name, "\"1\"", "{\"displayName\": \"Ada Lovelace\", \"dailyGoal\": 5}");
        as(name).get("/v1/me").then().body("displayName", is("Ada Lovelace")).body("dailyGoal", is(5));
    }

    @Test
    void a_change_must_say_what_it_changes() {
        change(someone(), null, "{\"dailyGoal\": 5}").statusCode(428).body("code", is("precondition-required"));
    }

    @Test
    void a_change_of_what_has_changed_since_is_refused_and_changes_nothing() {
        var name = someone();
        change(name, "\"1\"", "{\"dailyGoal\": 5}").statusCode(200);
        change(name, "\"1\"", "{\"dailyGoal\": 9}").statusCode(412).body("code", is("precondition-failed"));
        as(name).get("/v1/me").then().body("dailyGoal", is(5));
    }

    @Test
    void who_has_the_current_version_is_not_sent_it_again() {
        var name = someone();
        var etag = as(name).get("/v1/me").header("ETag");
        assertThat(as(name).header("If-None-Match", etag).get("/v1/me").statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"timeZone\": \"Mars/Olympus\"}  | #/timeZone",
                "{\"timeZone\": \"+02:00\"}        | #/timeZone",
                "{\"displayName\": \"  \"}         | #/displayName",
                "{\"displayName\": \"a\\u0000b\"}  | #/displayName",
                "{\"dailyGoal\": 0}                | #/dailyGoal",
                "{\"dailyGoal\": 51}               | #/dailyGoal",
            })
    void a_value_that_cannot_be_is_refused_and_changes_nothing(String body, String pointer) {
        var name = someone();
        change(name, "*", body).statusCode(422).body("errors.pointer", contains(pointer));
        as(name).get("/v1/me").then().header("ETag", "\"1\"");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        change(someone(), "*", "{\"displayName\": \" \", \"dailyGoal\": 0}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("#/displayName", "#/dailyGoal"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"dailyGoal\": \"5\"}", "{\"dailyGoal\": 5.5}", "{\"goal\": 5}", "{\"displayName\": 7}"})
    void a_value_of_another_type_is_refused(String body) {
        change(someone(), "*", body).statusCode(400).body("code", is("unreadable-body"));
    }

    private static ValidatableResponse change(
            String name, @org.jspecify.annotations.Nullable String ifMatch, String body) {
        var request = as(name).contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .patch("/v1/me")
                .then();
    }
}
