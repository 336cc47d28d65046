package io.datadriven.attempts;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.datadriven.grading.Task;
import io.datadriven.platform.Page;
import io.datadriven.platform.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Attempts")
public class AttemptResource {

    private final Submissions submissions;
    private final Attempts attempts;
    private final CurrentLearner learner;

    AttemptResource(Submissions submissions, Attempts attempts, CurrentLearner learner) {
        this.submissions = submissions;
        this.attempts = attempts;
        this.learner = learner;
    }

    @Schema(name = "Submission")
    record Submission(@Valid @NotNull Task.Answer answer) {}

    @POST
    @Path("/challenges/{challengeId}/attempts")
    @ResponseStatus(201)
    @APIResponseSchema(value = AttemptView.class, responseCode = "201")
    @Operation(
            operationId = "submitAttempt",
            summary = "Answer a challenge",
            description = "Grades the answer and keeps it as an attempt. Sent again with the same `Idempotency-Key`, it is answered "
                    + "as the first time and counts once; a request that comes while the first is under way waits for it.")
    public AttemptView submitAttempt(
            @Parameter(example = "kappa-cutover-order") @RestPath String challengeId,
            @Nullable
            @RestHeader("Idempotency-Key")
            @Parameter(
                    description = "1 to 255 visible ASCII characters that name this request, best a fresh UUID. Without it, sending "
                            + "the request again is another try.",
                    example = "4f2f1d53-6a2f-4d63-9c3c-0c5f0d9f9c11")
            String idempotencyKey,
            @Valid @NotNull Submission submission) {
        return AttemptView.of(submissions.submit(learner, challengeId, idempotencyKey, submission.answer()));
    }

    @GET
    @Path("/attempts/{attemptId}")
    @Operation(
            operationId = "getAttempt",
            summary = "Get an attempt",
            description = "One of your attempts. Somebody else's is 404.")
    public AttemptView getAttempt(
            @Parameter(example = "019aad4e-7c00-7000-8000-1234567890ab") @RestPath String attemptId) {
        return AttemptView.of(submissions.get(learner.id(), attemptId));
    }

    @GET
    @Path("/me/attempts")
    @APIResponseSchema(AttemptView.ListPage.class)
    @Operation(operationId = "listMyAttempts", summary = "List my attempts", description = "The latest attempt first.")
    public Page<AttemptView.Summary> listMyAttempts(
            @Nullable
            @RestQuery
            @Parameter(description = "Only attempts at this challenge.", example = "kappa-cutover-order")
            String challenge,
            @Nullable @RestQuery String limit,
            @Nullable @RestQuery String cursor) {
        var paging = Paging.of(limit, cursor);
        var read = attempts.latest(learner.id(), challenge, paging.after().map(AttemptId::fromCursor), paging.limit() + 1);
        return Page.of(read, paging.limit(), it -> it.id.toString()).map(AttemptView.Summary::of);
    }
}
