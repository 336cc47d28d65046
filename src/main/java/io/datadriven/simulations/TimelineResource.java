package io.datadriven.simulations;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.datadriven.drawing.LinePlotSvg;
import io.datadriven.grading.DesignTurnstile;
import io.datadriven.platform.Rendered;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Shows how fresh the consumers of an attempt's design read, and what went wrong. */
@Path("/v1/attempts/{attemptId}/timeline")
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Simulations")
public class TimelineResource {

    private final SubmittedDesigns designs;
    private final CurrentLearner learner;

    TimelineResource(SubmittedDesigns designs, CurrentLearner learner) {
        this.designs = designs;
        this.learner = learner;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getTimeline",
            summary = "Follow the design of an attempt through time",
            description =
                    "For each consumer how old its rows were while synthetic events were played, and the trace of the least that went"
                            + " wrong. With `Accept: image/svg+xml` it comes as a plot.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TimelineView.class)),
                @Content(mediaType = DiagramResource.SVG, schema = @Schema(type = SchemaType.STRING))
            })
    public TimelineView getTimeline(
            @Parameter(example = "019aad4e-7c00-7000-8000-1234567890ab") @RestPath String attemptId) {
        var design = designs.get(learner.id(), attemptId);
        return DesignTurnstile.run(() -> TimelineView.of(design));
    }

    @GET
    @Produces(DiagramResource.SVG + ";qs=0.5")
    @Operation(hidden = true)
    public Rendered getTimelinePlot(@RestPath String attemptId) {
        var design = designs.get(learner.id(), attemptId);
        return new Rendered(LinePlotSvg.of(DesignTurnstile.run(() -> FreshnessPlot.of(design))), DiagramResource.SVG);
    }
}
