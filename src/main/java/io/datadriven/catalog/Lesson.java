package io.datadriven.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A lesson with its sections in reading order.
 *
 * @param version hash of its content, sections included
 */
public record Lesson(
        String id,
        String version,
        String track,
        String title,
        String subtitle,
        String summary,
        String tier,
        List<String> topics,
        List<Section> sections,
        List<String> related) {

    public int minutes() {
        return sections.stream().mapToInt(Section::minutes).sum();
    }

    public Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }
}
