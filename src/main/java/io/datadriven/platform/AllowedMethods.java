package io.datadriven.platform;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/** Which methods a path has, as the OpenAPI document says: a 405 must name them (RFC 9110, 15.5.6). */
@Singleton
class AllowedMethods {

    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";

    private final ObjectMapper json;

    AllowedMethods(ObjectMapper json) {
        this.json = json;
    }

    /** Read anew for each such mistake, which is rare. */
    Optional<String> of(String path) {
        try (var document = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            return document == null
                    ? Optional.empty()
                    : methods(json.readTree(document).path("paths"), path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> methods(JsonNode paths, String path) {
        return paths.properties().stream()
                .filter(it -> path.matches(it.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .map(it -> it.getValue().properties().stream()
                        .map(method -> method.getKey().toUpperCase(Locale.ROOT))
                        .collect(joining(", ")))
                .findFirst();
    }
}
