package io.datadriven.catalog;

import io.datadriven.platform.Paging;
import io.datadriven.platform.Published;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/tracks")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Content")
public class TrackResource {

    private final Catalog catalog;
    private final Shelf shelf;

    TrackResource(Catalog catalog, Shelf shelf) {
        this.catalog = catalog;
        this.shelf = shelf;
    }

    private record Query(Paging paging) {}

    @GET
    @Operation(operationId = "listTracks", summary = "List tracks", description = "The paths through the lessons.")
    @APIResponseSchema(Lists.TrackPage.class)
    public Published listTracks(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        var paging = Paging.of(limit, cursor);
        return shelf.list(
                new Query(paging), () -> paging.cut(catalog.tracks(), Track::id).map(it -> TrackView.of(it, catalog)));
    }
}
