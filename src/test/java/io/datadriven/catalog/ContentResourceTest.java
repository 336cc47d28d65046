package io.datadriven.catalog;

import static io.datadriven.Api.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ContentResourceTest {

    private static final String LESSON = "/v1/lessons/architecture-at-scale";
    private static final String SECTION = LESSON + "/sections/when-kappa-works";

    private static final String PARAMETRISED = "/v1/challenges/kappa-retention-sizing";

    @Test
    void tracks_say_how_much_is_in_them() {
        anonymous()
                .get("/v1/tracks")
                .then()
                .statusCode(200)
                .body("items[0].id", is("pipeline-architecture"))
                .body("items[0].lessonCount", is(1))
                .body("items[0].challengeCount", greaterThan(19));
    }

    @Test
    void a_lesson_lists_its_sections_in_reading_order() {
        anonymous()
                .get(LESSON)
                .then()
                .statusCode(200)
                .body("title", is("Architecture at Scale"))
                .body(
                        "sections.id",
                        contains(
                                "lambda-in-practice",
                                "when-kappa-works",
                                "pushdown-across-formats",
                                "right-sizing-clusters",
                                "merge-and-upsert-patterns"))
                .body("sections.challengeCount", everyItem(greaterThan(3)));
    }

    @Test
    void a_section_has_all_that_a_learner_reads() {
        anonymous()
                .get(SECTION)
                .then()
                .statusCode(200)
                .body("body", containsString("###"))
                .body("whatTheyWantToHear", notNullValue())
                .body("trap", notNullValue())
                .body("followUps.question", hasSize(greaterThan(1)))
                .body("sources.url", everyItem(containsString("https://")))
                .body("challenges", hasSize(greaterThan(3)))
                .body("previous", is("lambda-in-practice"))
                .body("next", is("pushdown-across-formats"));
    }

    @Test
    void the_first_section_has_none_before_it() {
        anonymous().get(LESSON + "/sections/lambda-in-practice").then().body("previous", nullValue());
    }

    @Test
    void a_section_comes_as_a_page_to_who_asks_for_html() {
        var page = anonymous()
                .accept("text/html")
                .get(SECTION)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
        assertThat(page).startsWith("<!doctype html>").contains("<h1>When Kappa works</h1>", "<h2>The trap</h2>");
    }

    @Test
    void who_accepts_anything_gets_json() {
        anonymous().accept("*/*").get(SECTION).then().contentType("application/json");
    }

    @Test
    void concepts_know_what_they_require_and_what_builds_on_them() {
        anonymous()
                .get("/v1/concepts/paEventLog")
                .then()
                .statusCode(200)
                .body("requires", contains("paStreamProcessing"))
                .body("requiredBy", hasItem("paKappaArch"));
    }

    @Test
    void a_concept_knows_where_it_is_taught_and_trained() {
        anonymous()
                .get("/v1/concepts/paKappaArch")
                .then()
                .body("sections.sectionId", hasItem("when-kappa-works"))
                .body("challenges", hasItem("kappa-cutover-order"));
    }

    @Test
    void a_challenge_has_its_question_and_not_its_answer() {
        anonymous()
                .get("/v1/challenges/kappa-cutover-order")
                .then()
                .statusCode(200)
                .body("question.kind", is("ordering"))
                .body("question.steps.id", hasSize(greaterThan(3)))
                .body("hintCount", greaterThan(0))
                .body("$", not(hasItem("explanation")));
    }

    @Test
    void a_kind_that_the_client_does_not_know_comes_as_unsupported() {
        anonymous()
                .header("Accept-Kinds", "single_choice, numeric")
                .get("/v1/challenges/kappa-cutover-order")
                .then()
                .statusCode(200)
                .body("question.kind", is("unsupported"))
                .body("question.actualKind", is("ordering"))
                .body("title", notNullValue());
    }

    @Test
    void a_challenge_with_parameters_comes_as_its_first_variant() {
        anonymous()
                .get(PARAMETRISED)
                .then()
                .statusCode(200)
                .body("parametrised", is(true))
                .body("seed", is("0000000000000000"))
                .body("prompt", not(containsString("${")));
    }

    @Test
    void a_variant_can_be_had_by_its_seed() {
        var first = anonymous().get(PARAMETRISED).jsonPath();
        var other = anonymous()
                .queryParam("variant", "00000000000000c8")
                .get(PARAMETRISED)
                .then()
                .statusCode(200)
                .body("seed", is("00000000000000c8"))
                .body("version", is(first.getString("version")))
                .extract()
                .jsonPath();
        assertThat(other.getString("prompt")).isNotEqualTo(first.getString("prompt"));
    }

    @Test
    void a_variant_of_a_kind_that_the_client_does_not_know_comes_as_unsupported() {
        anonymous()
                .header("Accept-Kinds", "ordering")
                .queryParam("variant", "00000000000000c8")
                .get(PARAMETRISED)
                .then()
                .statusCode(200)
                .body("seed", is("00000000000000c8"))
                .body("question.kind", is("unsupported"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c8", "00000000000000C8", "zzzzzzzzzzzzzzzz"})
    void what_is_no_seed_is_refused(String seed) {
        anonymous()
                .queryParam("variant", seed)
                .get(PARAMETRISED)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("variant"))
                .body("errors[0].code", is("invalid_seed"));
    }

    @Test
    void a_challenge_without_parameters_has_no_variants() {
        anonymous()
                .get("/v1/challenges/kappa-cutover-order")
                .then()
                .body("parametrised", is(false))
                .body("$", not(hasKey("seed")));
        anonymous()
                .queryParam("variant", "00000000000000c8")
                .get("/v1/challenges/kappa-cutover-order")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("variant"))
                .body("errors[0].code", is("no_variants"));
    }

    @Test
    void a_list_says_which_challenges_have_variants() {
        anonymous()
                .get("/v1/challenges?limit=100")
                .then()
                .body("items.find { it.id == 'kappa-retention-sizing' }.parametrised", is(true))
                .body("items.find { it.id == 'kappa-cutover-order' }.parametrised", is(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=ordering", "kinds=ordering", "kinds=ordering,riddle"})
    void challenges_can_be_had_by_kind(String filter) {
        anonymous()
                .get("/v1/challenges?" + filter)
                .then()
                .statusCode(200)
                .body("items", hasSize(greaterThan(1)))
                .body("items.kind", everyItem(equalTo("ordering")));
    }

    @Test
    void challenges_can_be_had_by_difficulty_concept_and_lesson() {
        anonymous()
                .queryParam("difficulty", "hard")
                .queryParam("concept", "paIdempotency")
                .queryParam("lesson", "architecture-at-scale")
                .get("/v1/challenges")
                .then()
                .statusCode(200)
                .body("items", hasSize(greaterThan(0)))
                .body("items.difficulty", everyItem(equalTo("hard")));
    }

    @Test
    void challenges_can_be_found_by_words_in_any_case() {
        anonymous().get("/v1/challenges?q=REPLAY").then().body("items.id", hasItem("kappa-cutover-order"));
    }

    @Test
    void words_that_stand_nowhere_find_nothing() {
        anonymous().get("/v1/challenges?q=xylophone").then().statusCode(200).body("items", empty());
    }

    @Test
    void lessons_can_be_found_by_the_words_of_their_sections() {
        anonymous()
                .get("/v1/lessons?q=watermark&tier=intermediate&concept=paKappaArch&track=pipeline-architecture")
                .then()
                .body("items.id", contains("architecture-at-scale"));
    }

    @Test
    void pages_follow_each_other_without_gap_or_overlap() {
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            var start = anonymous().queryParam("limit", 7);
            var page = (cursor == null ? start : start.queryParam("cursor", cursor))
                    .get("/v1/challenges")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(ids)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(
                        anonymous().get("/v1/challenges?limit=100").jsonPath().getList("items.id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/tracks",
                "/v1/lessons",
                LESSON,
                SECTION,
                "/v1/concepts",
                "/v1/concepts/paKappaArch",
                "/v1/challenges",
                "/v1/challenges/kappa-cutover-order",
                PARAMETRISED + "?variant=00000000000000c8",
                "/v1/price-books",
                "/v1/price-books/aws-us-east-1-2024-07"
            })
    void content_that_has_not_changed_is_not_sent_again(String path) {
        var etag = anonymous()
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("public"))
                .extract()
                .header("ETag");
        assertThat(etag).startsWith("\"").endsWith("\"");
        var body = anonymous()
                .header("If-None-Match", "\"other\", " + etag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", etag)
                .extract()
                .asString();
        assertThat(body).isEmpty();
    }

    @Test
    void a_section_has_another_etag_as_a_page() {
        assertThat(anonymous().get(SECTION).header("ETag"))
                .isNotEqualTo(anonymous().accept("text/html").get(SECTION).header("ETag"));
    }

    @Test
    void another_etag_gets_the_content() {
        anonymous().header("If-None-Match", "\"other\"").get(LESSON).then().statusCode(200);
    }

    @Test
    void public_content_ignores_a_token_that_has_expired() {
        anonymous().header("Authorization", "Bearer old").get(LESSON).then().statusCode(200);
    }
}
