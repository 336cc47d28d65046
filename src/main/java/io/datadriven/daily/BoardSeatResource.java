package io.datadriven.daily;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Roles;
import io.datadriven.platform.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lets learners onto the boards, and off them. */
@Path("/v1/me/board-seat")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@RunOnVirtualThread
@Tag(name = "Daily")
public class BoardSeatResource {

    private static final int LONGEST = 200;

    private final BoardSeats seats;
    private final CurrentLearner learner;

    BoardSeatResource(BoardSeats seats, CurrentLearner learner) {
        this.seats = seats;
        this.learner = learner;
    }

    @Schema(name = "BoardSeatRequest")
    record SeatRequest(
            @NotNull
            @Size(max = LONGEST)
            @Schema(
                    description =
                            "The name that others see on the boards: 2 to 30 letters and digits of one script, with spaces, dots, hyphens, "
                                    + "underscores and apostrophes between them. It need not be the one of your profile.",
                    examples = "Ada L.")
            String displayName) {}

    @GET
    @Operation(
            operationId = "getMyBoardSeat",
            summary = "Get my seat on the boards",
            description = "The name under which others see you. Without a seat it is 404: nobody sees you.")
    public BoardSeatView getMyBoardSeat() {
        return BoardSeatView.of(seats.of(learner.id())
                .orElseThrow(() -> new Problem(
                        Problem.Type.NOT_FOUND, "You are on no board, and nobody sees you. PUT takes a seat.")));
    }

    @PUT
    @Operation(
            operationId = "takeBoardSeat",
            summary = "Be seen on the boards",
            description =
                    "Takes a seat under a name of your choice, or changes the name. What you earned in the current week shows at once.")
    public BoardSeatView takeBoardSeat(@Valid @NotNull SeatRequest request) {
        return BoardSeatView.of(seats.take(learner, BoardName.of(request.displayName())));
    }

    @DELETE
    @Operation(
            operationId = "leaveBoards",
            summary = "Leave the boards",
            description =
                    "Removes you from all boards, past ones included, at once. Your points stay yours, and come back with a new seat from "
                            + "its week on.")
    public void leaveBoards() {
        seats.leave(learner.id());
    }
}
