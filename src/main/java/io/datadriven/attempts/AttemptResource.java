package io.datadriven.attempts;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/attempts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Attempts")
public class AttemptResource {

    private final OwnAttempts ownAttempts;
    private final CurrentLearner learner;

    AttemptResource(OwnAttempts ownAttempts, CurrentLearner learner) {
        this.ownAttempts = ownAttempts;
        this.learner = learner;
    }

    @GET
    @Path("/{attemptId}")
    @Operation(
            operationId = "getAttempt",
            summary = "Get an attempt",
            description = "One of your attempts. Somebody else's is 404.")
    public AttemptView getAttempt(
            @Parameter(example = "019aad4e-7c00-7000-8000-1234567890ab") @RestPath String attemptId) {
        return ownAttempts.view(learner.id(), attemptId);
    }

    @GET
    @Path("/{attemptId}/grades")
    @APIResponseSchema(GradeView.ListPage.class)
    @Operation(
            operationId = "listGrades",
            summary = "List the grades of an attempt",
            description =
                    "The first one first; the last one counts. There are several when challenge or grader were mended and the attempts "
                            + "graded again, or when somebody looked at the grade. None as long as they are withheld.")
    public Page<GradeView> listGrades(
            @Parameter(example = "019aad4e-7c00-7000-8000-1234567890ab") @RestPath String attemptId,
            @Nullable @RestQuery String limit,
            @Nullable @RestQuery String cursor) {
        return Paging.of(limit, cursor)
                .cut(ownAttempts.grades(learner.id(), attemptId), it -> String.valueOf(it.number()));
    }
}
