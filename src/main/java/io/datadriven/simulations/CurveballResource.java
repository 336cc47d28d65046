package io.datadriven.simulations;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What an interviewer asks once a design stands: and if …? */
@Path("/v1/attempts/{attemptId}/curveball")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Simulations")
public class CurveballResource {

    private final Curveballs curveballs;
    private final CurrentLearner learner;

    CurveballResource(Curveballs curveballs, CurrentLearner learner) {
        this.curveballs = curveballs;
        this.learner = learner;
    }

    @GET
    @Operation(
            operationId = "getCurveball",
            summary = "Get the curveball to a design",
            description =
                    "What changes, and where it hurts most: the requirement that the attempt's design meets by the thinnest margin is made"
                            + " harder. The same design always gets the same.")
    public CurveballView getCurveball(
            @Parameter(example = "019aad4e-7c00-7000-8000-1234567890ab") @RestPath String attemptId) {
        return curveballs.thrown(learner.id(), attemptId);
    }

    @POST
    @Consumes({"application/json-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "answerCurveball",
            summary = "Answer the curveball",
            description =
                    "A JSON Patch (RFC 6902) on the attempt's design: what it earns is the share of requirements that are met then, less"
                            + " what the edits cost. It is no try. It is kept, in place of what you answered before.")
    public CurveballAnswerView answerCurveball(
            @Parameter(example = "019aad4e-7c00-7000-8000-1234567890ab") @RestPath String attemptId,
            @NotNull @Size(max = 50) List<@NotNull @Valid PatchOperation> patch) {
        return curveballs.answered(learner.id(), attemptId, patch);
    }

    @GET
    @Path("answer")
    @Operation(
            operationId = "getCurveballAnswer",
            summary = "Read your answer to the curveball",
            description = "The last one, with what came of it when you sent it.")
    public KeptCurveballAnswer getCurveballAnswer(
            @Parameter(example = "019aad4e-7c00-7000-8000-1234567890ab") @RestPath String attemptId) {
        return curveballs.kept(learner.id(), attemptId);
    }
}
