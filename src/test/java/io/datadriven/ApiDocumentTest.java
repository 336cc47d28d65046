package io.datadriven;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;

@QuarkusTest
class ApiDocumentTest {

    private static final Path COMMITTED = Path.of("openapi", "openapi.yaml");
    private static final Path BUILT = Path.of("target", "openapi", "openapi.yaml");
    private static final Path RELEASED = Path.of("openapi", "released.yaml");

    @Test
    void the_committed_document_is_the_one_that_the_build_writes() throws IOException {
        var built = Files.readString(BUILT);
        var committed = Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "";
        if (!built.equals(committed)) {
            Files.writeString(COMMITTED, built);
        }
        assertThat(committed)
                .as("%s was not up to date and has been written anew. Review it, and commit it.", COMMITTED)
                .isEqualTo(built);
    }

    @Test
    void clients_of_the_last_release_still_work() {
        var change = OpenApiCompare.fromLocations(RELEASED.toString(), COMMITTED.toString());

        assertThat(change.isCompatible())
                .as(change.getChangedOperations().toString())
                .isTrue();
    }

    @Test
    void the_document_is_served_as_yaml() {
        assertThat(RestAssured.get("/openapi.yaml")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .startsWith("---\nopenapi: 3.1")
                .contains("operationId: submitAttempt");
    }

    @Test
    void the_document_is_served_as_json() {
        RestAssured.get("/openapi.json").then().statusCode(200).contentType("application/json");
    }

    @Test
    void the_document_can_be_browsed() {
        assertThat(RestAssured.get("/docs/").then().statusCode(200).extract().asString())
                .contains("swagger");
    }
}
