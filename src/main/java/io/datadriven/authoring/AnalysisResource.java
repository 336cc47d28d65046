package io.datadriven.authoring;

import io.datadriven.accounts.Roles;
import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.datadriven.platform.Page;
import io.datadriven.platform.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Tells authors which challenges need their attention. */
@Path("/v1/admin/analysis")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUTHOR)
@RunOnVirtualThread
@Tag(name = "Authoring")
public class AnalysisResource {

    private final Catalog catalog;
    private final ItemAnalyses analyses;

    AnalysisResource(Catalog catalog, ItemAnalyses analyses) {
        this.catalog = catalog;
        this.analyses = analyses;
    }

    @GET
    @APIResponseSchema(ItemAnalysis.ListPage.class)
    @Operation(
            operationId = "analyseChallenges",
            summary = "Analyse all challenges",
            description = "The figures of each challenge in its current version, in the order of the catalogue.")
    public Page<ItemAnalysis.Summary> analyseChallenges(
            @Nullable @RestQuery String limit, @Nullable @RestQuery String cursor) {
        var page = Paging.of(limit, cursor).cut(catalog.challenges(), Challenge::id);
        return new Page<>(analyses.of(page.items()), page.nextCursor());
    }
}
