package io.datadriven.attempts;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.datadriven.catalog.Challenge;
import io.datadriven.platform.Page;
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
import org.jspecify.annotations.Nullable;

/** Gives hints one by one, and remembers who has seen which. */
@Path("/v1/challenges/{challengeId}/hints")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Attempts")
public class HintResource {

    private final Variants variants;
    private final Standings standings;
    private final StandingLedger ledger;
    private final CurrentLearner learner;

    HintResource(Variants variants, Standings standings, StandingLedger ledger, CurrentLearner learner) {
        this.variants = variants;
        this.standings = standings;
        this.ledger = ledger;
        this.learner = learner;
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = Hint.class, responseCode = "201")
    @Operation(
            operationId = "takeHint",
            summary = "Take the next hint",
            description =
                    "The first hint is a nudge, the last one nearly the answer. Each that you have seen lowers what later tries "
                            + "are worth by the policy's `hintCost`. When you have seen them all, it is a `no-hint` problem.")
    public Hint takeHint(
            @Parameter(example = "kappa-cutover-order") @RestPath String challengeId,
            @Nullable
                    @RestHeader("Idempotency-Key")
                    @Parameter(
                            description = "Names this request: sent again with the same key, it gives the same hint.",
                            example = "0d1c3b1e-8f1e-4a53-9a43-6f5a2c9f7c21")
                    String idempotencyKey) {
        var challenge = variants.current(learner.id(), challengeId);
        var number = ledger.seeHint(learner.id(), challenge, IdempotencyKey.orFresh(idempotencyKey));
        return Hint.of(challenge, number);
    }

    @GET
    @APIResponseSchema(HintPage.class)
    @Operation(
            operationId = "listHintsSeen",
            summary = "List the hints you have seen",
            description = "From the first to the latest; there are never more than a handful, so there is one page.")
    public Page<Hint> listHintsSeen(@Parameter(example = "kappa-cutover-order") @RestPath String challengeId) {
        var challenge = variants.current(learner.id(), challengeId);
        var seen = Math.min(
                standings.of(learner.id(), challengeId).hints(),
                challenge.hints().size());
        return new Page<>(
                IntStream.rangeClosed(1, seen)
                        .mapToObj(it -> Hint.of(challenge, it))
                        .toList(),
                null);
    }

    @Schema(name = "Hint")
    record Hint(
            @Schema(description = "From 1.", examples = "1") int number,

            @Schema(description = "How many hints the challenge has.", examples = "3")
            int count,

            @Schema(description = "Markdown.", examples = "Which of the steps could lose data if it came first?")
            String text) {

        static Hint of(Challenge challenge, int number) {
            return new Hint(
                    number,
                    challenge.hints().size(),
                    challenge.hints().get(Math.min(number, challenge.hints().size()) - 1));
        }
    }

    @Schema(name = "HintPage")
    record HintPage(
            List<Hint> items,

            @Nullable @Schema(description = "Where the next page starts; absent on the last.", examples = "MDE5YWFk")
            String nextCursor) {}
}
