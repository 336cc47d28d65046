package io.datadriven.progress;

import io.datadriven.drawing.HeatMap;
import io.datadriven.simulation.Sentence;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ActivityCalendar", description = "What a learner did on each of the last 365 days.")
record CalendarView(
        @Schema(examples = "2025-11-26") LocalDate from,

        @Schema(description = "Today, in the learner's time zone.", examples = "2026-11-25")
        LocalDate to,

        @Schema(description = "Days with an answer.", examples = "120")
        int daysAnswered,

        @Schema(description = "Days on which the goal was met.", examples = "80")
        int daysWithGoalMet,

        @Schema(examples = "640") int answers,

        @Schema(description = "Every day, the earliest first.")
        List<CalendarDay> days) {

    static final int DAYS = 365;

    private static final List<String> LEVELS =
            List.of("nothing", "answered", "passed something", "met the goal", "passed twice the goal");

    static CalendarView of(Days.Diary diary) {
        var days = OwnCalendar.lastDays(diary.today(), DAYS).stream()
                .map(it -> CalendarDay.of(it, diary))
                .toList();
        return new CalendarView(
                days.getFirst().date(),
                days.getLast().date(),
                (int) days.stream().filter(CalendarDay::hasAnswers).count(),
                (int) days.stream().filter(CalendarDay::hasMetGoal).count(),
                days.stream().mapToInt(CalendarDay::answers).sum(),
                days);
    }

    HeatMap heatMap() {
        return new HeatMap(
                Sentence.of("%d days with an answer in a year", daysAnswered),
                LEVELS,
                days.stream()
                        .map(it -> new HeatMap.Day(it.date(), it.level(), words(it)))
                        .toList());
    }

    private static String words(CalendarDay day) {
        return day.hasAnswers()
                ? Sentence.of("%d answered, %d of %d passed", day.answers(), day.passed(), day.goal())
                : "nothing";
    }
}
