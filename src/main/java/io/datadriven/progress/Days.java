package io.datadriven.progress;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Settings;
import io.datadriven.attempts.Activity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Looks back on the days of learners. Nothing of it is stored: the log says it all. */
@ApplicationScoped
class Days {

    private final Settings settings;
    private final Activity activity;
    private final InstantSource clock;

    Days(Settings settings, Activity activity, InstantSource clock) {
        this.settings = settings;
        this.activity = activity;
        this.clock = clock;
    }

    /** What a learner did, by their own calendar, and which day it is for them. */
    record Diary(OwnCalendar calendar, DayLog log, Instant now) {

        LocalDate today() {
            return calendar.dayOf(now);
        }
    }

    /** From the first answer on. */
    Diary all(CurrentLearner learner) {
        return since(learner, Activity.EVER);
    }

    /** The last 365 days whole, and a part of those before. */
    Diary year(CurrentLearner learner) {
        return since(learner, clock.instant().minus(Duration.ofDays(CalendarView.DAYS + 2L)));
    }

    private Diary since(CurrentLearner learner, Instant from) {
        var calendar = new OwnCalendar(settings.of(learner));
        return new Diary(calendar, DayLog.of(activity.since(learner.id(), from), calendar), clock.instant());
    }

    StreakView streak(CurrentLearner learner) {
        var diary = all(learner);
        var first = diary.log().days().isEmpty()
                ? diary.now()
                : diary.log()
                        .days()
                        .firstKey()
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .minusSeconds(86_400);
        var own = diary.calendar().days(first, diary.now());
        return StreakView.of(
                Streak.of(diary.log(), own, diary.today()),
                StreakView.Today.of(diary.today(), diary.log(), diary.calendar()));
    }
}
