package io.datadriven.progress;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.datadriven.platform.Page;
import io.datadriven.platform.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Brings back what a learner is about to forget. */
@Path("/v1/me/reviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Progress")
public class ReviewResource {

    private final Reviews reviews;
    private final CurrentLearner learner;

    ReviewResource(Reviews reviews, CurrentLearner learner) {
        this.reviews = reviews;
        this.learner = learner;
    }

    @GET
    @APIResponseSchema(ReviewView.ListPage.class)
    @Operation(
            operationId = "listMyReviews",
            summary = "List what is due for review",
            description =
                    "What you are about to forget, by FSRS-6: what has waited longest first, concepts mixed, nothing that was answered today. "
                            + "The order stays the same for the day. To answer a challenge is to review it.")
    public Page<ReviewView> listMyReviews(@Nullable @RestQuery String limit, @Nullable @RestQuery String cursor) {
        return reviews.due(learner, Paging.of(limit, cursor));
    }

    @GET
    @Path("/{challengeId}")
    @Operation(
            operationId = "getMyReview",
            summary = "Get what is known of your memory of a challenge",
            description = "When it is due, how well you know it, and the ETag that a change needs.")
    public ReviewView getMyReview(@Parameter(example = "kappa-retention-sizing") @RestPath String challengeId) {
        return reviews.get(learner, challengeId);
    }

    @PATCH
    @Path("/{challengeId}")
    @Operation(
            operationId = "updateMyReview",
            summary = "Suspend or bury the reviews of a challenge",
            description =
                    "Changes what the body names: suspended reviews stay away until you take it back, buried ones until tomorrow. `If-Match` "
                            + "takes the ETag that was read with getMyReview.")
    public ReviewView updateMyReview(
            @Parameter(example = "kappa-retention-sizing") @RestPath String challengeId,
            @Nullable @RestHeader("If-Match") @Parameter(description = "The ETag of what was read.", example = "\"1\"")
                    String ifMatch,
            @Valid @NotNull ReviewChange change) {
        return reviews.change(learner, challengeId, ifMatch, change);
    }

    @POST
    @Path("/{challengeId}/reset")
    @Operation(
            operationId = "resetMyReview",
            summary = "Forget how well a challenge was remembered",
            description =
                    "Reviews begin anew with your next answer. What you answered before counts for everything else. To do so again changes "
                            + "nothing.")
    public ReviewView resetMyReview(@Parameter(example = "kappa-retention-sizing") @RestPath String challengeId) {
        return reviews.reset(learner, challengeId);
    }
}
