package io.datadriven.platform;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever is thrown into a problem. The only exception mapper of this service. */
class ProblemMapper {

    private static final int OUTAGE_RETRY_SECONDS = 2;

    private final AllowedMethods allowedMethods;

    ProblemMapper(AllowedMethods allowedMethods) {
        this.allowedMethods = allowedMethods;
    }

    @ServerExceptionMapper
    Response known(Problem e, RoutingContext request) {
        var response = response(e.type(), requireNonNullElse(e.getMessage(), ""), e.faults(), request);
        e.retryAfterSeconds().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        return response.build();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e, RoutingContext request) {
        var violations = Violations.ofMethod(e.getConstraintViolations());
        if (!violations.areTheCallers()) {
            return unexpected(e, request);
        }
        return response(
                        violations.inBody() ? Problem.Type.INVALID_BODY : Problem.Type.INVALID_PARAMETER,
                        violations.sentence(),
                        violations.faults(),
                        request)
                .build();
    }

    @ServerExceptionMapper({MismatchedInputException.class, JsonMappingException.class})
    Response unreadable(JsonMappingException e, RoutingContext request) {
        return unreadableBody(e, request);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(SecurityException e, RoutingContext request) {
        var sent = request.request().headers().contains(HttpHeaders.AUTHORIZATION);
        var detail = sent
                ? "The token is not one that this service accepts: it may have expired, or be made for another audience."
                : "Send a token: 'Authorization: Bearer …'.";
        return response(Problem.Type.UNAUTHENTICATED, detail, List.of(), request)
                .header(HttpHeaders.WWW_AUTHENTICATE, sent ? "Bearer error=\"invalid_token\"" : "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, RoutingContext request) {
        return response(
                        Problem.Type.FORBIDDEN,
                        "Your token does not carry the role that this needs.",
                        List.of(),
                        request)
                .build();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e, RoutingContext request) {
        if (e.getCause() instanceof JacksonException cause) {
            return unreadableBody(cause, request);
        }
        var type = Problem.Type.ofStatus(e.getResponse().getStatus());
        if (type == Problem.Type.INTERNAL_ERROR) {
            return unexpected(e, request);
        }
        var response = response(type, detail(e, type, request), List.of(), request);
        if (e instanceof NotAllowedException) {
            allowedMethods.of(request.normalizedPath()).ifPresent(it -> response.header(HttpHeaders.ALLOW, it));
        }
        return response.build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, RoutingContext request) {
        var trace = TraceId.of(request);
        if (Outage.causes(e)) {
            Log.warnf("The database cannot be reached (trace %s): %s", trace, e);
            return response(
                            Problem.Type.UNAVAILABLE,
                            "The database cannot be reached. Nothing was changed; send the same request again.",
                            List.of(),
                            request)
                    .header(HttpHeaders.RETRY_AFTER, OUTAGE_RETRY_SECONDS)
                    .build();
        }
        Log.errorf(e, "Unexpected error (trace %s)", trace);
        return response(
                        Problem.Type.INTERNAL_ERROR,
                        "The error has been logged. Quote the traceId when you report it.",
                        List.of(),
                        request)
                .build();
    }

    private static String detail(WebApplicationException e, Problem.Type type, RoutingContext request) {
        return switch (e) {
            case NotFoundException _ ->
                "Nothing is at %s. /openapi.yaml lists what there is.".formatted(request.normalizedPath());
            case NotAllowedException _ ->
                "%s is not possible at %s.".formatted(request.request().method(), request.normalizedPath());
            default -> type.explanation.replace("`", "'");
        };
    }

    private static Response unreadableBody(JacksonException e, RoutingContext request) {
        var fault = UnreadableJson.fault(e);
        return response(Problem.Type.UNREADABLE_BODY, fault.detail(), List.of(fault), request)
                .build();
    }

    private static Response.ResponseBuilder response(
            Problem.Type type, String detail, List<Problem.Fault> faults, RoutingContext request) {
        var asked = ProblemDetails.Asked.by(request);
        return Response.status(type.status)
                .type("application/problem+json")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(ProblemDetails.of(type, detail, faults, asked));
    }
}
