package io.datadriven.platform;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of every error response: RFC 9457, a code for programs, and the places that are wrong. */
@Schema(name = "Problem", description = "What went wrong (RFC 9457). Programs decide by `code`, people read `detail`.")
public record ProblemDetails(
        @Schema(
                description = "Where this type of problem is explained; relative to the service.",
                examples = "/problems/not-found")
        String type,

        @Schema(description = "The same, as a word for programs. New codes may be added.", examples = "not-found")
        String code,

        @Schema(examples = "There is no such thing") String title,
        @Schema(examples = "404") int status,

        @Schema(description = "What happened this time.", examples = "No challenge is called 'tls'.")
        String detail,

        @Schema(description = "The path that was asked for.", examples = "/v1/challenges/tls")
        String instance,

        @Schema(description = "Names this request in the service's log.", examples = "4bf92f3577b34da6a3ce929d0e0e4736")
        String traceId,

        @Nullable @Schema(description = "Each place in the request that is wrong.")
        List<FieldError> errors) {

    /** What is wrong with one place of the request. */
    @Schema(name = "ProblemError")
    record FieldError(
            @Nullable
            @Schema(description = "Where in the body: a JSON pointer as a URI fragment.", examples = "#/answer/order/2")
            String pointer,

            @Nullable @Schema(description = "Which path, query or header parameter.", examples = "limit")
            String parameter,

            @Schema(description = "A word for programs. New ones may be added.", examples = "repeated_step")
            String code,

            @Schema(examples = "'swap-readers' is placed twice.")
            String detail) {

        static FieldError of(Problem.Fault fault) {
            return new FieldError(fault.pointer(), fault.parameter(), fault.code(), fault.detail());
        }
    }

    /** What a request answers with besides what went well. */
    public static ProblemDetails of(Problem problem, RoutingContext request) {
        return of(problem.type(), String.valueOf(problem.getMessage()), problem.faults(), Asked.by(request));
    }

    static ProblemDetails of(Problem.Type type, String detail, List<Problem.Fault> faults, Asked asked) {
        return new ProblemDetails(
                type.uri(),
                type.code(),
                type.title,
                type.status,
                detail,
                asked.path(),
                asked.traceId(),
                faults.isEmpty() ? null : faults.stream().map(FieldError::of).toList());
    }

    /** Which request it was. */
    record Asked(String path, String traceId) {

        static Asked by(RoutingContext request) {
            return new Asked(path(request), TraceId.of(request));
        }

        /** As it was sent, where it cannot even be decoded. */
        static String path(RoutingContext request) {
            try {
                return request.normalizedPath();
            } catch (IllegalArgumentException _) {
                return request.request().path();
            }
        }
    }
}
