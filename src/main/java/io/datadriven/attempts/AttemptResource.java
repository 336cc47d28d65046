package io.datadriven.attempts;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
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

@Path("/v1/attempts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Attempts")
public class AttemptResource {

    private final Submissions submissions;
    private final CurrentLearner learner;

    AttemptResource(Submissions submissions, CurrentLearner learner) {
        this.submissions = submissions;
        this.learner = learner;
    }

    @GET
    @Path("/{attemptId}")
    @Operation(
            operationId = "getAttempt",
            summary = "Get an attempt",
            description = "One of your attempts. Somebody else's is 404.")
    public AttemptView getAttempt(
            @Parameter(example = "019aad4e-7c00-7000-8000-1234567890ab") @RestPath String attemptId) {
        return submissions.get(learner.id(), attemptId);
    }
}
