package io.datadriven.attempts;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ChallengeResult",
        description = "A learner's result on a challenge as it is kept, whatever has become of the challenge since.")
public record ChallengeResult(
        @Schema(examples = "kappa-cutover-order") String challengeId,

        @Schema(
                description =
                        "`open`, `withheld` (an exam under way: points, score and passed say nothing yet) or `closed`; others may be added.",
                examples = "open")
        String state,

        @Schema(description = "What was earned so far. It never falls.", examples = "7.5")
        double points,

        @Schema(description = "The score that counts under the score policy, from 0 to 1.", examples = "0.75")
        double score,

        @Schema(description = "0 before the first try.", examples = "10")
        int maxPoints,

        @Schema(examples = "true") boolean passed,

        @Schema(description = "Tries outside of quizzes.", examples = "2")
        int tries,

        @Schema(description = "Tries in quizzes.", examples = "1")
        int quizTries,

        @Schema(examples = "1") int hintsSeen,
        @Schema(examples = "false") boolean gaveUp,

        @Nullable
        @Schema(description = "When it was last tried; absent before the first try.", examples = "2026-11-22T09:30:00Z")
        Instant latestAt) {

    static ChallengeResult of(StandingRow row) {
        var withheld = row.withheld;
        return new ChallengeResult(
                row.challengeId,
                withheld ? AttemptView.WITHHELD : row.closed || row.gaveUp ? "closed" : "open",
                withheld ? 0 : row.points.doubleValue(),
                withheld ? 0 : row.standing().score(),
                row.maxPoints,
                !withheld && row.passed,
                row.tries,
                row.quizTries,
                row.hints,
                row.gaveUp,
                row.latestAt);
    }
}
