package io.datadriven.progress;

import static java.util.Comparator.comparing;
import static java.util.Map.Entry.comparingByKey;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.datadriven.catalog.Catalog;
import io.datadriven.simulation.Sentence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WeeklySummary", description = "What a learner did in a week, from Monday to Sunday.")
record WeekView(
        @Schema(description = "A Monday.", examples = "2026-11-23")
        LocalDate from,

        @Schema(description = "The Sunday after it.", examples = "2026-11-29")
        LocalDate to,

        @Schema(description = "Days with an answer.", examples = "5")
        int daysAnswered,

        @Schema(description = "Days on which the goal was met.", examples = "3")
        int daysWithGoalMet,

        @Schema(examples = "31") int answers,

        @Schema(description = "Challenges passed, each counted once.", examples = "14")
        int passed,

        @Schema(description = "Those of them that were never passed before.", examples = "9")
        int passedForTheFirstTime,

        @Schema(description = "Challenges passed in the week before.", examples = "11")
        int passedInTheWeekBefore,

        @Schema(description = "What was trained most: ids of concepts, the most first.", examples = "[\"paKappaArch\"]")
        List<String> mostTrained,

        @Schema(description = "The days that have begun, the earliest first.")
        List<CalendarDay> days,

        @Schema(
                description = "The week in a sentence.",
                examples = "You answered on 5 days and passed 14 challenges, 3 more than in the week before.")
        String message) {

    private static final int MOST_TRAINED = 3;

    static WeekView of(LocalDate day, Days.Diary diary, Catalog catalog) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var days = monday.datesUntil(monday.plusWeeks(1))
                .filter(it -> !it.isAfter(diary.today()))
                .map(it -> CalendarDay.of(it, diary))
                .toList();
        var log = diary.log();
        var passed = passed(log, monday);
        var passedBefore = log.days().headMap(monday, false).values().stream()
                .flatMap(it -> it.passed().stream())
                .collect(toSet());
        var answered = (int) days.stream().filter(CalendarDay::hasAnswers).count();
        var lastWeek = passed(log, monday.minusWeeks(1)).size();
        return new WeekView(
                monday,
                monday.plusDays(6),
                answered,
                (int) days.stream().filter(CalendarDay::hasMetGoal).count(),
                days.stream().mapToInt(CalendarDay::answers).sum(),
                passed.size(),
                (int) passed.stream().filter(it -> !passedBefore.contains(it)).count(),
                lastWeek,
                mostTrained(log, monday, catalog),
                days,
                message(answered, passed.size(), lastWeek));
    }

    private static Stream<DayLog.Day> week(DayLog log, LocalDate monday) {
        return log.days().subMap(monday, true, monday.plusWeeks(1), false).values().stream();
    }

    private static Set<String> passed(DayLog log, LocalDate monday) {
        return week(log, monday).flatMap(it -> it.passed().stream()).collect(toSet());
    }

    /** By the days on which each of their challenges was tried. */
    private static List<String> mostTrained(DayLog log, LocalDate monday, Catalog catalog) {
        return week(log, monday)
                .flatMap(it -> it.tried().stream())
                .flatMap(it -> catalog.findChallenge(it).stream())
                .map(it -> it.concepts().getFirst())
                .collect(groupingBy(it -> it, counting()))
                .entrySet()
                .stream()
                .sorted(comparing(Map.Entry<String, Long>::getValue).reversed().thenComparing(comparingByKey()))
                .limit(MOST_TRAINED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String message(int daysAnswered, int passed, int lastWeek) {
        if (daysAnswered == 0) {
            return "Nothing was answered in this week.";
        }
        var compared = passed == lastWeek
                ? "as many as"
                : Sentence.of("%d %s than", Math.abs(passed - lastWeek), passed > lastWeek ? "more" : "fewer");
        return Sentence.of(
                "You answered on %s and passed %s, %s in the week before.",
                count(daysAnswered, "day"), count(passed, "challenge"), compared);
    }

    private static String count(int number, String noun) {
        return number == 1 ? "1 " + noun : Sentence.of("%d %ss", number, noun);
    }
}
