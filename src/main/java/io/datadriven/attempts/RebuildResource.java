package io.datadriven.attempts;

import io.datadriven.accounts.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Drops what is derived, and derives it again. */
@Path("/v1/admin/standings/rebuild")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "Administration")
public class RebuildResource {

    private final StandingRebuild rebuild;

    RebuildResource(StandingRebuild rebuild) {
        this.rebuild = rebuild;
    }

    @POST
    @Operation(
            operationId = "rebuildStandings",
            summary = "Rebuild all standings",
            description =
                    "Makes every standing again from the log of attempts, hints and givings up, learner by learner, while learners go "
                            + "on. `changed` is 0 unless something had gone wrong.")
    public Rebuilt rebuildStandings() {
        var result = rebuild.all();
        return new Rebuilt(result.standings(), result.changed());
    }

    @Schema(name = "StandingsRebuilt")
    record Rebuilt(
            @Schema(description = "How many standings there are.", examples = "1204")
            int standings,

            @Schema(description = "How many of them were not what the log says.", examples = "0")
            int changed) {}
}
