package io.datadriven.attempts;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.datadriven.platform.Page;
import io.datadriven.platform.Paging;
import io.datadriven.platform.UsableText;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** Lets a learner ask for a person to look at a grade, and see what became of it. */
@Path("/v1/attempts/{attemptId}/reviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Attempts")
public class AttemptReviewResource {

    private static final int LONGEST = 2_000;

    private final Contests contests;
    private final CurrentLearner learner;

    AttemptReviewResource(Contests contests, CurrentLearner learner) {
        this.contests = contests;
        this.learner = learner;
    }

    @Schema(name = "Contest")
    record Contest(
            @NotBlank
            @Size(max = LONGEST)
            @Schema(
                    description = "What the grade does not see, for the person who looks at it.",
                    examples = "I do say that history is replayed, in the second sentence.")
            String reason) {}

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = AttemptReview.class, responseCode = "201")
    @Operation(
            operationId = "contestGrade",
            summary = "Ask for a person to look at a grade",
            description =
                    "Once for each attempt, and only where a text was read. A verdict adds a grade to the attempt, which counts from then "
                            + "on, up or down; the earlier ones stay readable.")
    public AttemptReview contestGrade(
            @Parameter(example = "019aad4e-7c00-7000-8000-1234567890ab") @RestPath String attemptId,
            @Nullable
                    @RestHeader("Idempotency-Key")
                    @Parameter(
                            description =
                                    "Names this request: sent again with the same key, it asks for nothing again.",
                            example = "1f6c0a5e-8b51-4f0e-9a43-6f5a2c9f7c21")
                    String idempotencyKey,
            @Valid @NotNull Contest contest) {
        UsableText.check(contest.reason(), "/reason");
        return contests.contest(learner.id(), attemptId, IdempotencyKey.orFresh(idempotencyKey), contest.reason());
    }

    @GET
    @APIResponseSchema(AttemptReview.ListPage.class)
    @Operation(
            operationId = "listAttemptReviews",
            summary = "List the reviews of a grade",
            description =
                    "The oldest first: one where the service was not sure, one that you asked for. None as long as the grade is withheld.")
    public Page<AttemptReview> listAttemptReviews(
            @Parameter(example = "019aad4e-7c00-7000-8000-1234567890ab") @RestPath String attemptId,
            @Nullable @RestQuery String limit,
            @Nullable @RestQuery String cursor) {
        return Paging.of(limit, cursor).cut(contests.of(learner.id(), attemptId), AttemptReview::id);
    }
}
