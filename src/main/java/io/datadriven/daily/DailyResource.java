package io.datadriven.daily;

import io.datadriven.catalog.Catalog;
import io.datadriven.platform.Dates;
import io.datadriven.platform.Page;
import io.datadriven.platform.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Announces the challenge of each day. */
@Path("/v1/daily")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Daily")
public class DailyResource {

    private final DailyCalendar calendar;
    private final Catalog catalog;

    DailyResource(DailyCalendar calendar, Catalog catalog) {
        this.calendar = calendar;
        this.catalog = catalog;
    }

    @GET
    @Operation(
            operationId = "getDaily",
            summary = "Get today's challenge",
            description =
                    "One challenge a day, the same for everyone, from midnight to midnight UTC. None comes twice within a year while there "
                            + "are others. Answer it as any challenge; answers while the day lasts count for the boards.")
    public DailyView getDaily() {
        return DailyView.of(calendar.on(calendar.today()), catalog);
    }

    @GET
    @Path("/archive")
    @APIResponseSchema(DailyView.ListPage.class)
    @Operation(
            operationId = "listDailies",
            summary = "List the challenges of past days",
            description = "The latest day first.")
    public Page<DailyView> listDailies(@Nullable @RestQuery String limit, @Nullable @RestQuery String cursor) {
        return calendar.archive(Paging.of(limit, cursor)).map(it -> DailyView.of(it, catalog));
    }

    @GET
    @Path("/{date}")
    @Operation(
            operationId = "getDailyOfDate",
            summary = "Get the challenge of a day",
            description = "Of a day that has not begun it says when it begins, and not which challenge it will be.")
    public DailyView getDailyOfDate(
            @Parameter(description = "A day in UTC.", example = "2026-11-25") @RestPath String date) {
        return DailyView.of(calendar.on(Dates.parse(date, "date")), catalog);
    }
}
