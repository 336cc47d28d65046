package io.datadriven.progress;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.catalog.Catalog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Remembers what a learner has read. */
@ApplicationScoped
class Reading {

    private final Catalog catalog;
    private final SectionsRead sections;
    private final InstantSource clock;

    Reading(Catalog catalog, SectionsRead sections, InstantSource clock) {
        this.catalog = catalog;
        this.sections = sections;
        this.clock = clock;
    }

    @Transactional
    ReadingView mark(CurrentLearner learner, String lesson, String section, boolean read) {
        var known = catalog.section(lesson, section);
        var key = new SectionRead.Key(learner.id(), lesson, known.id());
        if (!read) {
            sections.deleteById(key);
            return new ReadingView(lesson, section, false, null);
        }
        sections.mark(key, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return new ReadingView(lesson, section, true, sections.findById(key).readAt);
    }
}
