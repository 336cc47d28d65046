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

/** A challenge, key and all, as a package that other systems read. */
@Path("/v1/admin/challenges/{challengeId}/qti")
@RolesAllowed(Roles.AUTHOR)
@RunOnVirtualThread
@Tag(name = "Authoring")
public class ChallengeQtiResource {

    private final QtiExport export;

    ChallengeQtiResource(QtiExport export) {
        this.export = export;
    }

    @GET
    @Produces(QtiMedia.ZIP)
    @Operation(
            operationId = "exportChallenge",
            summary = "Export a challenge as QTI 3.0",
            description =
                    "A package with one item: its key, feedback and scoring in QTI, and the author's file beside it.")
    @APIResponse(
            responseCode = "200",
            description = "The package",
            content = @Content(mediaType = QtiMedia.ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public byte[] exportChallenge(@Parameter(example = "kappa-cutover-order") @RestPath String challengeId) {
        return export.challenge(challengeId);
    }
}
