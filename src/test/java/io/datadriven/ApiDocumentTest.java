package io.datadriven;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

@QuarkusTest
class ApiDocumentTest {

    private static final Path COMMITTED = Path.of("openapi");
    private static final Path BUILT = Path.of("target", "openapi");
    private static final Yaml YAML = new Yaml(new SafeConstructor(new LoaderOptions()));

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
    void clients_of_the_last_release_still_work() throws IOException {
        var known = Files.createTempFile("known", ".yaml");
        Files.writeString(known, YAML.dump(withKnownKinds(read("openapi-3.0.yaml"), read("released.yaml"))));

        var change =
                OpenApiCompare.fromLocations(COMMITTED.resolve("released.yaml").toString(), known.toString());

        assertThat(change.isCompatible())
                .as(change.getChangedOperations().toString())
                .isTrue();
        Files.delete(known);
    }

    /** A new kind breaks nobody: clients say by Accept-Kinds which they know, and what they do not know comes as unsupported. */
    private static Map<String, Object> withKnownKinds(Map<String, Object> now, Map<String, Object> released) {
        schemas(released).forEach((name, schema) -> {
            var mapping = mapping(schema);
            if (!mapping.isEmpty()) {
                var schemaNow = schemas(now).get(name);
                mapping(schemaNow).keySet().retainAll(mapping.keySet());
                ((List<?>) schemaNow.get("oneOf")).removeIf(it -> !mapping.containsValue(((Map<?, ?>) it).get("$ref")));
            }
        });
        return now;
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

    private static Map<String, Object> read(String name) throws IOException {
        return YAML.load(Files.readString(COMMITTED.resolve(name)));
    }

    @SuppressWarnings("unchecked") // The document's form is the OpenAPI specification's.
    private static Map<String, Map<String, Object>> schemas(Map<String, Object> document) {
        var components = (Map<String, Object>) document.get("components");
        return (Map<String, Map<String, Object>>) components.get("schemas");
    }

    @SuppressWarnings("unchecked") // The same.
    private static Map<String, String> mapping(Map<String, Object> schema) {
        var discriminator = (Map<String, Object>) schema.getOrDefault("discriminator", Map.of());
        return (Map<String, String>) discriminator.getOrDefault("mapping", Map.of());
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
