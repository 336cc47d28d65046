package io.datadriven.catalog;

import io.datadriven.platform.Paging;
import io.datadriven.platform.Published;
import io.smallrye.common.annotation.NonBlocking;
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

@Path("/v1/price-books")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Content")
public class PriceBookResource {

    private final Catalog catalog;
    private final Shelf shelf;

    PriceBookResource(Catalog catalog, Shelf shelf) {
        this.catalog = catalog;
        this.shelf = shelf;
    }

    private record Query(Paging paging) {}

    @GET
    @Operation(
            operationId = "listPriceBooks",
            summary = "List price books",
            description = "The lists of prices that bills of pipelines are made with.")
    @APIResponseSchema(Lists.PriceBookPage.class)
    public Published listPriceBooks(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        var paging = Paging.of(limit, cursor);
        return shelf.list(new Query(paging), () -> paging.cut(catalog.priceBooks(), PriceBookFile::id)
                .map(PriceBookSummary::of));
    }

    @GET
    @Path("/{priceBookId}")
    @Operation(
            operationId = "getPriceBook",
            summary = "Get a price book",
            description = "A price book with all its prices. It never changes: other prices are another book.")
    @APIResponseSchema(PriceBookView.class)
    public Published getPriceBook(@Parameter(example = "aws-us-east-1-2024-07") @RestPath String priceBookId) {
        return shelf.priceBook(priceBookId);
    }
}
