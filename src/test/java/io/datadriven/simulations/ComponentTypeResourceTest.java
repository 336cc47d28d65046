package io.datadriven.simulations;

import static io.datadriven.Api.anonymous;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ComponentTypeResourceTest {

    private static final String PATH = "/v1/component-types";

    @Test
    void an_editor_can_be_built_from_the_palette() {
        anonymous()
                .get(PATH)
                .then()
                .statusCode(200)
                .body(
                        "items.kind",
                        is(List.of("log", "stream", "batch", "storage", "quality_gate", "serving", "operations")))
                .body(
                        "items.find { it.kind == 'log' }.parameters.find { it.name == 'retentionHours' }.unit",
                        is("hours"))
                .body(
                        "items.find { it.kind == 'stream' }.parameters.find { it.name == 'delivery' }.words",
                        hasItems("exactly_once"))
                .body(
                        "items.find { it.kind == 'stream' }.parameters.find { it.name == 'mergeKey' }.matters.words",
                        is(List.of("merge")));
    }

    @Test
    void the_palette_is_paged() {
        var next = anonymous()
                .get(PATH + "?limit=5")
                .then()
                .body("items", hasSize(5))
                .extract()
                .path("nextCursor");
        anonymous().get(PATH + "?cursor=" + next).then().body("items", hasSize(2));
    }

    @Test
    void the_palette_is_sent_again_only_when_it_has_changed() {
        var etag = anonymous()
                .get(PATH)
                .then()
                .header("ETag", notNullValue())
                .extract()
                .header("ETag");
        anonymous().header("If-None-Match", etag).get(PATH).then().statusCode(304);
    }
}
