package io.datadriven.progress;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.datadriven.attempts.Standings;
import io.datadriven.catalog.Catalog;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Progress")
public class ProgressResource {

    private final Catalog catalog;
    private final Standings standings;
    private final SectionsRead sections;
    private final Reading reading;
    private final CurrentLearner learner;

    ProgressResource(
            Catalog catalog, Standings standings, SectionsRead sections, Reading reading, CurrentLearner learner) {
        this.catalog = catalog;
        this.standings = standings;
        this.sections = sections;
        this.reading = reading;
        this.learner = learner;
    }

    @GET
    @Path("/progress")
    @Operation(
            operationId = "getMyProgress",
            summary = "Get my progress",
            description =
                    "Per lesson what was read, passed and earned; per concept the attempts with the best and the latest score.")
    public ProgressView getMyProgress() {
        return ProgressView.of(catalog, standings.of(learner.id()), sections.of(learner.id()));
    }

    @Schema(name = "SectionProgressChange")
    record ReadingChange(
            @NotNull @Schema(description = "Whether the section is read.", examples = "true")
            Boolean read) {}

    @PUT
    @Path("/sections/{lessonId}/{sectionId}")
    @Operation(
            operationId = "updateSectionProgress",
            summary = "Mark a section as read or not",
            description = "Keeps the time of the first reading. Saying the same twice changes nothing.")
    public ReadingView updateSectionProgress(
            @Parameter(example = "architecture-at-scale") @RestPath String lessonId,
            @Parameter(example = "when-kappa-works") @RestPath String sectionId,
            @Valid @NotNull ReadingChange change) {
        return reading.mark(learner, lessonId, sectionId, change.read());
    }
}
