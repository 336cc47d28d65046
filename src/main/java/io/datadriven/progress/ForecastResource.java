package io.datadriven.progress;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.datadriven.drawing.LinePlotSvg;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says how much there will be to review. */
@Path("/v1/me/review-forecast")
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Progress")
public class ForecastResource {

    private static final String SVG = "image/svg+xml";

    private final Reviews reviews;
    private final CurrentLearner learner;

    ForecastResource(Reviews reviews, CurrentLearner learner) {
        this.reviews = reviews;
        this.learner = learner;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getMyReviewForecast",
            summary = "Forecast my reviews",
            description =
                    "How many reviews the next 30 days bring, today included. With `Accept: image/svg+xml` it comes as a plot.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ForecastView.class)),
                @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING))
            })
    public ForecastView getMyReviewForecast() {
        return reviews.forecast(learner);
    }

    @GET
    @Produces(SVG + ";qs=0.5")
    @Operation(hidden = true)
    public Rendered getMyReviewForecastPlot() {
        return new Rendered(LinePlotSvg.of(reviews.forecast(learner).plot()), SVG);
    }
}
