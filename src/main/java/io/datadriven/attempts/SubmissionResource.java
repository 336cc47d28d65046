package io.datadriven.attempts;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1/challenges/{challengeId}/attempts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Attempts")
public class SubmissionResource {

    private final Submissions submissions;
    private final CurrentLearner learner;

    SubmissionResource(Submissions submissions, CurrentLearner learner) {
        this.submissions = submissions;
        this.learner = learner;
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = AttemptView.class, responseCode = "201")
    @Operation(
            operationId = "submitAttempt",
            summary = "Answer a challenge",
            description =
                    "Grades the answer and keeps it as an attempt. Sent again with the same `Idempotency-Key`, it is answered "
                            + "as the first time and counts once; a request that comes while the first is under way waits for it.")
    public AttemptView submitAttempt(
            @Parameter(example = "kappa-cutover-order") @RestPath String challengeId,
            @Nullable
                    @RestHeader("Idempotency-Key")
                    @Parameter(
                            description =
                                    "1 to 255 visible ASCII characters that name this request, best a fresh UUID. Without it, sending "
                                            + "the request again is another try.",
                            example = "4f2f1d53-6a2f-4d63-9c3c-0c5f0d9f9c11")
                    String idempotencyKey,
            @Valid @NotNull Submission submission) {
        return AttemptView.of(submissions.submit(learner, challengeId, idempotencyKey, submission));
    }
}
