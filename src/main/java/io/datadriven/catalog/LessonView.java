package io.datadriven.catalog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Lesson", description = "A lesson with its table of contents.")
record LessonView(
        @Schema(examples = "architecture-at-scale") String id,

        @Schema(description = "Hash of its content, sections included.", examples = "sha256:9f86d081884c7d65")
        String version,

        @Schema(examples = "pipeline-architecture") String trackId,
        @Schema(examples = "Architecture at Scale") String title,

        @Schema(examples = "Defend your architecture decisions with cost modelling and production patterns")
        String subtitle,

        @Schema(description = "What a learner can do afterwards.", examples = "Choose between Lambda and Kappa.")
        String summary,

        @Schema(
                description = "How far a learner should be: beginner, intermediate or advanced; others may be added.",
                examples = "intermediate")
        String tier,

        @Schema(description = "Reading time of all sections.", examples = "40")
        int minutes,

        @Schema(examples = "[\"Lambda\", \"Kappa\"]") List<String> topics,

        @Schema(description = "In reading order.") List<SectionSummary> sections,

        @Schema(description = "Ids of lessons worth reading before or after.", examples = "[]")
        List<String> related) {

    static LessonView of(Lesson lesson, Catalog catalog) {
        return new LessonView(
                lesson.id(),
                lesson.version(),
                lesson.track(),
                lesson.title(),
                lesson.subtitle(),
                lesson.summary(),
                lesson.tier(),
                lesson.minutes(),
                lesson.topics(),
                lesson.sections().stream()
                        .map(it -> SectionSummary.of(
                                it, catalog.challengesOf(lesson.id(), it).size()))
                        .toList(),
                lesson.related());
    }

    @Schema(name = "SectionSummary", description = "A section as it stands in the table of contents.")
    record SectionSummary(
            @Schema(examples = "lambda-in-practice") String id,
            @Schema(examples = "Lambda in practice") String title,

            @Schema(description = "Ids of what it teaches.", examples = "[\"paLambdaArch\"]")
            List<String> concepts,

            @Schema(description = "Reading time.", examples = "8")
            int minutes,

            @Schema(examples = "5") int challengeCount) {

        static SectionSummary of(Section section, int challengeCount) {
            return new SectionSummary(
                    section.id(), section.title(), section.concepts(), section.minutes(), challengeCount);
        }
    }
}
