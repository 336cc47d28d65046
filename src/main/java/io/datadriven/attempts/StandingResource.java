package io.datadriven.attempts;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.datadriven.grading.Standing;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Says how a learner stands with one challenge. */
@Path("/v1/challenges/{challengeId}/standing")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Attempts")
public class StandingResource {

    private final Catalog catalog;
    private final Standings standings;
    private final CurrentLearner learner;

    StandingResource(Catalog catalog, Standings standings, CurrentLearner learner) {
        this.catalog = catalog;
        this.standings = standings;
        this.learner = learner;
    }

    @GET
    @Operation(
            operationId = "getStanding",
            summary = "Get your standing",
            description = "What you have earned with the challenge, and whether and when there is a next try.")
    public MyStanding getStanding(@Parameter(example = "kappa-cutover-order") @RestPath String challengeId) {
        var challenge = catalog.challenge(challengeId);
        return MyStanding.of(challenge, standings.of(learner.id(), challengeId));
    }

    @Schema(name = "MyStanding", description = "A learner's result on a challenge, as it is now.")
    record MyStanding(
            @Schema(examples = "kappa-cutover-order") String challengeId,

            @Schema(
                    description =
                            "`open`, `withheld` (an exam under way: points, score and passed say nothing yet) or `closed`; others may be added.",
                    examples = "open")
            String state,

            @Schema(description = "What was earned so far. It never falls.", examples = "7.5")
            double points,

            @Schema(examples = "10") int maxPoints,

            @Schema(
                    description = "The score that counts under the score policy, from 0 to 1. It may fall.",
                    examples = "0.75")
            double score,

            @Schema(examples = "true") boolean passed,
            @Schema(examples = "2") int tries,

            @Nullable @Schema(description = "How many tries are left; absent, any number.", examples = "2")
            Integer triesLeft,

            @Nullable
            @Schema(description = "When the next try opens, if you have to wait.", examples = "2026-11-22T09:40:00Z")
            Instant nextTryAt,

            @Schema(examples = "1") int hintsSeen,
            @Schema(examples = "3") int hintCount,

            @Schema(description = "Whether you gave up.", examples = "false")
            boolean gaveUp,

            @Schema(description = "Whether the solution is open.", examples = "true")
            boolean solutionAvailable) {

        static MyStanding of(Challenge challenge, Standing standing) {
            var policy = challenge.policy();
            var cap = policy.attemptCap();
            var withheld = standing.withheld();
            var left = cap == null ? null : Math.max(0, cap - standing.tries());
            var closed = standing.gaveUp() || (left != null && left == 0);
            return new MyStanding(
                    challenge.id(),
                    withheld ? "withheld" : closed ? "closed" : "open",
                    withheld ? 0 : standing.points().doubleValue(),
                    challenge.points(),
                    withheld ? 0 : standing.score(),
                    !withheld && standing.passed(),
                    standing.tries(),
                    standing.gaveUp() ? Integer.valueOf(0) : left,
                    closed ? null : nextTryAt(standing, policy.cooldownSeconds()),
                    standing.hints(),
                    challenge.hints().size(),
                    standing.gaveUp(),
                    !withheld && policy.reveal().isOpen(standing));
        }

        private static @Nullable Instant nextTryAt(Standing standing, int cooldownSeconds) {
            return cooldownSeconds == 0 || standing.latestAt() == null
                    ? null
                    : standing.latestAt().plusSeconds(cooldownSeconds);
        }
    }
}
