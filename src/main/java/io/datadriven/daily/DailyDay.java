package io.datadriven.daily;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A day and its challenge.
 *
 * @param today the day that it is
 * @param challengeId nothing before the day has begun
 */
record DailyDay(LocalDate day, LocalDate today, @Nullable String challengeId) {

    Instant beginsAt() {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    Instant endsAt() {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    String state() {
        if (day.isAfter(today)) {
            return "upcoming";
        }
        return day.equals(today) ? "open" : "over";
    }
}
