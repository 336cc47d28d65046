package io.datadriven.sync;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.datadriven.platform.Paging;
import io.datadriven.platform.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/me/changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Sync")
public class ChangesResource {

    private final Changes changes;
    private final CurrentLearner learner;

    ChangesResource(Changes changes, CurrentLearner learner) {
        this.changes = changes;
        this.learner = learner;
    }

    @GET
    @Operation(
            operationId = "listMyChanges",
            summary = "List what has changed",
            description =
                    "Everything of yours that has changed since a token; without one, everything. Keep the answer and its token in one "
                            + "step, and ask again with it, at once while there is `more`. A change may come some seconds late, "
                            + "and none is ever left out. A token that can no longer be used is a `sync-token-expired` problem.")
    public ChangePage listMyChanges(
            @Nullable
                    @RestQuery
                    @Parameter(
                            description = "The `token` of the page before.",
                            example = "MSA3NzEyMjc0MzUyMTc2Mzg2ODg2LTAwMDAwMDAx")
                    String since,
            @Nullable @RestQuery String limit) {
        var most = Paging.of(limit, null).limit();
        return changes.of(learner.id(), since, most)
                .or(() -> changes.of(learner.freshId(), since, most))
                .orElseThrow(
                        () -> new Problem(Problem.Type.CONFLICT, "Your account was removed while you were asking."));
    }
}
