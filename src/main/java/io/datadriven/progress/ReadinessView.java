package io.datadriven.progress;

import io.datadriven.catalog.Lesson;
import io.datadriven.catalog.Section;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "AreaReadiness",
        description =
                "How ready a learner is for an interview about what a section teaches: the sum of its parts, out of 100, in steps of 5.")
record ReadinessView(
        @Schema(examples = "architecture-at-scale") String lessonId,
        @Schema(examples = "when-kappa-works") String sectionId,
        @Schema(examples = "When Kappa works") String title,

        @Nullable
        @Schema(
                description = "Absent before three challenges of the area were tried: so little says nothing.",
                examples = "55")
        Integer score,

        @Nullable
        @Schema(
                description = "Four times out of five the true one is not below this. Absent with the score.",
                examples = "40")
        Integer low,

        @Nullable @Schema(description = "And not above this. Absent with the score.", examples = "65")
        Integer high,

        @Schema(description = "Challenges of the area that were tried.", examples = "6")
        int challengesTried,

        @Schema(description = "What the score is the sum of.")
        List<Part> parts,

        @Schema(
                description = "What would raise it most, in plain words.",
                examples = "Practise 'Event log': mastery has the most to give, up to 18 points.")
        String raise) {

    private static final double TENTHS = 10;

    @Schema(name = "ReadinessPart")
    record Part(
            @Schema(description = "mastery, breadth, memory or depth; others may be added.", examples = "mastery")
            String name,

            @Schema(description = "How many of the 100 points it can give.", examples = "50")
            int weight,

            @Schema(description = "How much of it there is, from 0 to 1.", examples = "0.64")
            double share,

            @Schema(description = "Weight times share.", examples = "32")
            double points,

            @Schema(
                    description = "What it rests on.",
                    examples = "9 answers about 2 of 2 concepts; where there are none, others of yours stand in.")
            String evidence) {

        static Part of(ReadinessPart part) {
            return new Part(
                    word(part.name()),
                    part.weight(),
                    SkillView.rounded(part.share()),
                    Math.round(part.points() * TENTHS) / TENTHS,
                    part.evidence());
        }
    }

    static ReadinessView of(Lesson lesson, Section section, Readiness readiness) {
        return new ReadinessView(
                lesson.id(),
                section.id(),
                section.title(),
                readiness.score(),
                readiness.low(),
                readiness.high(),
                readiness.tried(),
                readiness.parts().stream().map(Part::of).toList(),
                readiness.raise());
    }

    /** As a part is called in answers. */
    static String word(ReadinessPart.Name part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return lessonId + "/" + sectionId;
    }

    @Schema(name = "ReadinessPage")
    record ListPage(
            List<ReadinessView> items,

            @Nullable @Schema(description = "Where the next page starts; absent on the last.", examples = "MDE5YWFk")
            String nextCursor) {}
}
