package io.datadriven.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReviewWish", description = "What a learner wishes for the reviews of a challenge.")
public record ReviewWishView(
        @Schema(examples = "kappa-cutover-order") String challengeId,

        @Schema(description = "Whether it does not come up any more.", examples = "false")
        boolean suspended,

        @Nullable
        @Schema(
                description =
                        "It does not come up before this day, in the learner's time zone; absent where that was never said.",
                format = "date",
                examples = "2026-11-23")
        String buriedUntil,

        @Schema(
                description = "So many of the first attempts no longer count for its memory: it was reset after them.",
                examples = "0")
        int forgotten) {

    static ReviewWishView of(ReviewWish wish) {
        var buriedUntil = wish.buriedUntil;
        return new ReviewWishView(
                wish.challengeId, wish.suspended, buriedUntil == null ? null : buriedUntil.toString(), wish.forgotten);
    }
}
