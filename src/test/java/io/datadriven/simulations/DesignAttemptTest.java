package io.datadriven.simulations;

import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static io.datadriven.Api.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datadriven.catalog.Catalog;
import io.datadriven.grading.Task;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DesignAttemptTest {

    private static final String CHALLENGE = "lambda-design-counter-on-the-wall";
    private static final String CLAIMS = """
            [{"kind": "fresh", "consumer": "board", "seconds": 1}, {"kind": "costs", "usdPerMonth": 90000},
             {"kind": "exactly_once", "consumer": "nobody"}]
            """;

    private final Catalog catalog;
    private final ObjectMapper json;

    DesignAttemptTest(Catalog catalog, ObjectMapper json) {
        this.catalog = catalog;
        this.json = json;
    }

    @Test
    void the_model_earns_full_marks_with_a_bill_as_evidence() throws Exception {
        submit(someone(), CHALLENGE, written(model()))
                .statusCode(201)
                .body("score", is(1.0f))
                .body("checks.evidence.kind", hasItems("bill", "consumer_view"));
    }

    @Test
    void a_wrong_design_is_told_by_the_least_that_shows_it() throws Exception {
        submit(someone(), CHALLENGE, written(wrong()))
                .statusCode(201)
                .body("score", lessThan(1.0f))
                .body("checks.find { it.status == 'failed' }.evidence.story", not(is("")));
    }

    @Test
    void what_is_said_about_a_design_is_checked_and_costs_nothing() throws Exception {
        submit(someone(), CHALLENGE, withClaims())
                .body("score", is(1.0f))
                .body("checks.last().id", is("claims"))
                .body("checks.last().maxPoints", is(0.0f))
                .body("checks.last().evidence.claims.truth", is(List.of("false", "true", "unsupported")));
    }

    @Test
    void a_precheck_finds_a_dangling_edge_and_runs_nothing() throws Exception {
        as(someone())
                .contentType(ContentType.JSON)
                .body("{\"answer\": %s}"
                        .formatted(written(catalog.challenge(CHALLENGE).task().invalidAnswer())))
                .post("/v1/challenges/{id}/prechecks", CHALLENGE)
                .then()
                .statusCode(200)
                .body("valid", is(false))
                .body("faults[0].code", is("dangling_edge"))
                .body("faults[0].pointer", startsWith("#/answer/design/edges/"));
    }

    @Test
    void a_design_is_drawn_with_what_failed_marked() throws Exception {
        var learner = someone();
        var attempt = attempt(learner, written(wrong()));

        assertThat(get(learner, attempt, "diagram", "image/svg+xml").extract().asString())
                .startsWith("<svg")
                .contains("board_view", "MB/s", "(bad)");
        assertThat(get(learner, attempt, "diagram", "text/vnd.mermaid")
                        .extract()
                        .asString())
                .startsWith("flowchart LR")
                .contains("✗");
        get(learner, attempt, "diagram", "text/vnd.mermaid").header("Content-Type", "text/vnd.mermaid;charset=UTF-8");
        get(learner, attempt, "diagram", "image/png").statusCode(406);
    }

    @Test
    void a_design_is_followed_through_time_as_data_and_as_a_plot() throws Exception {
        var learner = someone();
        var attempt = attempt(learner, written(model()));

        get(learner, attempt, "timeline", "application/json")
                .body("consumers[0].view.consumer", is("board"))
                .body("consumers[0].curve", not(empty()));
        assertThat(get(learner, attempt, "timeline", "image/svg+xml").extract().asString())
                .startsWith("<svg")
                .contains("board");
    }

    @Test
    void somebody_elses_design_is_not_there() throws Exception {
        var attempt = attempt(someone(), written(model()));

        get(someone(), attempt, "diagram", "image/svg+xml").statusCode(404);
        get(someone(), attempt, "timeline", "application/json").statusCode(404);
        get(someone(), attempt, "curveball", "application/json").statusCode(404);
    }

    @Test
    void an_attempt_that_is_no_design_cannot_be_drawn() throws Exception {
        var learner = someone();
        var other = "lambda-union-boundary";
        var attempt =
                attempt(learner, other, written(catalog.challenge(other).task().modelAnswer()));

        get(learner, attempt, "diagram", "image/svg+xml")
                .statusCode(409)
                .body("detail", containsString("single_choice"));
    }

    @Test
    void a_curveball_hits_where_the_margin_is_thinnest_and_is_answered_by_a_patch() throws Exception {
        var learner = someone();
        var attempt = attempt(learner, written(model()));

        var flipped = get(learner, attempt, "curveball", "application/json")
                .statusCode(200)
                .body("sentence", not(is("")))
                .extract()
                .<String>path("requirementId");
        patch(learner, attempt, "[]").statusCode(200).body("edits", empty()).body("requirements.id", hasItem(flipped));
        patch(learner, attempt, "[{\"op\": \"replace\", \"path\": \"/operations/alert\", \"value\": \"lag\"}]")
                .body("design.operations.alert", is("lag"))
                .body("edits.size()", is(1));
    }

    @Test
    void what_was_last_answered_to_a_curveball_can_be_read_again() throws Exception {
        var learner = someone();
        var attempt = attempt(learner, written(model()));
        get(learner, attempt, "curveball/answer", "application/json")
                .statusCode(404)
                .body("detail", is("You have not answered the curveball to this design yet."));
        patch(learner, attempt, "[]").statusCode(200);

        var score = patch(
                        learner,
                        attempt,
                        "[{\"op\": \"replace\", \"path\": \"/operations/alert\", \"value\": \"lag\"}]")
                .statusCode(200)
                .extract()
                .<Float>path("score");

        get(learner, attempt, "curveball/answer", "application/json")
                .statusCode(200)
                .body("patch.path", is(List.of("/operations/alert")))
                .body("answer.score", is(score))
                .body("answer.design.operations.alert", is("lag"));
        get(someone(), attempt, "curveball/answer", "application/json").statusCode(404);
    }

    @Test
    void a_design_that_holds_everything_has_its_place_among_the_others() throws Exception {
        var learner = someone();
        var attempt = attempt(learner, written(model()));
        var before = get(learner, attempt, "front", "application/json")
                .statusCode(200)
                .body("front", not(empty()))
                .extract()
                .<Integer>path("accepted");
        var again = someone();

        var same = attempt(again, written(model()));

        get(again, same, "front", "application/json").body("accepted", is(before));
        var wrong = attempt(learner, written(wrong()));
        get(learner, wrong, "front", "application/json").statusCode(409);
    }

    @Test
    void a_design_that_wastes_money_is_told_the_way_to_a_better_one() throws Exception {
        var learner = someone();
        var wasteful = (ObjectNode) json.readTree(written(model()));
        for (var node : wasteful.at("/design/nodes")) {
            if (node.path("kind").asText().equals("log")) {
                ((ObjectNode) node)
                        .put("retentionHours", node.path("retentionHours").asInt() + 12);
            }
        }

        get(learner, attempt(learner, wasteful.toString()), "front", "application/json")
                .statusCode(200)
                .body("onFront", is(false))
                .body("nearest.edits.text", hasItem(containsString("retentionHours")));
    }

    @Test
    void a_patch_that_cannot_be_done_points_at_its_operation() throws Exception {
        var learner = someone();
        var attempt = attempt(learner, written(model()));

        patch(
                        learner,
                        attempt,
                        "[{\"op\": \"test\", \"path\": \"/edges/0/from\", \"value\": \"orders\"}, {\"op\": \"remove\", \"path\": \"/nodes/77\"}]")
                .statusCode(422)
                .body("errors[0].code", is("cannot_be_done"));
        patch(learner, attempt, "[{\"op\": \"add\", \"path\": \"/nodes/0/colour\", \"value\": \"red\"}]")
                .statusCode(422)
                .body("errors[0].code", is("no_design"));
        patch(learner, attempt, "[{\"op\": \"remove\", \"path\": \"/edges/0\"}]")
                .statusCode(422)
                .body("detail", startsWith("What the patch leaves cannot be run."));
        patch(learner, attempt, "[{\"op\": \"explode\", \"path\": \"/nodes\"}]").statusCode(422);
    }

    private Task.Answer model() {
        return catalog.challenge(CHALLENGE).task().modelAnswer();
    }

    private Task.Answer wrong() {
        return catalog.challenge(CHALLENGE).wrongAnswers().getFirst().answer();
    }

    private String withClaims() throws JsonProcessingException {
        var answer = (ObjectNode) json.readTree(written(model()));
        answer.set("claims", json.readTree(CLAIMS));
        return answer.toString();
    }

    private String written(Task.Answer answer) throws JsonProcessingException {
        return json.writerFor(Task.Answer.class).writeValueAsString(answer);
    }

    private static String attempt(String learner, String answer) {
        return attempt(learner, CHALLENGE, answer);
    }

    private static String attempt(String learner, String challenge, String answer) {
        return submit(learner, challenge, answer).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse get(String learner, String attempt, String what, String accept) {
        return as(learner)
                .accept(accept)
                .get("/v1/attempts/" + attempt + "/" + what)
                .then();
    }

    private static ValidatableResponse patch(String learner, String attempt, String operations) {
        return as(learner)
                .contentType("application/json-patch+json")
                .body(operations)
                .post("/v1/attempts/{id}/curveball", attempt)
                .then();
    }
}
