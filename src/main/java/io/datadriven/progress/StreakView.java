package io.datadriven.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Streak",
        description = "How many days in a row the learner has answered, by the days of their own time zone.")
record StreakView(
        @Schema(description = "Days that count, in a row up to now.", examples = "12")
        int length,

        @Schema(description = "The longest that there ever was.", examples = "30")
        int longest,

        @Nullable @Schema(description = "Its first day; absent while there is none.", examples = "2026-11-14")
        LocalDate since,

        Today today,

        @Schema(description = "How many missed days would not end it.", examples = "1")
        int freezes,

        @Nullable
        @Schema(
                description =
                        "How many more days have to count to earn a freeze; absent with two, which is all that are kept.",
                examples = "2")
        Integer daysToNextFreeze,

        @Schema(description = "Missed days that a freeze made good.", examples = "[\"2026-11-19\"]")
        List<LocalDate> frozen,

        @Schema(
                description = "Missed days that were made good by passing five challenges on the day after.",
                examples = "[]")
        List<LocalDate> repaired,

        @Nullable Repair repair,

        @Schema(description = "How it stands, in a sentence.", examples = "12 days in a row. Today counts already.")
        String message) {

    static StreakView of(Streak streak, Today today) {
        return new StreakView(
                streak.length(),
                streak.longest(),
                streak.since(),
                today,
                streak.freezes(),
                streak.freezes() == Streak.MOST_FREEZES
                        ? null
                        : Integer.valueOf(Streak.DAYS_FOR_A_FREEZE - streak.towardsFreeze()),
                streak.frozen(),
                streak.repaired(),
                Repair.of(streak.offer()),
                StreakMessage.of(streak, today.answers() > 0));
    }

    @Schema(name = "StreakToday", description = "The day that it is for the learner.")
    record Today(
            @Schema(examples = "2026-11-25") LocalDate date,

            @Schema(description = "When it is over.", examples = "2026-11-26T00:00:00Z")
            Instant endsAt,

            @Schema(description = "Answers so far; one makes the day count.", examples = "4")
            int answers,

            @Schema(description = "Challenges passed so far.", examples = "2")
            int passed,

            @Schema(description = "The daily goal.", examples = "3")
            int goal,

            @Schema(examples = "false") boolean goalMet) {

        static Today of(LocalDate date, DayLog log, OwnCalendar calendar) {
            var day = log.of(date);
            var goal = calendar.goalOf(date);
            return new Today(
                    date,
                    calendar.endOf(date),
                    day.answers(),
                    day.passed().size(),
                    goal,
                    day.passed().size() >= goal);
        }
    }

    @Schema(name = "StreakRepair", description = "A streak that has just ended, and what would bring it back today.")
    record Repair(
            @Schema(description = "The day that was missed.", examples = "2026-11-24")
            LocalDate day,

            @Schema(description = "How long the streak was before it.", examples = "9")
            int length,

            @Schema(description = "Challenges to pass today.", examples = "5")
            int passesNeeded,

            @Schema(description = "Challenges passed today.", examples = "2")
            int passed) {

        static @Nullable Repair of(Streak.@Nullable Offer offer) {
            return offer == null
                    ? null
                    : new Repair(offer.day(), offer.length(), Streak.PASSES_FOR_A_REPAIR, offer.passed());
        }
    }
}
