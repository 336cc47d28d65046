package io.datadriven.simulations;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.datadriven.platform.Paging;
import io.datadriven.platform.Published;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/component-types")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Content")
public class ComponentTypeResource {

    private final ObjectMapper json;
    private final List<ComponentTypeView> types = ComponentTypeView.all();

    ComponentTypeResource(ObjectMapper json) {
        this.json = json;
    }

    @Schema(name = "ComponentTypePage")
    record ComponentTypePage(
            List<ComponentTypeView> items,

            @Nullable @Schema(description = "Where the next page starts; absent on the last.", examples = "c3RvcmFnZQ")
            String nextCursor) {}

    @GET
    @Operation(
            operationId = "listComponentTypes",
            summary = "List what designs are made of",
            description =
                    "The palette: each kind of node with its parameters, their ranges, units and help, so that an editor can be"
                            + " built from it. Answers are checked by the same.")
    @APIResponseSchema(ComponentTypePage.class)
    public Published listComponentTypes(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return Published.json(json, Paging.of(limit, cursor).cut(types, ComponentTypeView::kind));
    }
}
