package io.datadriven.simulations;

import static io.datadriven.Api.anonymous;
import static io.datadriven.Api.as;
import static io.datadriven.Api.someone;
import static io.datadriven.Api.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.datadriven.platform.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SimulationResourceTest {

    private static final String WORKLOAD = """
            {"sources": [{"id": "orders", "averageEventsPerSecond": 2000, "peakEventsPerSecond": 6000, "eventBytes": 1000,
              "keys": 500000, "hotKeyPercent": 1, "lateness": [], "duplicatesPerMille": 50, "duplicateAfterSeconds": 600,
              "outOfOrderSeconds": 30}],
             "consumers": [{"id": "dashboard", "meaning": "each_event_once", "queriesPerHour": 60, "daysRead": 1,
              "columnsPercent": 20}], "historyDays": 7}
            """;

    private final Catalog catalog;

    SimulationResourceTest(Catalog catalog) {
        this.catalog = catalog;
    }

    @Test
    void a_design_comes_back_with_bill_load_consumers_and_drills() {
        var lines = simulate(design("append", 0), ", \"faults\": [{\"kind\": \"broker_lost\"}]")
                .statusCode(200)
                .body("load.node", hasItem("job"))
                .body("consumers[0].consumer", is("dashboard"))
                .body("drills[0].fault", is("broker_lost"))
                .body("drills[0].rpoMs", is(0))
                .extract()
                .jsonPath();

        assertThat(lines.getList("bill.lines.low", String.class).stream()
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(lines.getString("bill.low"));
    }

    @Test
    void what_is_appended_twice_is_shown_by_one_event() {
        simulate(design("append", 0), "")
                .body("consumers[0].duplicated", not(is(0)))
                .body("consumers[0].witness.events.size()", is(1))
                .body("consumers[0].witness.story", containsString("delivered again"));
        simulate(design("append", 3_600), "").body("consumers[0].duplicated", is(0));
    }

    @Test
    void the_same_request_gives_the_same_bytes() {
        assertThat(simulate(design("append", 0), "").extract().asString())
                .isEqualTo(simulate(design("append", 0), "").extract().asString());
    }

    @Test
    void a_cluster_in_another_unit_is_a_fault_with_a_pointer_and_a_guess() {
        simulate(design("append", 0).replace("\"retentionHours\": 192", "\"retentionHours\": 691200"), "")
                .statusCode(422)
                .body("errors[0].pointer", is("#/design/nodes/0/retentionHours"))
                .body("errors[0].code", is("wrong_unit"))
                .body("detail", containsString("If you meant 691,200 seconds, that is 192 hours."));
    }

    @Test
    void an_edge_to_nowhere_and_a_missing_parameter_have_pointers() {
        simulate(design("append", 0).replace("\"to\": \"table\"", "\"to\": \"tabel\""), "")
                .statusCode(422)
                .body("errors.pointer", hasItem("#/design/edges/2/to"));
        simulate(design("append", 0).replace("\"partitions\": 12, ", ""), "")
                .statusCode(422)
                .body("errors[0].pointer", is("#/design/nodes/0"))
                .body("errors[0].detail", startsWith("Set 'partitions' as well"));
    }

    @Test
    void an_unknown_kind_of_node_is_unreadable_and_names_the_known_ones() {
        simulate(design("append", 0).replace("\"kind\": \"log\"", "\"kind\": \"lake\""), "")
                .statusCode(400)
                .body("errors[0].pointer", startsWith("#/design/nodes/0"))
                .body("errors[0].detail", containsString("quality_gate"));
    }

    @Test
    void a_workload_that_cannot_be_is_a_fault() {
        request(
                        design("append", 0),
                        WORKLOAD.replace("\"peakEventsPerSecond\": 6000", "\"peakEventsPerSecond\": 6"),
                        "")
                .statusCode(422)
                .body("errors[0].pointer", is("#/workload/sources/0/peakEventsPerSecond"));
    }

    @Test
    void a_challenge_lends_its_workload_and_only_if_it_has_one() {
        send("{\"challengeId\": \"lambda-union-boundary\", \"design\": %s}".formatted(design("append", 0)))
                .statusCode(422)
                .body("errors[0].pointer", is("#/challengeId"))
                .body("detail", containsString("single_choice"));
        send("{\"challengeId\": \"nowhere\", \"design\": %s}".formatted(design("append", 0)))
                .statusCode(422)
                .body("errors[0].code", is("unknown_challenge"));
        send("{\"design\": %s}".formatted(design("append", 0))).statusCode(422).body("errors[0].code", is("missing"));
    }

    @Test
    void under_an_exam_no_what_if_tells_its_verdict() {
        var it = catalog.challenge("lambda-design-counter-on-the-wall");
        var exam = new Challenge(
                it.id(),
                it.version(),
                it.title(),
                it.lesson(),
                it.section(),
                it.concepts(),
                it.difficulty(),
                it.minutes(),
                it.points(),
                it.passMark(),
                catalog.challenge("merge-shop-order-match").policy(),
                it.prompt(),
                it.task(),
                it.explanation(),
                it.hints(),
                it.wrongAnswers(),
                it.seed());

        assertThatThrownBy(() -> ExamSilence.check(exam))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("is an exam, and what comes of a design under its workload is what it asks");
        assertThatCode(() -> ExamSilence.check(it)).doesNotThrowAnyException();
    }

    @Test
    void of_an_exam_that_is_not_over_nothing_is_run() {
        var learner = someone();
        String attempt = submit(
                        learner,
                        "merge-shop-order-match",
                        "{\"kind\": \"single_choice\", \"option\": \"shop-and-number\"}")
                .extract()
                .path("id");

        as(learner)
                .get("/v1/attempts/{id}/timeline", attempt)
                .then()
                .statusCode(409)
                .body("code", is("exam-is-silent"))
                .body("detail", startsWith("The exam is not over"));
    }

    @Test
    void a_price_book_is_chosen_by_its_id() {
        var aws = simulate(design("append", 0), "").extract().<String>path("bill.high");
        send("{\"design\": %s, \"workload\": %s, \"priceBook\": \"teaching-cloud-a\"}"
                        .formatted(design("append", 0), WORKLOAD))
                .statusCode(200)
                .body("bill.high", not(is(aws)));
        send("{\"design\": %s, \"workload\": %s, \"priceBook\": \"nowhere\"}".formatted(design("append", 0), WORKLOAD))
                .statusCode(422)
                .body("errors[0].pointer", is("#/priceBook"));
    }

    @Test
    void without_faults_there_are_no_drills() {
        simulate(design("append", 0), "").body("drills", empty()).body("consumers.consumer", is(List.of("dashboard")));
    }

    private static ValidatableResponse simulate(String design, String more) {
        return request(design, WORKLOAD, more);
    }

    private static ValidatableResponse request(String design, String workload, String more) {
        return send("{\"design\": %s, \"workload\": %s, \"priceBook\": \"aws-us-east-1-2024-07\"%s}"
                .formatted(design, workload, more));
    }

    private static ValidatableResponse send(String body) {
        return anonymous()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/simulations")
                .then();
    }

    private static String design(String writeMode, int dedupeWindowSeconds) {
        return """
                {"nodes": [
                   {"kind": "log", "id": "log", "technology": "kafka", "partitions": 12, "retentionHours": 192, "brokers": 3},
                   {"kind": "stream", "id": "job", "technology": "spark_structured_streaming", "instanceType": "m5.xlarge",
                    "workers": 4, "minWorkers": 4, "triggerSeconds": 30, "checkpointIntervalSeconds": 30,
                    "delivery": "exactly_once", "dedupeWindowSeconds": %d, "writeMode": "%s"},
                   {"kind": "storage", "id": "table", "format": "iceberg", "retentionDays": 30}],
                 "edges": [{"from": "orders", "to": "log"}, {"from": "log", "to": "job"}, {"from": "job", "to": "table"},
                   {"from": "table", "to": "dashboard"}]}
                """.formatted(dedupeWindowSeconds, writeMode);
    }
}
