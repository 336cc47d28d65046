package io.datadriven.progress;

import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static io.datadriven.Api.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgressResourceTest {

    private static final String KAPPA = "concepts.find { it.conceptId == 'paKappaArch' }";
    private static final String WRONG = "{\"kind\": \"numeric\", \"value\": 1}";

    @Test
    void who_has_done_nothing_has_come_nowhere() {
        progress(someone())
                .body("points", is(0f))
                .body("lessons[0].sectionsRead", empty())
                .body("lessons[0].sectionCount", is(5))
                .body(KAPPA + ".attempts", is(0))
                .body(KAPPA + ".best", nullValue());
    }

    @Test
    void attempts_show_at_once_per_lesson_and_per_concept() {
        var learner = someone();
        submit(learner, "kappa-retention-bill", WRONG).statusCode(201).body("passed", is(false));
        progress(learner)
                .body("lessons[0].challengesPassed", is(0))
                .body(KAPPA + ".attempts", is(1))
                .body(KAPPA + ".best", is(0f))
                .body(KAPPA + ".latest", is(0f));
    }

    @Test
    void a_challenge_that_is_passed_counts_once() {
        var learner = someone();
        var right = "{\"kind\": \"numeric\", \"value\": 3827.25, \"unit\": \"USD/month\"}";
        submit(learner, "kappa-retention-bill", right).body("passed", is(true));
        submit(learner, "kappa-retention-bill", right);
        submit(learner, "kappa-retention-bill", WRONG);
        progress(learner)
                .body("points", is(20f))
                .body("lessons[0].challengesPassed", is(1))
                .body("lessons[0].points", is(20f))
                .body(KAPPA + ".attempts", is(3))
                .body(KAPPA + ".best", is(1f))
                .body(KAPPA + ".latest", is(0f));
    }

    @Test
    void a_section_that_was_read_shows() {
        var learner = someone();
        mark(learner, "when-kappa-works", "true").statusCode(200).body("read", is(true));
        progress(learner).body("lessons[0].sectionsRead", contains("when-kappa-works"));
    }

    @Test
    void reading_again_keeps_the_time_of_the_first_reading() {
        var learner = someone();
        var first = mark(learner, "when-kappa-works", "true").extract().<String>path("readAt");
        assertThat(mark(learner, "when-kappa-works", "true").extract().<String>path("readAt"))
                .isEqualTo(first);
    }

    @Test
    void a_section_can_be_marked_as_not_read() {
        var learner = someone();
        mark(learner, "when-kappa-works", "true");
        mark(learner, "when-kappa-works", "false").body("read", is(false)).body("readAt", nullValue());
        progress(learner).body("lessons[0].sectionsRead", empty());
    }

    @Test
    void a_section_that_is_not_there_cannot_be_read() {
        mark(someone(), "nowhere", "true").statusCode(404);
    }

    @Test
    void whether_it_was_read_must_be_said() {
        mark(someone(), "when-kappa-works", "null").statusCode(422).body("errors.pointer", contains("#/read"));
    }

    @Test
    void progress_is_nobody_elses() {
        mark(someone(), "when-kappa-works", "true");
        progress(someone()).body("lessons[0].sectionsRead", empty());
    }

    private static ValidatableResponse progress(String learner) {
        return as(learner).get("/v1/me/progress").then().statusCode(200);
    }

    private static ValidatableResponse mark(String learner, String section, String read) {
        return as(learner)
                .contentType(ContentType.JSON)
                .body("{\"read\": %s}".formatted(read))
                .put("/v1/me/sections/architecture-at-scale/{section}", section)
                .then();
    }
}
