package io.datadriven.authoring;

import io.datadriven.accounts.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Turns QTI into files for the content folder. */
@Path("/v1/admin/content:importQti")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUTHOR)
@RunOnVirtualThread
@Tag(name = "Authoring")
public class QtiImportResource {

    @POST
    @Consumes({QtiMedia.ZIP, QtiMedia.XML})
    @Operation(
            operationId = "importQti",
            summary = "Turn QTI 3.0 into challenge files",
            description =
                    "Reads a package or a single item and answers with a YAML file for each, and with what is still to be "
                            + "written or could not be taken over. Choice, order, match, text entry and inline choice are read. "
                            + "Nothing is stored.")
    public QtiImport importQti(
            @RequestBody(
                            required = true,
                            description = "A package, or an item's XML.",
                            content = {
                                @Content(
                                        mediaType = QtiMedia.ZIP,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = QtiMedia.XML,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    byte[] body) {
        return QtiImport.of(body);
    }
}
