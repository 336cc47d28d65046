package io.datadriven.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says why a body is too large. The HTTP server itself would close the connection without a word. */
@Singleton
class BodyLimit {

    private static final int BEFORE_THE_SERVERS_OWN = 10_000;

    private static final int BEHIND_THE_SERVERS_OWN = 1;

    /** Where authors send whole packages of content, and devices what was answered on a long journey. */
    private static final List<String> PACKAGES = List.of("/v1/admin/content:", "/v1/me/attempts:");

    private final ObjectMapper json;
    private final long usual;
    private final long ofPackages;

    BodyLimit(
            ObjectMapper json,
            @ConfigProperty(name = "datadriven.max-body-size") MemorySize usual,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize ofPackages) {
        this.json = json;
        this.usual = usual.asLongValue();
        this.ofPackages = ofPackages.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN);
        filters.register(this::narrow, BEHIND_THE_SERVERS_OWN);
    }

    private long limit(RoutingContext request) {
        return PACKAGES.stream().anyMatch(request.normalizedPath()::startsWith) ? ofPackages : usual;
    }

    /** For a body that does not say its length: the server counts what comes, up to this. */
    private void narrow(RoutingContext request) {
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit(request));
        request.next();
    }

    private void check(RoutingContext request) {
        var maxBytes = limit(request);
        var length = request.request().getHeader("content-length");
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > maxBytes) {
            refuse(request, "A body has at most %,d bytes; this one has %s.".formatted(maxBytes, length));
        } else {
            request.next();
        }
    }

    private void refuse(RoutingContext request, String detail) {
        var type = Problem.Type.BODY_TOO_LARGE;
        try {
            var problem = ProblemDetails.of(type, detail, List.of(), ProblemDetails.Asked.by(request));
            request.response()
                    .setStatusCode(type.status)
                    .putHeader("content-type", "application/problem+json")
                    .putHeader("cache-control", "no-store")
                    .putHeader("connection", "close")
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
