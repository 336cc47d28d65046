package io.datadriven.sync;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.datadriven.platform.RateLimits;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes in one request what a learner answered without a connection. */
@Path("/v1/me/attempts:batch")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Sync")
public class AttemptBatchResource {

    private final OfflineAttempts attempts;
    private final RateLimits limits;
    private final CurrentLearner learner;

    AttemptBatchResource(OfflineAttempts attempts, RateLimits limits, CurrentLearner learner) {
        this.attempts = attempts;
        this.limits = limits;
        this.learner = learner;
    }

    @POST
    @Operation(
            operationId = "submitAttempts",
            summary = "Answer several challenges at once",
            description =
                    "Takes up to 100 answers that were given without a connection, in their order, each as submitAttempt would: with a key of "
                            + "its own, and kept whatever becomes of the others. `answeredAt` says when one was given; its day counts if that was "
                            + "in the seven days before. If no answer comes, send the same batch again: nothing counts twice. It counts as "
                            + "as many requests as it has answers.")
    public BatchResult submitAttempts(@Valid @NotNull AttemptBatch batch, @Context RoutingContext request) {
        limits.take(request, batch.items().size() - 1);
        return attempts.take(learner, batch.items(), request);
    }
}
