package io.datadriven.authoring;

import io.datadriven.accounts.Roles;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The same analysis for spreadsheets. */
@Path("/v1/admin/challenges/{challengeId}/analysis.csv")
@Produces(Csv.MEDIA_TYPE)
@RolesAllowed(Roles.AUTHOR)
@RunOnVirtualThread
@Tag(name = "Authoring")
public class ItemAnalysisTableResource {

    private final ItemAnalyses analyses;

    ItemAnalysisTableResource(ItemAnalyses analyses) {
        this.analyses = analyses;
    }

    @GET
    @Operation(
            operationId = "tabulateChallenge",
            summary = "Analyse a challenge as CSV",
            description =
                    "A row for each figure of the analysis: `figure` names it, `about` the option, step, item, blank or check that it is "
                            + "of, `message` what was said, `value` the number.")
    @APIResponse(
            responseCode = "200",
            description = "The table, with a header (RFC 4180)",
            content = @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public String tabulateChallenge(
            @Parameter(example = "kappa-cutover-order") @RestPath String challengeId,
            @Nullable
                    @RestQuery
                    @Parameter(
                            description = "Which version of the challenge; without, the current.",
                            example = "sha256:9f86d081884c7d65")
                    String version) {
        return AnalysisTable.of(analyses.of(challengeId, version));
    }
}
