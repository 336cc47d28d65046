package io.datadriven.sync;

import io.datadriven.accounts.LearnerView;
import io.datadriven.attempts.AttemptView;
import io.datadriven.attempts.ChallengeResult;
import io.datadriven.attempts.GivingUpView;
import io.datadriven.attempts.HintSeenView;
import io.datadriven.attempts.VariantResource;
import io.datadriven.daily.BoardSeatView;
import io.datadriven.progress.ReadingView;
import io.datadriven.progress.ReviewWishView;
import io.datadriven.quizzes.QuizView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ChangePage",
        description =
                "What has changed, each thing as it is now. Put it in the place of what you have under the same key, in any order; the same "
                        + "thing may come again. More lists may be added.")
record ChangePage(
        @Nullable @Schema(description = "Absent while it has not changed.")
        LearnerView profile,

        @Schema(description = "By `id`. New ones; graded again; no longer withheld; or under review.")
        List<AttemptView> attempts,

        @Schema(description = "By `challengeId`.") List<ChallengeResult> standings,

        @Schema(description = "By `challengeId` and `number`.")
        List<HintSeenView> hints,

        @Schema(description = "By `challengeId` and `number`. Everybody has a number 0 besides, from the start.")
        List<VariantResource.Variant> variants,

        @Schema(description = "By `challengeId`.") List<GivingUpView> givingUps,

        @Schema(description = "By `lessonId` and `sectionId`.")
        List<ReadingView> sectionsRead,

        @Schema(
                description =
                        "By `id`. One comes again when an answer is added and when it ends; getQuiz has its items and answers.")
        List<QuizView.Summary> quizzes,

        @Schema(
                description =
                        "By `challengeId`. What is due goes by them and by the attempts; listMyReviews has it, day by day.")
        List<ReviewWishView> reviewWishes,

        @Nullable @Schema(description = "The seat on the boards; absent while it has not changed, and without one.")
        BoardSeatView boardSeat,

        @Schema(description = "What is gone. You may never have had it.")
        List<Removed> removed,

        @Schema(
                description = "How far you have heard: goes as `since` into the next call. It lasts for 90 days.",
                examples = "MSA3NzEyMjc0MzUyMTc2Mzg2ODg2LTAwMDAwMDAx")
        String token,

        @Schema(description = "Whether there is more to hear at once.", examples = "false")
        boolean more) {

    @Schema(name = "Removed", description = "A thing that is no longer there.")
    record Removed(
            @Schema(
                    description =
                            "`attempt`, `standing`, `hint`, `variant`, `givingUp`, `sectionRead`, `quiz`, `reviewWish` or `boardSeat`; others may be added.",
                    examples = "sectionRead")
            String kind,

            @Schema(
                    description =
                            "What names it: an id, nothing where there is only one, or two parts with a slash between them, in the order in which the list names them.",
                    examples = "architecture-at-scale/when-kappa-works")
            String key) {}
}
