package io.datadriven.authoring;

import io.datadriven.accounts.Roles;
import io.datadriven.catalog.Catalog;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The same figures for spreadsheets. */
@Path("/v1/admin/analysis.csv")
@Produces(Csv.MEDIA_TYPE)
@RolesAllowed(Roles.AUTHOR)
@RunOnVirtualThread
@Tag(name = "Authoring")
public class AnalysisTableResource {

    private final Catalog catalog;
    private final ItemAnalyses analyses;

    AnalysisTableResource(Catalog catalog, ItemAnalyses analyses) {
        this.catalog = catalog;
        this.analyses = analyses;
    }

    @GET
    @Operation(
            operationId = "tabulateChallenges",
            summary = "Analyse all challenges as CSV",
            description = "A row for each challenge in its current version, with the figures of its analysis.")
    @APIResponse(
            responseCode = "200",
            description = "The table, with a header (RFC 4180)",
            content = @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public String tabulateChallenges() {
        return AnalysisTable.of(analyses.of(catalog.challenges()));
    }
}
