package io.datadriven.progress;

import io.datadriven.catalog.Challenge;
import io.datadriven.catalog.Lesson;
import io.datadriven.catalog.Section;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Recommendation", description = "Something to do next, and why.")
record RecommendationView(
        @Schema(
                description = "`section` to read or `challenge` to answer. Others may be added.",
                examples = "challenge")
        String what,

        @Schema(description = "What it teaches or trains.", examples = "paKappaArch")
        String conceptId,

        @Schema(examples = "architecture-at-scale") String lessonId,
        @Schema(examples = "when-kappa-works") String sectionId,

        @Nullable @Schema(description = "Absent for a section.", examples = "kappa-cutover-order")
        String challengeId,

        @Schema(examples = "Cut over without a gap") String title,
        @Schema(examples = "4") int minutes,

        @Schema(
                description = "Why this, in plain words.",
                examples =
                        "In 'Kappa architecture' you would pass about 4 of 10 medium challenges. This challenge is within reach: your odds are about 7 in 10.")
        String reason,

        @Schema(description = "Where it is.", examples = "/v1/challenges/kappa-cutover-order")
        String url) {

    static RecommendationView section(Lesson lesson, Section section, String concept, String reason) {
        return new RecommendationView(
                "section",
                concept,
                lesson.id(),
                section.id(),
                null,
                section.title(),
                section.minutes(),
                reason,
                "/v1/lessons/%s/sections/%s".formatted(lesson.id(), section.id()));
    }

    static RecommendationView challenge(Challenge challenge, String concept, String reason) {
        return new RecommendationView(
                "challenge",
                concept,
                challenge.lesson(),
                challenge.section(),
                challenge.id(),
                challenge.title(),
                challenge.minutes(),
                reason,
                "/v1/challenges/" + challenge.id());
    }

    @Schema(name = "RecommendationPage")
    record ListPage(
            List<RecommendationView> items,

            @Nullable @Schema(description = "Where the next page starts; absent on the last.", examples = "MDE5YWFk")
            String nextCursor) {}
}
