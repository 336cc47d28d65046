package io.datadriven.attempts;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "HintSeen", description = "That a hint was seen. Its text is with the challenge's hints.")
public record HintSeenView(
        @Schema(examples = "kappa-cutover-order") String challengeId,

        @Schema(description = "From 1.", examples = "1") int number,
        @Schema(examples = "2026-11-22T09:30:00Z") Instant seenAt) {

    static HintSeenView of(HintSeen seen) {
        return new HintSeenView(seen.challengeId, seen.number, seen.seenAt);
    }
}
