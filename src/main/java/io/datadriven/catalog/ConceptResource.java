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

@Path("/v1/concepts")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Content")
public class ConceptResource {

    private final Catalog catalog;
    private final Shelf shelf;

    ConceptResource(Catalog catalog, Shelf shelf) {
        this.catalog = catalog;
        this.shelf = shelf;
    }

    private record Query(Paging paging) {}

    @GET
    @Operation(
            operationId = "listConcepts",
            summary = "List concepts",
            description = "The concept graph: each concept with those that it requires and those that build on it.")
    @APIResponseSchema(Lists.ConceptPage.class)
    public Published listConcepts(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        var paging = Paging.of(limit, cursor);
        return shelf.list(new Query(paging), () -> paging.cut(catalog.concepts(), Concept::id)
                .map(it -> ConceptView.of(it, catalog)));
    }

    @GET
    @Path("/{conceptId}")
    @Operation(
            operationId = "getConcept",
            summary = "Get a concept",
            description = "One concept, where it is taught and what trains it.")
    @APIResponseSchema(ConceptView.class)
    public Published getConcept(@Parameter(example = "paKappaArch") @RestPath String conceptId) {
        return shelf.concept(conceptId);
    }
}
