package io.datadriven.accounts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Learner")
public class LearnerResource {

    private final Profiles profiles;
    private final CurrentLearner learner;

    LearnerResource(Profiles profiles, CurrentLearner learner) {
        this.profiles = profiles;
        this.learner = learner;
    }

    @GET
    @Operation(
            operationId = "getMe",
            summary = "Get me",
            description = "Who is signed in, with the ETag that a change needs.")
    public LearnerView getMe() {
        return profiles.of(learner);
    }

    @PATCH
    @Operation(
            operationId = "updateMe",
            summary = "Change my profile",
            description = "Changes what the body names. `If-Match` takes the ETag that was read with getMe.")
    public LearnerView updateMe(
            @Nullable @RestHeader("If-Match") @Parameter(description = "The ETag of what was read.", example = "\"1\"")
                    String ifMatch,
            @Valid @NotNull LearnerChange change) {
        return profiles.change(learner, ifMatch, change);
    }
}
