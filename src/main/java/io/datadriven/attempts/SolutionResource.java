package io.datadriven.attempts;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.datadriven.grading.Task;
import io.datadriven.platform.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Shows the solution to who has earned it: by passing, or by trying. */
@Path("/v1/challenges/{challengeId}/solution")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Attempts")
public class SolutionResource {

    private static final int TRIES = 3;

    private final Catalog catalog;
    private final Standings standings;
    private final CurrentLearner learner;

    SolutionResource(Catalog catalog, Standings standings, CurrentLearner learner) {
        this.catalog = catalog;
        this.standings = standings;
        this.learner = learner;
    }

    @GET
    @Operation(
            operationId = "getSolution",
            summary = "Get the solution",
            description =
                    "An answer that earns full marks, and why. It opens when you have passed the challenge, or tried it three times.")
    public Solution getSolution(@Parameter(example = "kappa-cutover-order") @RestPath String challengeId) {
        var challenge = catalog.challenge(challengeId);
        var standing = standings.of(learner.id(), challengeId);
        var tries = standing.map(ChallengeStanding::tries).orElse(0);
        if (tries < TRIES && !standing.map(ChallengeStanding::passed).orElse(false)) {
            throw new Problem(
                    Problem.Type.SOLUTION_CLOSED,
                    "It opens when you pass, or after %d tries; you have made %d.".formatted(TRIES, tries));
        }
        return Solution.of(challenge);
    }

    @Schema(name = "Solution")
    record Solution(
            @Schema(examples = "kappa-cutover-order") String challengeId,

            @Schema(description = "An answer that earns full marks. There may be others.")
            Task.Answer answer,

            @Schema(
                    description = "Why it is right, and what to say in the interview. Markdown.",
                    examples = "The log forgets first.")
            String explanation) {

        static Solution of(Challenge challenge) {
            return new Solution(challenge.id(), challenge.task().modelAnswer(), challenge.explanation());
        }
    }
}
