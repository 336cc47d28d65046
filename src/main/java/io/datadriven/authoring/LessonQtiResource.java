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

/** A lesson's challenges as one package. */
@Path("/v1/admin/lessons/{lessonId}/qti")
@RolesAllowed(Roles.AUTHOR)
@RunOnVirtualThread
@Tag(name = "Authoring")
public class LessonQtiResource {

    private final QtiExport export;

    LessonQtiResource(QtiExport export) {
        this.export = export;
    }

    @GET
    @Produces(QtiMedia.ZIP)
    @Operation(
            operationId = "exportLesson",
            summary = "Export a lesson's challenges as QTI 3.0",
            description = "A package with an item per challenge. Kinds that QTI does not have are left out; "
                    + "the manifest's description names them.")
    @APIResponse(
            responseCode = "200",
            description = "The package",
            content = @Content(mediaType = QtiMedia.ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public byte[] exportLesson(@Parameter(example = "architecture-at-scale") @RestPath String lessonId) {
        return export.lesson(lessonId);
    }
}
