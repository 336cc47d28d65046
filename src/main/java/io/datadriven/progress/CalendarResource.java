package io.datadriven.progress;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.datadriven.catalog.Catalog;
import io.datadriven.drawing.HeatMapSvg;
import io.datadriven.platform.Dates;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Shows the days of a learner: a year of them, and a week. */
@Path("/v1/me")
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Progress")
public class CalendarResource {

    private static final String SVG = "image/svg+xml";

    private final Days days;
    private final Catalog catalog;
    private final CurrentLearner learner;

    CalendarResource(Days days, Catalog catalog, CurrentLearner learner) {
        this.days = days;
        this.catalog = catalog;
        this.learner = learner;
    }

    @GET
    @Path("/calendar")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getMyCalendar",
            summary = "Get my year",
            description =
                    "What you did on each of the last 365 days, by the days of your own time zone. With `Accept: image/svg+xml` it comes"
                            + " as a heat map.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CalendarView.class)),
                @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING))
            })
    public CalendarView getMyCalendar() {
        return CalendarView.of(days.year(learner));
    }

    @GET
    @Path("/calendar")
    @Produces(SVG + ";qs=0.5")
    @Operation(hidden = true)
    public Rendered getMyHeatMap() {
        return new Rendered(HeatMapSvg.of(CalendarView.of(days.year(learner)).heatMap()), SVG);
    }

    @GET
    @Path("/week")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getMyWeek",
            summary = "Get the summary of a week",
            description = "What you did from Monday to Sunday, what was new, and how it compares to the week before.")
    public WeekView getMyWeek(
            @Nullable
                    @RestQuery
                    @Parameter(description = "Any day of the week; without it, today.", example = "2026-11-25")
                    String day) {
        var diary = days.all(learner);
        return WeekView.of(day == null ? diary.today() : Dates.parse(day, "day"), diary, catalog);
    }
}
