package io.datadriven;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * Holds each exchange against {@code openapi/openapi.yaml}: the answer always, and the request when the service took it. A path that
 * the document does not have may only be answered with a problem.
 */
final class DocumentFilter implements Filter {

    private static final OpenApiInteractionValidator DOCUMENT =
            OpenApiInteractionValidator.createForInlineApiSpecification(document())
                    .build();
    private static final String NO_SUCH_PATH = "validation.request.path.missing";
    private static final String NO_SUCH_METHOD = "validation.request.operation.notAllowed";

    /**
     * Without its discriminators: the validator tells kinds with the same fields, such as the questions of numeric and estimate, apart
     * by chance. The pattern of each kind says the same.
     */
    private static String document() {
        try {
            return Files.readString(Path.of("openapi", "openapi.yaml"))
                    .replaceAll("(?m)^( +)discriminator:\\R(?:\\1 +.*\\R)+", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification sent, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(sent, expected);
        var request = request(sent);
        var report = response.statusCode() < 300
                ? DOCUMENT.validate(request, response(response))
                : DOCUMENT.validateResponse(request.getPath(), request.getMethod(), response(response));
        var isUnknown = report.getMessages().stream()
                .anyMatch(it -> it.getKey().equals(NO_SUCH_PATH) || it.getKey().equals(NO_SUCH_METHOD));
        if (response.statusCode() == 304) {
            assertThat(response.asString()).isEmpty();
        } else if (isUnknown) {
            assertThat(response.statusCode()).isIn(404, 405);
            assertThat(response.contentType()).startsWith("application/problem+json");
        } else {
            assertThat(report.hasErrors())
                    .as(() -> "%s %s: %s".formatted(sent.getMethod(), sent.getURI(), messages(report)))
                    .isFalse();
        }
        return response;
    }

    private static Request request(FilterableRequestSpecification sent) {
        var path = URI.create(sent.getURI()).getRawPath();
        var request = new SimpleRequest.Builder(sent.getMethod(), path);
        sent.getHeaders().forEach(it -> request.withHeader(it.getName(), it.getValue()));
        sent.getQueryParams().forEach((name, value) -> request.withQueryParam(name, String.valueOf(value)));
        if (sent.getBody() != null) {
            request.withBody(sent.getBody().toString());
        }
        return request.build();
    }

    private static SimpleResponse response(Response received) {
        var response = new SimpleResponse.Builder(received.statusCode());
        received.getHeaders().forEach(it -> response.withHeader(it.getName(), it.getValue()));
        if (!received.asString().isEmpty()) {
            response.withBody(received.asString());
        }
        return response.build();
    }

    private static String messages(ValidationReport report) {
        return report.getMessages().stream()
                .map(it -> it.getKey() + " " + it.getMessage())
                .collect(Collectors.joining("; "));
    }
}
