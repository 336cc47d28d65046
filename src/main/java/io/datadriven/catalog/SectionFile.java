package io.datadriven.catalog;

import java.util.List;

/** A section's file: the same as the section, with the links as their author wrote them. */
record SectionFile(
        String id,
        String title,
        List<String> concepts,
        int minutes,
        String body,
        String whatTheyWantToHear,
        String trap,
        List<Section.FollowUp> followUps,
        List<Section.Source> sources) {

    Section section() {
        return new Section(
                id,
                title,
                concepts,
                minutes,
                ContentLinks.resolved(body),
                ContentLinks.resolved(whatTheyWantToHear),
                ContentLinks.resolved(trap),
                followUps.stream()
                        .map(it -> new Section.FollowUp(it.question(), ContentLinks.resolved(it.answer())))
                        .toList(),
                sources);
    }
}
