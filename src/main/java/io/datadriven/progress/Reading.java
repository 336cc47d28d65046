package io.datadriven.progress;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.catalog.Catalog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Remembers what a learner has read. */
@ApplicationScoped
public class Reading {

    private final Catalog catalog;
    private final SectionsRead sections;
    private final InstantSource clock;

    Reading(Catalog catalog, SectionsRead sections, InstantSource clock) {
        this.catalog = catalog;
        this.sections = sections;
        this.clock = clock;
    }

    /** Those of these sections that the learner has read. A key is {@code lesson/section}. */
    public List<ReadingView> read(UUID learner, List<String> keys) {
        return sections.of(learner).stream()
                .filter(it -> keys.contains(it.lessonId + "/" + it.sectionId))
                .map(it -> new ReadingView(it.lessonId, it.sectionId, true, it.readAt))
                .toList();
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
