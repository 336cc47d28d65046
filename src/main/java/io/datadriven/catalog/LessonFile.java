package io.datadriven.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code lesson.yaml}. */
record LessonFile(
        String id,
        String track,
        String title,
        String subtitle,
        String summary,
        String tier,
        List<String> topics,
        List<String> sections,
        @Nullable List<String> related) {

    Lesson lesson(String version, List<Section> read) {
        return new Lesson(
                id,
                version,
                track,
                title,
                subtitle,
                summary,
                tier,
                topics,
                read,
                related == null ? List.of() : related);
    }
}
