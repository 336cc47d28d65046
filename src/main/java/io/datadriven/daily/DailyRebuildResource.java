package io.datadriven.daily;

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

/** Drops the boards, and makes them again. */
@Path("/v1/admin/daily/rebuild")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "Administration")
public class DailyRebuildResource {

    private final DailyRebuild rebuild;

    DailyRebuildResource(DailyRebuild rebuild) {
        this.rebuild = rebuild;
    }

    @POST
    @Operation(
            operationId = "rebuildDailyResults",
            summary = "Rebuild the results of all days",
            description =
                    "Makes what learners earned with the challenges of the days again from the log of attempts, and the boards from that, "
                            + "learner by learner, while learners go on. `changed` is 0 unless something had gone wrong.")
    public Rebuilt rebuildDailyResults() {
        var remade = rebuild.all();
        return new Rebuilt(remade.results(), remade.changed());
    }

    @Schema(name = "DailyResultsRebuilt")
    record Rebuilt(
            @Schema(description = "How many results there are.", examples = "1204")
            int results,

            @Schema(description = "How many of them were not what the log says.", examples = "0")
            int changed) {}
}
