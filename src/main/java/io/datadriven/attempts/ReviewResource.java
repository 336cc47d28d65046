package io.datadriven.attempts;

import io.datadriven.accounts.Roles;
import io.datadriven.platform.Page;
import io.datadriven.platform.Paging;
import io.datadriven.platform.UsableText;
import io.datadriven.platform.Uuids;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Shows authors the grades that a person should look at, and takes their verdicts. */
@Path("/v1/admin/reviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUTHOR)
@RunOnVirtualThread
@Tag(name = "Authoring")
public class ReviewResource {

    private final ReviewDesk desk;
    private final ReviewQueue queue;
    private final SecurityIdentity identity;

    ReviewResource(ReviewDesk desk, ReviewQueue queue, SecurityIdentity identity) {
        this.desk = desk;
        this.queue = queue;
        this.identity = identity;
    }

    /** Which reviews are asked for. */
    public record Query(
            @Nullable
            @RestQuery
            @Parameter(description = "Only of this challenge.", example = "kappa-or-lambda-defended")
            String challenge,

            @Nullable
            @RestQuery
            @Parameter(
                    description =
                            "Only those with this reason: contested, guard, polarity_unsure, views_disagree or near_pass_mark. New ones may"
                                    + " be added.",
                    example = "contested")
            String reason,

            @Nullable @RestQuery @Parameter(description = "open or decided; without it, both.", example = "open")
            String state,

            @Nullable @RestQuery String limit,
            @Nullable @RestQuery String cursor) {

        Reviews.Filter filter() {
            return new Reviews.Filter(challenge, reason, state);
        }
    }

    @Schema(name = "VerdictOnCriterion")
    record VerdictOnCriterion(
            @NotNull @Size(max = 64) @Schema(description = "The id of the criterion.", examples = "single-path")
            String criterion,

            @NotNull @DecimalMin("0") @DecimalMax("1") @Schema(description = "From 0 to 1.", examples = "0.5")
            Double credit,

            @NotBlank
            @Size(max = 2_000)
            @Schema(
                    description = "For the learner. Markdown.",
                    examples = "You name the single path, but not why it matters.")
            String reason) {

        PersonsVerdict.DecidedCriterion decided() {
            return new PersonsVerdict.DecidedCriterion(criterion, credit, reason);
        }
    }

    @Schema(name = "VerdictOnReview")
    record VerdictOnReview(
            @NotNull
            @Size(max = 20)
            @Schema(
                    description =
                            "What is to count instead of what was read. What is not named stays as it was; with none, all is right as it was.")
            List<@Valid @NotNull VerdictOnCriterion> criteria) {}

    @GET
    @APIResponseSchema(ReviewView.ListPage.class)
    @Operation(
            operationId = "listReviews",
            summary = "List what a person should look at",
            description =
                    "Grades of texts that the service is not sure of, or that learners contest; the longest waiting first.")
    public Page<ReviewView> listReviews(@BeanParam Query query) {
        return queue.page(query.filter(), Paging.of(query.limit(), query.cursor()));
    }

    @GET
    @Path("/{reviewId}")
    @Operation(
            operationId = "getReview",
            summary = "Get a review",
            description = "The answer, and the grade that counts now.")
    public ReviewView getReview(
            @Parameter(example = "019aad4e-7c00-7000-8000-1234567890ab") @RestPath String reviewId) {
        return queue.view(desk.get(Uuids.parse(reviewId, "reviewId")));
    }

    @POST
    @Path("/{reviewId}/verdict")
    @Operation(
            operationId = "decideReview",
            summary = "Decide a review",
            description =
                    "Adds a grade to the attempt, which counts from then on, and makes the learner's standing again. No regrade takes its "
                            + "place. Verdicts teach the calibrator of the question.")
    public ReviewView decideReview(
            @Parameter(example = "019aad4e-7c00-7000-8000-1234567890ab") @RestPath String reviewId,
            @Nullable
                    @RestHeader("Idempotency-Key")
                    @Parameter(
                            description = "Names this request: sent again with the same key, it decides nothing again.",
                            example = "3d9b2a51-0f0b-44c5-8e52-0b9d1a7e7a10")
                    String idempotencyKey,
            @Valid @NotNull VerdictOnReview verdict) {
        for (int i = 0; i < verdict.criteria().size(); i++) {
            UsableText.check(verdict.criteria().get(i).reason(), "/criteria/%d/reason".formatted(i));
        }
        return queue.view(desk.decide(
                Uuids.parse(reviewId, "reviewId"),
                identity.getPrincipal().getName(),
                IdempotencyKey.orFresh(idempotencyKey),
                verdict.criteria().stream().map(VerdictOnCriterion::decided).toList()));
    }
}
