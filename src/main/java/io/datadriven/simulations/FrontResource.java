package io.datadriven.simulations;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.datadriven.attempts.AcceptedDesigns;
import io.datadriven.grading.DesignTurnstile;
import io.datadriven.platform.Problem;
import io.datadriven.simulation.pipeline.Front;
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

/** Shows where a design that holds everything lies among the others that do. */
@Path("/v1/attempts/{attemptId}/front")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Simulations")
public class FrontResource {

    private final SubmittedDesigns designs;
    private final AcceptedDesigns accepted;
    private final CurrentLearner learner;

    FrontResource(SubmittedDesigns designs, AcceptedDesigns accepted, CurrentLearner learner) {
        this.designs = designs;
        this.accepted = accepted;
        this.learner = learner;
    }

    @GET
    @Operation(
            operationId = "getFront",
            summary = "Compare a design with those that were accepted",
            description =
                    "For an attempt whose design holds everything: where it lies among all that do, in cost, freshness and recovery, and"
                            + " which reference design is better at no price, with the way there. Of other learners' designs only these"
                            + " figures are told.")
    public FrontView getFront(@Parameter(example = "019aad4e-7c00-7000-8000-1234567890ab") @RestPath String attemptId) {
        var design = designs.get(learner.id(), attemptId);
        if (design.attempt().score() < 1) {
            throw new Problem(
                    Problem.Type.CONFLICT,
                    "Only designs that hold everything are compared; this one does not, or not yet as far as you may know.");
        }
        var task = design.task();
        var all = accepted.of(design.attempt().challengeId(), design.attempt().challengeVersion());
        return DesignTurnstile.run(() -> {
            var references = task.accepted().stream()
                    .map(it -> Front.Point.of(task.outcome(task.pipeline(it))))
                    .toList();
            return FrontView.of(Front.Point.of(design.outcome()), all, Front.of(references));
        });
    }
}
