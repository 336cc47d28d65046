package io.datadriven.progress;

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

/** Drops what is known of learners beyond their log, and learns it again. */
@Path("/v1/admin/progress/rebuild")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "Administration")
public class RebuildResource {

    private final ProgressRebuilds rebuilds;

    RebuildResource(ProgressRebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @POST
    @Operation(
            operationId = "rebuildProgress",
            summary = "Rebuild the progress of all learners",
            description =
                    "Makes all reviews, mastery, results of days and boards again from the log, while learners go on. When it was interrupted, asking again goes on where "
                            + "it stopped. Without new attempts, a second one changes nothing.")
    public Rebuilt rebuildProgress() {
        var result = rebuilds.all();
        return new Rebuilt(result.learners(), result.cardsChanged(), result.difficultiesChanged());
    }

    @Schema(name = "ProgressRebuilt")
    record Rebuilt(
            @Schema(description = "Learners whose log was read.", examples = "1204")
            int learners,

            @Schema(
                    description =
                            "Cards that were not what the log says: those that nobody has read since their last attempt, and what had gone wrong.",
                    examples = "0")
            int cardsChanged,

            @Schema(description = "Challenges that turned out to be harder or easier than was known.", examples = "0")
            int difficultiesChanged) {}
}
