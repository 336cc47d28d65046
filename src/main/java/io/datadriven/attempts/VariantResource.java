package io.datadriven.attempts;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.datadriven.catalog.Seed;
import io.datadriven.platform.Created;
import io.datadriven.platform.Page;
import io.datadriven.platform.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.IntStream;
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

/** Says which variants of a challenge a learner was given, and gives another. */
@Path("/v1/challenges/{challengeId}/variants")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Attempts")
public class VariantResource {

    private final Variants variants;
    private final CurrentLearner learner;

    VariantResource(Variants variants, CurrentLearner learner) {
        this.variants = variants;
        this.learner = learner;
    }

    @GET
    @APIResponseSchema(VariantPage.class)
    @Operation(
            operationId = "listMyVariants",
            summary = "List your variants",
            description = "The latest first: it is the one to answer. Everybody has a first one from the start.")
    public Page<Variant> listMyVariants(
            @Parameter(example = "kappa-retention-sizing") @RestPath String challengeId,
            @Nullable @RestQuery String limit,
            @Nullable @RestQuery String cursor) {
        var seeds = variants.seeds(learner.id(), challengeId);
        var latestFirst = IntStream.range(0, seeds.size())
                .mapToObj(it -> Variant.of(challengeId, it, seeds.get(it)))
                .toList()
                .reversed();
        return Paging.of(limit, cursor).cut(latestFirst, Variant::seed);
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = Variant.class, responseCode = "201")
    @Operation(
            operationId = "takeVariant",
            summary = "Take a fresh variant",
            description =
                    "The same challenge with other numbers. Tries and points go on; answers are graded against the variant that they "
                            + "name.")
    public Variant takeVariant(
            @Parameter(example = "kappa-retention-sizing") @RestPath String challengeId,
            @Nullable
                    @RestHeader("Idempotency-Key")
                    @Parameter(
                            description =
                                    "Names this request: sent again with the same key, it gives the same variant.",
                            example = "5b0f2a0e-2a64-4b8c-b0a3-2b7f9d6f1a55")
                    String idempotencyKey) {
        variants.seeds(learner.id(), challengeId);
        var number = variants.give(learner.id(), challengeId, IdempotencyKey.orFresh(idempotencyKey));
        return Variant.of(
                challengeId, number, variants.seeds(learner.id(), challengeId).get(number));
    }

    @Schema(name = "Variant", description = "One of a learner's variants of a challenge.")
    public record Variant(
            @Schema(examples = "kappa-retention-sizing") String challengeId,

            @Schema(description = "From 0, the first.", examples = "1")
            int number,

            @Schema(
                    description =
                            "What it was drawn from: goes as `seed` with the answer, and as `variant` into getChallenge.",
                    examples = "8f3a51c09be2d714")
            String seed,

            @Schema(
                    description = "Where its prompt and question are.",
                    examples = "/v1/challenges/kappa-retention-sizing?variant=8f3a51c09be2d714")
            String url)
            implements Created {

        static Variant of(String challengeId, int number, Seed seed) {
            return new Variant(
                    challengeId, number, seed.hex(), "/v1/challenges/%s?variant=%s".formatted(challengeId, seed.hex()));
        }

        @Override
        public String location() {
            return url;
        }
    }

    @Schema(name = "VariantPage")
    record VariantPage(
            List<Variant> items,

            @Nullable @Schema(description = "Where the next page starts; absent on the last.", examples = "MDE5YWFk")
            String nextCursor) {}
}
