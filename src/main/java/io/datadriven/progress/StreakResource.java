package io.datadriven.progress;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says how many days in a row a learner has answered. */
@Path("/v1/me/streak")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Progress")
public class StreakResource {

    private final Days days;
    private final CurrentLearner learner;

    StreakResource(Days days, CurrentLearner learner) {
        this.days = days;
        this.learner = learner;
    }

    @GET
    @Operation(
            operationId = "getMyStreak",
            summary = "Get my streak",
            description =
                    "How many days in a row you have answered, by the days of your own time zone, and how today stands. Any answer makes "
                            + "a day count, right or wrong. Every seventh day earns a freeze, which makes good a missed day; two are kept. "
                            + "Without one, five challenges passed on the day after a missed one repair it, once in thirty days. An answer "
                            + "that comes late counts on the day on which it was given.")
    public StreakView getMyStreak() {
        return days.streak(learner);
    }
}
