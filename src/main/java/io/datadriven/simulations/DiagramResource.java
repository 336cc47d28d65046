package io.datadriven.simulations;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.datadriven.drawing.DiagramSvg;
import io.datadriven.drawing.Mermaid;
import io.datadriven.platform.Rendered;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Draws the design of an attempt. */
@Path("/v1/attempts/{attemptId}/diagram")
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Simulations")
public class DiagramResource {

    static final String SVG = "image/svg+xml";
    static final String MERMAID = "text/vnd.mermaid";

    private final SubmittedDesigns designs;
    private final CurrentLearner learner;

    DiagramResource(SubmittedDesigns designs, CurrentLearner learner) {
        this.designs = designs;
        this.learner = learner;
    }

    @GET
    @Produces(SVG)
    @Operation(
            operationId = "getDiagram",
            summary = "Draw the design of an attempt",
            description =
                    "The design as a picture, with what flows along its edges and how much is used at the peak; marked are the nodes"
                            + " on which a check failed. With `Accept: text/vnd.mermaid` it comes as a Mermaid flowchart.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MERMAID, schema = @Schema(type = SchemaType.STRING))
            })
    public Rendered getDiagram(
            @Parameter(example = "019aad4e-7c00-7000-8000-1234567890ab") @RestPath String attemptId) {
        return new Rendered(DiagramSvg.of(DesignDiagram.of(designs.get(learner.id(), attemptId))), SVG);
    }

    @GET
    @Produces(MERMAID + ";qs=0.5")
    @Operation(hidden = true)
    public Rendered getFlowchart(@RestPath String attemptId) {
        return new Rendered(
                Mermaid.of(DesignDiagram.of(designs.get(learner.id(), attemptId))), MERMAID + ";charset=UTF-8");
    }
}
