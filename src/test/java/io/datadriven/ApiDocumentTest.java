package io.datadriven;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

@QuarkusTest
class ApiDocumentTest {

    private static final Path COMMITTED = Path.of("openapi");
    private static final Path BUILT = Path.of("target", "openapi");

    @ParameterizedTest
    @ValueSource(strings = {"openapi.yaml", "openapi-3.0.yaml"})
    void the_committed_document_is_the_one_that_the_build_writes(String name) throws IOException {
        var built = Files.readString(BUILT.resolve(name));
        var file = COMMITTED.resolve(name);
        var committed = Files.exists(file) ? Files.readString(file) : "";
        if (!built.equals(committed)) {
            Files.writeString(file, built);
        }
        assertThat(committed)
                .as("%s was not up to date and has been written anew. Review it, and commit it.", file)
                .isEqualTo(built);
    }

    /** On the 3.0 documents, because the library misses changes within a discriminated oneOf in 3.1. */
    @Test
    void clients_of_the_last_release_still_work() {
        assertThat(change("openapi-3.0.yaml").isCompatible())
                .as(change("openapi-3.0.yaml").getChangedOperations().toString())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "operationId: submitAttempt | operationId: submitAttempt", // nothing changes
                "  /v1/tracks:              | /v1/paths:",
                "pattern: ^ordering$        | pattern: ^sorting$",
                "        leaveOut:          | leaveAway:",
            })
    void a_breaking_change_would_be_seen(String from, String to) throws IOException {
        var document = Files.readString(COMMITTED.resolve("openapi-3.0.yaml"));
        var changed = Files.createTempFile("changed", ".yaml");
        Files.writeString(changed, document.replace(from, to));

        var change = OpenApiCompare.fromLocations(
                COMMITTED.resolve("openapi-3.0.yaml").toString(), changed.toString());

        assertThat(document).contains(from);
        assertThat(change.isCompatible()).isEqualTo(from.equals(to));
        Files.delete(changed);
    }

    private static ChangedOpenApi change(String name) {
        return OpenApiCompare.fromLocations(
                COMMITTED.resolve("released.yaml").toString(),
                COMMITTED.resolve(name).toString());
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
