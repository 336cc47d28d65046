package io.datadriven.attempts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a challenge does as an item of a test. */
@Schema(
        name = "ItemFigures",
        description =
                "How one version of a challenge does. A learner's first attempt at it is what counts, unless it says otherwise; an attempt "
                        + "in an exam or a quiz is one, and a later grade replaces the first.")
public record ItemFigures(
        @Schema(description = "Attempts of all learners.", examples = "1204")
        long attempts,

        @Schema(description = "Learners who attempted it.", examples = "810")
        long learners,

        @Nullable
        @Schema(
                description =
                        "The mean score of first attempts, from 0 to 1: the higher, the easier. Absent without attempts.",
                examples = "0.6412")
        Double facility,

        @Nullable @Schema(description = "The mean score of all attempts. Absent without attempts.", examples = "0.7208")
        Double facilityOfAll,

        @Nullable
        @Schema(
                description =
                        "The point-biserial correlation of a learner's score with their mean score on the first attempts at all other "
                                + "challenges, from -1 to 1 (Pearson's where scores are partial). Absent under two learners who answered "
                                + "anything else, and where either does not differ.",
                examples = "0.3127")
        Double discrimination,

        @Schema(
                description = "Learners who answered anything else, whom the discrimination rests on.",
                examples = "795")
        long discriminationLearners,

        @Nullable
        @Schema(description = "The share of first attempts that passed. Absent without attempts.", examples = "0.5802")
        Double passedShare,

        @Nullable
        @Schema(
                description =
                        "The median time of first attempts, of those whose clients told it. Absent where none did.",
                examples = "95000")
        Long medianMs,

        @Nullable
        @Schema(
                description = "The share of all attempts that were made with hints. Absent without attempts.",
                examples = "0.2103")
        Double hintShare,

        @Nullable
        @Schema(
                description =
                        "How many hints had been seen before an attempt, in the mean of all. Absent without attempts.",
                examples = "0.3521")
        Double meanHints) {

    static final ItemFigures NONE = new ItemFigures(0, 0, null, null, null, 0, null, null, null, null);
}
