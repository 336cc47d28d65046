package io.datadriven.daily;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.datadriven.daily.BoardEntries.Which;
import io.datadriven.platform.Dates;
import io.datadriven.platform.Paging;
import io.datadriven.platform.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Shows the boards to who is signed in. */
@Path("/v1/leaderboards")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Daily")
public class LeaderboardResource {

    private static final String ME = "me";

    private final Leaderboards boards;
    private final DailyCalendar calendar;
    private final CurrentLearner learner;

    LeaderboardResource(Leaderboards boards, DailyCalendar calendar, CurrentLearner learner) {
        this.boards = boards;
        this.calendar = calendar;
        this.learner = learner;
    }

    /** Which part of which time's board is asked for. */
    public record Query(
            @Nullable
            @RestQuery
            @Parameter(description = "A day in UTC that it is about; without it, today.", example = "2026-11-25")
            String date,

            @Nullable
            @RestQuery
            @Parameter(
                    description = "`me`: the part with your own entry in the middle. Not together with a cursor.",
                    example = "me")
            String around,

            @Nullable @RestQuery String limit,
            @Nullable @RestQuery String cursor) {

        boolean isAroundMe() {
            if (around == null) {
                return false;
            }
            if (!around.equals(ME) || cursor != null) {
                throw Problem.inParameter(
                        "around",
                        "unknown_value",
                        "'around' is 'me', and then there is no 'cursor', or it is left out.");
            }
            return true;
        }
    }

    @GET
    @Path("/daily")
    @Operation(
            operationId = "getDailyLeaderboard",
            summary = "Get the board of a day",
            description =
                    "Who earned how much with the day's challenge while the day lasted: up to 1000 points, of which the second try at it "
                            + "has 700, the third 500 and each later one 200, and each hint takes a fifth. Ranked by points, then by who had "
                            + "them first. Only those who took a seat are on it.")
    public LeaderboardView getDailyLeaderboard(@BeanParam Query query) {
        return view(Board.DAILY, query);
    }

    @GET
    @Path("/weekly")
    @Operation(
            operationId = "getWeeklyLeaderboard",
            summary = "Get the board of a week",
            description =
                    "The sum of the seven days from Monday to Sunday, ranked by points, then by who had them first.")
    public LeaderboardView getWeeklyLeaderboard(@BeanParam Query query) {
        return view(Board.WEEKLY, query);
    }

    private LeaderboardView view(Board board, Query query) {
        var day = query.date() == null ? calendar.today() : Dates.parse(query.date(), "date");
        var which = new Which(board, board.firstDay(day));
        var paging = Paging.of(query.limit(), query.cursor());
        return LeaderboardView.of(
                which,
                query.isAroundMe()
                        ? boards.around(learner.id(), which, paging.limit())
                        : boards.part(learner.id(), which, paging));
    }
}
