package io.datadriven.progress;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CalendarDay", description = "What a learner did on one day of their own.")
record CalendarDay(
        @Schema(examples = "2026-11-25") LocalDate date,

        @Schema(description = "Answers of all sorts.", examples = "6")
        int answers,

        @Schema(description = "Challenges passed, each counted once.", examples = "4")
        int passed,

        @Schema(description = "The daily goal that was in force.", examples = "3")
        int goal,

        @Schema(
                description =
                        "How much it was: 0 nothing, 1 answered, 2 passed something, 3 met the goal, 4 passed twice the goal.",
                minimum = "0",
                maximum = "4",
                examples = "3")
        int level) {

    static CalendarDay of(LocalDate date, Days.Diary diary) {
        var day = diary.log().of(date);
        var goal = diary.calendar().goalOf(date);
        var passed = day.passed().size();
        return new CalendarDay(date, day.answers(), passed, goal, level(day.answers(), passed, goal));
    }

    private static int level(int answers, int passed, int goal) {
        if (passed >= goal) {
            return passed >= 2 * goal ? 4 : 3;
        }
        if (passed > 0) {
            return 2;
        }
        return answers > 0 ? 1 : 0;
    }

    boolean hasAnswers() {
        return answers > 0;
    }

    boolean hasMetGoal() {
        return passed >= goal;
    }
}
