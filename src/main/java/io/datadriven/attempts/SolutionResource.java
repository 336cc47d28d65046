package io.datadriven.attempts;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
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
import org.jboss.resteasy.reactive.RestPath;

/** Shows the solution when the challenge's rule opens it. */
@Path("/v1/challenges/{challengeId}/solution")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Attempts")
public class SolutionResource {

    private final Variants variants;
    private final Standings standings;
    private final CurrentLearner learner;

    SolutionResource(Variants variants, Standings standings, CurrentLearner learner) {
        this.variants = variants;
        this.standings = standings;
        this.learner = learner;
    }

    @GET
    @Operation(
            operationId = "getSolution",
            summary = "Get the solution",
            description =
                    "An answer that earns full marks, and why. The challenge's `policy.reveal` says when it opens; until then "
                            + "it is a `solution-closed` problem that says how far you are.")
    public Solution getSolution(@Parameter(example = "kappa-cutover-order") @RestPath String challengeId) {
        var challenge = variants.current(learner.id(), challengeId);
        var standing = standings.of(learner.id(), challengeId);
        var reveal = challenge.policy().reveal();
        if (!reveal.isOpen(standing) || standing.withheld()) {
            throw new Problem(Problem.Type.SOLUTION_CLOSED, reveal.sentence(standing));
        }
        return Solution.of(challenge);
    }
}
