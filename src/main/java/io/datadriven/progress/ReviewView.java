package io.datadriven.progress;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.datadriven.attempts.CheckView;
import io.datadriven.catalog.Challenge;
import io.datadriven.catalog.Seed;
import io.datadriven.platform.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ScheduledReview",
        description = "How well a learner remembers a challenge, and when it comes up again. Days are the learner's.")
record ReviewView(
        @Schema(examples = "kappa-retention-sizing") String challengeId,
        @Schema(examples = "How long must the log keep?") String title,

        @Schema(description = "The kind of its question. New kinds will be added.", examples = "numeric")
        String kind,

        @Schema(description = "What it trains above all.", examples = "paKappaArch")
        String conceptId,

        @Schema(examples = "architecture-at-scale") String lessonId,
        @Schema(examples = "when-kappa-works") String sectionId,

        @Schema(description = "How long a prepared learner takes.", examples = "6")
        int minutes,

        @Schema(
                description =
                        "`due`, `scheduled` for a later day, `suspended`, `buried` for today, `closed`: there is no further try, or `new`: not "
                                + "answered, or not since it was reset. "
                                + "Others may be added.",
                examples = "due")
        String state,

        @Nullable
        @Schema(
                description = "The day from which it is due; absent while it is new.",
                format = "date",
                examples = "2026-11-25")
        String dueOn,

        @Nullable
        @Schema(
                description = "The day on which it was answered last; absent while it is new.",
                format = "date",
                examples = "2026-11-20")
        String reviewedOn,

        @Nullable
        @Schema(
                description =
                        "How that day went: `again` (forgotten), `hard`, `good` or `easy`; told by rule from score, tries, hints and time.",
                examples = "good")
        String rating,

        @Nullable @Schema(description = "The probability that it is still known today, from 0 to 1.", examples = "0.87")
        Double recall,

        @Nullable @Schema(description = "The days after which that probability is 90 %.", examples = "5.1")
        Double stabilityDays,

        @Schema(description = "Days on which it was answered.", examples = "3")
        int reviews,

        @Schema(description = "Of these, on how many it turned out to be forgotten.", examples = "1")
        int lapses,

        @Schema(description = "What was not right in the last attempt.")
        List<Mistake> mistakes,

        @Nullable
        @Schema(
                description =
                        "Of a challenge with parameters, when it is due: the variant to answer now. The same mistake can be made with its numbers, "
                                + "and the old answer does not help.",
                examples = "8f3a51c09be2d714")
        String seed,

        @Schema(
                description = "Where the prompt and the question are.",
                examples = "/v1/challenges/kappa-retention-sizing?variant=8f3a51c09be2d714")
        String url,

        @JsonIgnore @Schema(hidden = true) int version)
        implements Versioned {

    private static final double HUNDREDTHS = 100;
    private static final double TENTHS = 10;

    @Schema(name = "ScheduledReviewMistake", description = "A check that did not earn full marks.")
    record Mistake(
            @Schema(examples = "value") String checkId,

            @Schema(description = "What was said about it. Markdown.", examples = "You counted all 10 consumers.")
            String message) {

        static Mistake of(CheckView check) {
            return new Mistake(check.id(), check.message());
        }
    }

    /** What goes into a view beside the card. */
    record Context(ReviewWish wish, boolean isClosed, LocalDate today, List<CheckView> mistakes) {}

    static ReviewView of(Challenge challenge, @Nullable Card card, @Nullable Seed seed, Context context) {
        var schedule = card == null ? null : card.schedule();
        return new ReviewView(
                challenge.id(),
                challenge.title(),
                challenge.kind(),
                challenge.concepts().getFirst(),
                challenge.lesson(),
                challenge.section(),
                challenge.minutes(),
                state(schedule, context),
                schedule == null ? null : schedule.dueOn().toString(),
                schedule == null ? null : schedule.reviewedOn().toString(),
                schedule == null ? null : schedule.rating().word(),
                schedule == null ? null : Math.round(schedule.recallOn(context.today()) * HUNDREDTHS) / HUNDREDTHS,
                schedule == null ? null : Math.round(schedule.memory().stability() * TENTHS) / TENTHS,
                schedule == null ? 0 : schedule.reviews(),
                schedule == null ? 0 : schedule.lapses(),
                context.mistakes().stream().map(Mistake::of).toList(),
                seed == null ? null : seed.hex(),
                "/v1/challenges/" + challenge.id() + (seed == null ? "" : "?variant=" + seed.hex()),
                version(card, context));
    }

    /** Another one whenever anything in the view is: it becomes an ETag, and time alone changes what is known. */
    private static int version(@Nullable Card card, Context context) {
        var schedule = card == null ? null : card.schedule();
        var hash = Objects.hash(
                context.wish().version,
                context.isClosed(),
                context.today().toEpochDay(),
                card == null ? "" : card.latestAttempt().toString(),
                schedule == null ? 0 : schedule.dueOn().toEpochDay(),
                context.mistakes().stream().map(CheckView::message).toList());
        return hash & Integer.MAX_VALUE;
    }

    static String state(@Nullable Schedule schedule, Context context) {
        if (context.isClosed()) {
            return "closed";
        }
        if (context.wish().suspended) {
            return "suspended";
        }
        if (schedule == null) {
            return "new";
        }
        if (schedule.dueOn().isAfter(context.today())) {
            return "scheduled";
        }
        return context.wish().isBuriedOn(context.today()) ? "buried" : "due";
    }

    @Schema(name = "ScheduledReviewPage")
    record ListPage(
            List<ReviewView> items,

            @Nullable @Schema(description = "Where the next page starts; absent on the last.", examples = "MDE5YWFk")
            String nextCursor) {}
}
