package io.datadriven.daily;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.Settings;
import io.datadriven.attempts.Activity;
import io.datadriven.attempts.Activity.Answered;
import io.datadriven.catalog.Catalog;
import io.datadriven.platform.Problem;
import io.datadriven.progress.OwnCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** Looks up what the challenge of a learner's own day is drawn from. */
@ApplicationScoped
class PersonalDailies {

    private final Settings settings;
    private final Activity activity;
    private final Catalog catalog;
    private final InstantSource clock;

    PersonalDailies(Settings settings, Activity activity, Catalog catalog, InstantSource clock) {
        this.settings = settings;
        this.activity = activity;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** The day, what was drawn for it, and what has become of it. */
    record Today(LocalDate date, Instant endsAt, PersonalDaily drawn, boolean answered, boolean passed) {}

    Today today(CurrentLearner learner) {
        var calendar = new OwnCalendar(settings.of(learner));
        var today = calendar.dayOf(clock.instant());
        var answers = activity.since(learner.id(), Activity.EVER);
        var before = answers.stream()
                .filter(it -> calendar.dayOf(it.at()).isBefore(today))
                .toList();
        var drawn = draw(before, calendar.beginOf(today));
        var done = answers.stream()
                .filter(it -> it.challengeId().equals(drawn.challenge().id()))
                .filter(it -> calendar.dayOf(it.at()).equals(today))
                .toList();
        return new Today(
                today,
                calendar.endOf(today),
                drawn,
                !done.isEmpty(),
                done.stream().anyMatch(Answered::passed));
    }

    private PersonalDaily draw(List<Answered> before, Instant begin) {
        var candidates = catalog.challenges().stream()
                .filter(it -> !it.policy().withholdsGrades())
                .toList();
        return PersonalDaily.of(before, candidates, begin)
                .orElseThrow(() -> new Problem(Problem.Type.NOT_FOUND, "There are no challenges to draw from."));
    }
}
