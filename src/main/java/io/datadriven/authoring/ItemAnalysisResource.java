package io.datadriven.authoring;

import io.datadriven.accounts.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Tells authors what learners made of a challenge. */
@Path("/v1/admin/challenges/{challengeId}/analysis")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUTHOR)
@RunOnVirtualThread
@Tag(name = "Authoring")
public class ItemAnalysisResource {

    private final ItemAnalyses analyses;

    ItemAnalysisResource(ItemAnalyses analyses) {
        this.analyses = analyses;
    }

    @GET
    @Operation(
            operationId = "analyseChallenge",
            summary = "Analyse a challenge",
            description =
                    "How hard it is, how well it tells those who know from those who do not, and which options and mistakes learners "
                            + "chose. Learners' first attempts at the version count, in exams and quizzes as well.")
    public ItemAnalysis analyseChallenge(
            @Parameter(example = "kappa-cutover-order") @RestPath String challengeId,
            @Nullable
                    @RestQuery
                    @Parameter(
                            description = "Which version of the challenge; without, the current.",
                            example = "sha256:9f86d081884c7d65")
                    String version) {
        return analyses.of(challengeId, version);
    }
}
