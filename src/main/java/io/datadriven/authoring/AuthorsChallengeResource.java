package io.datadriven.authoring;

import io.datadriven.accounts.Roles;
import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Challenge;
import io.datadriven.grading.Task;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Shows a challenge with its key, to who wrote it. */
@Path("/v1/admin/challenges/{challengeId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUTHOR)
@RunOnVirtualThread
@Tag(name = "Authoring")
public class AuthorsChallengeResource {

    private final Catalog catalog;

    AuthorsChallengeResource(Catalog catalog) {
        this.catalog = catalog;
    }

    @GET
    @Operation(
            operationId = "getChallengeWithKey",
            summary = "Get a challenge with its key",
            description = "The file as it was written, and an answer that earns full marks.")
    public AuthorsChallenge getChallengeWithKey(
            @Parameter(example = "kappa-cutover-order") @RestPath String challengeId) {
        return AuthorsChallenge.of(catalog.challenge(challengeId), catalog);
    }

    @Schema(name = "ChallengeWithKey", description = "A challenge as its author knows it.")
    record AuthorsChallenge(
            @Schema(examples = "kappa-cutover-order") String id,
            @Schema(examples = "sha256:9f86d081884c7d65") String version,

            @Schema(
                    description = "Where the file lies below the content folder.",
                    examples = "challenges/architecture-at-scale/kappa-cutover-order.yaml")
            String path,

            @Schema(description = "The file, letter by letter. YAML.", examples = "id: kappa-cutover-order")
            String source,

            @Schema(
                    description = "Whether it has parameters; then the answers are those of the first variant.",
                    examples = "false")
            boolean parametrised,

            @Schema(description = "An answer that earns full marks.")
            Task.Answer modelAnswer,

            @Schema(description = "One that does not.") Task.Answer wrongAnswer) {

        static AuthorsChallenge of(Challenge challenge, Catalog catalog) {
            return new AuthorsChallenge(
                    challenge.id(),
                    challenge.version(),
                    catalog.source(challenge.id()).file(),
                    catalog.text(challenge.id()),
                    challenge.isParametrised(),
                    challenge.task().modelAnswer(),
                    challenge.task().wrongAnswer());
        }
    }
}
