package io.datadriven.catalog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LessonSummary", description = "A lesson as it stands in a list.")
record LessonSummary(
        @Schema(examples = "architecture-at-scale") String id,
        @Schema(examples = "pipeline-architecture") String trackId,
        @Schema(examples = "Architecture at Scale") String title,

        @Schema(examples = "Defend your architecture decisions with cost modelling and production patterns")
        String subtitle,

        @Schema(
                description = "How far a learner should be: beginner, intermediate or advanced; others may be added.",
                examples = "intermediate")
        String tier,

        @Schema(description = "Reading time of all sections.", examples = "40")
        int minutes,

        @Schema(examples = "[\"Lambda\", \"Kappa\"]") List<String> topics,
        @Schema(examples = "5") int sectionCount,
        @Schema(examples = "25") int challengeCount) {

    static LessonSummary of(Lesson lesson, Catalog catalog) {
        return new LessonSummary(
                lesson.id(),
                lesson.track(),
                lesson.title(),
                lesson.subtitle(),
                lesson.tier(),
                lesson.minutes(),
                lesson.topics(),
                lesson.sections().size(),
                catalog.challengesOf(lesson).size());
    }
}
