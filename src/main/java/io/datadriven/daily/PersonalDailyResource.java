package io.datadriven.daily;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.datadriven.catalog.ChallengeSummary;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proposes a challenge a day to each learner. */
@Path("/v1/me/daily")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Daily")
public class PersonalDailyResource {

    private final PersonalDailies dailies;
    private final CurrentLearner learner;

    PersonalDailyResource(PersonalDailies dailies, CurrentLearner learner) {
        this.dailies = dailies;
        this.learner = learner;
    }

    @Schema(name = "MyDaily", description = "A challenge drawn for one learner for one of their days.")
    record MyDaily(
            @Schema(description = "The day that it is where the learner is.", examples = "2026-11-25")
            LocalDate date,

            @Schema(examples = "2026-11-26T00:00:00Z") Instant endsAt,
            ChallengeSummary challenge,

            @Schema(
                    description =
                            "Why it was drawn: `failed_last_time`, `not_seen_lately` or `new`; others may be added.",
                    examples = "failed_last_time")
            String reason,

            @Schema(description = "The reason in a sentence.", examples = "It went wrong the last time. Try it again.")
            String message,

            @Schema(description = "Whether you have answered it today.", examples = "true")
            boolean answered,

            @Schema(description = "Whether you have passed it today.", examples = "false")
            boolean passed) {

        static MyDaily of(PersonalDailies.Today today) {
            var drawn = today.drawn();
            return new MyDaily(
                    today.date(),
                    today.endsAt(),
                    ChallengeSummary.of(drawn.challenge()),
                    drawn.reason().name().toLowerCase(Locale.ROOT),
                    drawn.message(),
                    today.answered(),
                    today.passed());
        }
    }

    @GET
    @Operation(
            operationId = "getMyDaily",
            summary = "Get a challenge drawn for me",
            description =
                    "One a day by the days of your own time zone, from what went wrong, from what you have not seen lately, or new. It stays "
                            + "the same until the day is over.")
    public MyDaily getMyDaily() {
        return MyDaily.of(dailies.today(learner));
    }
}
