package io.datadriven.daily;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a learner sees of their seat. */
@Schema(name = "BoardSeat", description = "A learner's place on the boards.")
public record BoardSeatView(
        @Schema(examples = "Ada L.") String displayName,

        @Schema(
                description = "When it was taken. The boards from that week on have what was earned.",
                examples = "2026-11-25T09:30:00Z")
        Instant takenAt) {

    static BoardSeatView of(BoardSeats.Seat seat) {
        return new BoardSeatView(seat.displayName(), seat.takenAt());
    }
}
