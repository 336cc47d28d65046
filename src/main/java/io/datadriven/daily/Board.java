package io.datadriven.daily;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Over which time a board adds up. */
enum Board {
    DAILY(1),
    /** From Monday to Sunday. */
    WEEKLY(7);

    private final int days;

    Board(int days) {
        this.days = days;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The most that can be earned on it. */
    int mostPoints() {
        return days * DailyScore.MOST;
    }

    LocalDate firstDay(LocalDate day) {
        return switch (this) {
            case DAILY -> day;
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        };
    }

    LocalDate lastDay(LocalDate day) {
        return firstDay(day).plusDays(days - 1L);
    }
}
