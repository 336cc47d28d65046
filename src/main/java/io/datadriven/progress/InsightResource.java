package io.datadriven.progress;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.datadriven.platform.Page;
import io.datadriven.platform.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Tells learners what they can do, what to do next, and how ready and how sure they are. */
@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Progress")
public class InsightResource {

    private final Insights insights;
    private final CurrentLearner learner;

    InsightResource(Insights insights, CurrentLearner learner) {
        this.insights = insights;
        this.learner = learner;
    }

    @GET
    @Path("/concepts")
    @APIResponseSchema(SkillView.ListPage.class)
    @Operation(
            operationId = "listMyConcepts",
            summary = "List my skills",
            description =
                    "The concept graph with what you can do in each, how sure that is, and how it has changed. It is learned from your answers "
                            + "and from how hard challenges are for all learners.")
    public Page<SkillView> listMyConcepts(@Nullable @RestQuery String limit, @Nullable @RestQuery String cursor) {
        return Paging.of(limit, cursor).cut(insights.skills(learner), SkillView::conceptId);
    }

    @GET
    @Path("/recommendations")
    @APIResponseSchema(RecommendationView.ListPage.class)
    @Operation(
            operationId = "listMyRecommendations",
            summary = "List what to do next",
            description =
                    "Sections to read and challenges to answer, the most useful first, each with the reason. What a concept rests on comes "
                            + "before it.")
    public Page<RecommendationView> listMyRecommendations(
            @Nullable @RestQuery String limit, @Nullable @RestQuery String cursor) {
        return Paging.of(limit, cursor).cut(insights.recommendations(learner), RecommendationView::url);
    }

    @GET
    @Path("/readiness")
    @APIResponseSchema(ReadinessView.ListPage.class)
    @Operation(
            operationId = "listMyReadiness",
            summary = "List how ready I am for an interview",
            description =
                    "For each area the score with the parts of its formula and what they rest on, and what would raise it most.")
    public Page<ReadinessView> listMyReadiness(@Nullable @RestQuery String limit, @Nullable @RestQuery String cursor) {
        return Paging.of(limit, cursor).cut(insights.readiness(learner), ReadinessView::key);
    }

    @GET
    @Path("/calibration")
    @Operation(
            operationId = "getMyCalibration",
            summary = "Get how well I know what I know",
            description = "From answers that say how sure you are, how often that came true.")
    public CalibrationView getMyCalibration() {
        return insights.calibration(learner);
    }
}
