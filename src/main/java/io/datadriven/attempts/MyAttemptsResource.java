package io.datadriven.attempts;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.datadriven.platform.Page;
import io.datadriven.platform.Paging;
import io.datadriven.platform.Uuids;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/me/attempts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Attempts")
public class MyAttemptsResource {

    private final Attempts attempts;
    private final LaterGrades laterGrades;
    private final Standings standings;
    private final CurrentLearner learner;

    MyAttemptsResource(Attempts attempts, LaterGrades laterGrades, Standings standings, CurrentLearner learner) {
        this.attempts = attempts;
        this.laterGrades = laterGrades;
        this.standings = standings;
        this.learner = learner;
    }

    @GET
    @APIResponseSchema(AttemptSummary.ListPage.class)
    @Operation(operationId = "listMyAttempts", summary = "List my attempts", description = "The latest attempt first.")
    public Page<AttemptSummary> listMyAttempts(
            @Nullable
                    @RestQuery
                    @Parameter(description = "Only attempts at this challenge.", example = "kappa-cutover-order")
                    String challenge,
            @Nullable @RestQuery String limit,
            @Nullable @RestQuery String cursor) {
        var paging = Paging.of(limit, cursor);
        var read = attempts.latest(learner.id(), challenge, paging.after().map(Uuids::fromCursor), paging.limit() + 1);
        var later = laterGrades.latest(read);
        var withheld = read.stream().anyMatch(Attempt::isWithheld) ? standings.withheld(learner.id()) : Set.of();
        return Page.of(read, paging.limit(), it -> it.id.toString())
                .map(it ->
                        AttemptSummary.of(it, later.get(it.id), it.isWithheld() && withheld.contains(it.challengeId)));
    }
}
