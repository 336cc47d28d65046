package io.datadriven.platform;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The catalogue that each problem's {@code type} links to. */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Problems")
public class ProblemResource {

    @GET
    @Operation(
            operationId = "listProblemTypes",
            summary = "List problem types",
            description = "Every type of problem that this service answers with, and what to do about it.")
    public ProblemTypes listProblemTypes() {
        return new ProblemTypes(
                Stream.of(Problem.Type.values()).map(ProblemType::of).toList());
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getProblemType",
            summary = "Get a problem type",
            description = "What a problem's type means. The `type` of every problem links here.")
    public ProblemType getProblemType(@RestPath String code) {
        return Problem.Type.ofCode(code)
                .map(ProblemType::of)
                .orElseThrow(() -> new Problem(Problem.Type.NOT_FOUND, "No problem is called '%s'.".formatted(code)));
    }

    @Schema(name = "ProblemTypes")
    record ProblemTypes(List<ProblemType> items) {}

    @Schema(name = "ProblemType")
    record ProblemType(
            @Schema(examples = "/problems/not-found") String type,
            @Schema(examples = "not-found") String code,
            @Schema(examples = "404") int status,
            @Schema(examples = "There is no such thing") String title,

            @Schema(
                    description = "What it means and what to do. Markdown.",
                    examples = "Nothing is called so, or it belongs to somebody else.")
            String explanation) {

        static ProblemType of(Problem.Type type) {
            return new ProblemType(type.uri(), type.code(), type.status, type.title, type.explanation);
        }
    }
}
