package io.datadriven.attempts;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.datadriven.grading.Reveal;
import io.datadriven.platform.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Lets a learner see the solution at the price of further tries. */
@Path("/v1/challenges/{challengeId}/giving-up")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Attempts")
public class GivingUpResource {

    private final Variants variants;
    private final StandingLedger ledger;
    private final CurrentLearner learner;

    GivingUpResource(Variants variants, StandingLedger ledger, CurrentLearner learner) {
        this.variants = variants;
        this.ledger = ledger;
        this.learner = learner;
    }

    @POST
    @Operation(
            operationId = "giveUp",
            summary = "Give up on a challenge",
            description =
                    "Shows the solution and closes the challenge: there is no further try, and what was earned stays. It cannot "
                            + "be taken back; to do it again changes nothing and shows the solution once more.")
    public Solution giveUp(@Parameter(example = "kappa-cutover-order") @RestPath String challengeId) {
        var challenge = variants.current(learner.id(), challengeId);
        if (challenge.policy().reveal() instanceof Reveal.Never) {
            throw new Problem(
                    Problem.Type.SOLUTION_CLOSED,
                    "This challenge never shows its solution, so there is nothing to give up for. Nothing has changed.");
        }
        ledger.giveUp(learner.id(), challengeId);
        return Solution.of(challenge);
    }
}
