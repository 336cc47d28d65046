package io.datadriven.catalog;

import io.datadriven.grading.Task;
import io.datadriven.platform.Kinds;
import io.datadriven.platform.Paging;
import io.datadriven.platform.Published;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/challenges")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Content")
public class ChallengeResource {

    private final Catalog catalog;
    private final Shelf shelf;

    ChallengeResource(Catalog catalog, Shelf shelf) {
        this.catalog = catalog;
        this.shelf = shelf;
    }

    /** Which challenges are asked for. */
    public record Query(
            @Nullable @RestQuery @Parameter(description = "Only challenges of this kind.", example = "ordering")
            String kind,

            @Nullable @RestQuery @Parameter(description = "easy, medium or hard.", example = "medium")
            String difficulty,

            @Nullable
            @RestQuery
            @Parameter(description = "Only challenges that train this concept.", example = "paKappaArch")
            String concept,

            @Nullable
            @RestQuery
            @Parameter(description = "Only challenges of this lesson.", example = "architecture-at-scale")
            String lesson,

            @Nullable @RestQuery @Parameter(description = "Only challenges with all these words.", example = "replay")
            String q,

            @Nullable
            @RestQuery
            @Parameter(
                    description = "The kinds that the client can show, separated by commas. Others are left out.",
                    example = "single_choice,ordering")
            String kinds,

            @Nullable @RestQuery String limit,
            @Nullable @RestQuery String cursor) {

        boolean matches(Challenge challenge) {
            return (kind == null || kind.equals(challenge.kind()))
                    && (difficulty == null
                            || difficulty.equals(challenge.difficulty().word()))
                    && (concept == null || challenge.concepts().contains(concept))
                    && (lesson == null || lesson.equals(challenge.lesson()))
                    && (kinds == null
                            || Stream.of(kinds.split(",")).map(String::strip).anyMatch(challenge.kind()::equals))
                    && Search.matches(q, Stream.of(challenge.title(), challenge.prompt()));
        }
    }

    @GET
    @Operation(
            operationId = "listChallenges",
            summary = "List challenges",
            description = "Challenges without their questions.")
    @APIResponseSchema(Lists.ChallengePage.class)
    public Published listChallenges(@BeanParam Query query) {
        var paging = Paging.of(query.limit(), query.cursor());
        Shelf.oneOf(
                "difficulty", query.difficulty(), Stream.of(Difficulty.values()).map(Difficulty::word));
        Shelf.oneOf("kind", query.kind(), Kinds.permittedBy(Task.class).stream());
        return shelf.list(query, () -> {
            var found = catalog.challenges().stream().filter(query::matches).toList();
            return paging.cut(found, Challenge::id).map(ChallengeSummary::of);
        });
    }

    @GET
    @Path("/{challengeId}")
    @Operation(
            operationId = "getChallenge",
            summary = "Get a challenge",
            description =
                    "The prompt and the question, without the answer. Of a challenge with parameters, one variant.")
    @APIResponseSchema(ChallengeView.class)
    public Published getChallenge(
            @Parameter(example = "kappa-cutover-order") @RestPath String challengeId,
            @Nullable
                    @RestQuery
                    @Parameter(
                            description = "The seed of a variant, 16 hexadecimal digits; without, that of all zeros. "
                                    + "Only for a challenge that is `parametrised`.",
                            example = "00000000000000c8")
                    String variant,
            @Nullable
                    @RestHeader("Accept-Kinds")
                    @Parameter(
                            description = "The kinds of question that the client can show, separated by commas. "
                                    + "A question of another kind comes as `unsupported`.",
                            example = "single_choice,multiple_choice,ordering,matching,numeric")
                    String acceptKinds) {
        return shelf.challenge(challengeId, variant, acceptKinds);
    }
}
