package io.datadriven.attempts;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "GivingUp", description = "That the learner gave up on a challenge.")
public record GivingUpView(
        @Schema(examples = "kappa-cutover-order") String challengeId,
        @Schema(examples = "2026-11-22T09:30:00Z") Instant givenUpAt) {

    static GivingUpView of(GivingUp givingUp) {
        return new GivingUpView(givingUp.challengeId, givingUp.givenUpAt);
    }
}
