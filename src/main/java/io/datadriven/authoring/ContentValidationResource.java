package io.datadriven.authoring;

import io.datadriven.accounts.Roles;
import io.datadriven.catalog.ContentCheck;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with content before anybody publishes it. */
@Path("/v1/admin/content:validate")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUTHOR)
@RunOnVirtualThread
@Tag(name = "Authoring")
public class ContentValidationResource {

    private static final String YAML = "application/yaml";

    private final ContentCheck check;

    ContentValidationResource(ContentCheck check) {
        this.check = check;
    }

    @POST
    @Consumes({YAML, QtiMedia.ZIP})
    @Operation(
            operationId = "validateContent",
            summary = "Check content files",
            description =
                    "Checks a file, or a zip of files with their paths below the content folder, as if they were published now: each takes "
                            + "the place of the loaded one with its path, and references may lead to either. Answers with every fault at "
                            + "once. Nothing is stored.")
    public ContentValidation validateContent(
            @Nullable
                    @RestQuery
                    @Parameter(
                            description =
                                    "Of a single file, where it would lie; left out, it follows from what the file says.",
                            example = "challenges/architecture-at-scale/kappa-cutover-order.yaml")
                    String path,
            @RequestBody(
                            required = true,
                            description = "A file's YAML, or a zip of such files.",
                            content = {
                                @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = QtiMedia.ZIP,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    byte[] body) {
        if (PackageFiles.isZip(body)) {
            return ContentValidation.of(AuthoredFiles.unpacked(body), check);
        }
        var text = AuthoredFiles.text(body);
        return ContentValidation.of(AuthoredFiles.single(path == null ? check.place(text) : path, text), check);
    }
}
