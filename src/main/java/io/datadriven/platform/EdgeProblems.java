package io.datadriven.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Problems of requests that never reach a resource: too large a body, a path that cannot be decoded. */
@Singleton
class EdgeProblems {

    private static final int BEFORE_EVERYTHING = 10_000;

    private final ObjectMapper json;
    private final long maxBodyBytes;

    EdgeProblems(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
        this.json = json;
        this.maxBodyBytes = maxBody.asLongValue();
    }

    void on(@Observes Filters filters) {
        filters.register(this::refuseLargeBody, BEFORE_EVERYTHING);
    }

    void on(@Observes Router router) {
        for (var status : List.of(400, 404, 405, 413, 414, 415, 431)) {
            router.errorHandler(
                    status,
                    request ->
                            answer(request, Problem.Type.ofStatus(status), Problem.Type.ofStatus(status).explanation));
        }
    }

    /** Vert.x would close such a request without a word. */
    private void refuseLargeBody(RoutingContext request) {
        var length = request.request().getHeader("content-length");
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > maxBodyBytes) {
            request.response().putHeader("connection", "close");
            answer(
                    request,
                    Problem.Type.BODY_TOO_LARGE,
                    "A body has at most %,d bytes; this one has %s.".formatted(maxBodyBytes, length));
        } else {
            request.next();
        }
    }

    private void answer(RoutingContext request, Problem.Type type, String detail) {
        if (request.response().ended() || request.response().headWritten()) {
            return;
        }
        var asked = ProblemDetails.Asked.by(request);
        try {
            var body = json.writeValueAsString(ProblemDetails.of(type, detail.replace("`", "'"), List.of(), asked));
            request.response()
                    .setStatusCode(type.status)
                    .putHeader("content-type", "application/problem+json")
                    .putHeader("cache-control", "no-store")
                    .end(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
