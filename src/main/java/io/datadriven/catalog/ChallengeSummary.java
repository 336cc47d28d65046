package io.datadriven.catalog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ChallengeSummary", description = "A challenge as it stands in a list.")
public record ChallengeSummary(
        @Schema(examples = "kappa-cutover-order") String id,
        @Schema(examples = "Cut over without a gap") String title,

        @Schema(description = "The kind of its question. New kinds will be added.", examples = "ordering")
        String kind,

        @Schema(
                description = "How hard it is for who has read the section: easy, medium or hard; others may be added.",
                examples = "medium")
        String difficulty,

        @Schema(description = "How long a prepared learner takes.", examples = "4")
        int minutes,

        @Schema(description = "What full marks are worth.", examples = "10")
        int points,

        @Schema(description = "Ids, the main one first.", examples = "[\"paKappaArch\"]")
        List<String> concepts,

        @Schema(description = "Whether its numbers differ from variant to variant.", examples = "true")
        boolean parametrised,

        @Schema(examples = "architecture-at-scale") String lessonId,
        @Schema(examples = "when-kappa-works") String sectionId) {

    public static ChallengeSummary of(Challenge challenge) {
        return new ChallengeSummary(
                challenge.id(),
                challenge.title(),
                challenge.kind(),
                challenge.difficulty().word(),
                challenge.minutes(),
                challenge.points(),
                challenge.concepts(),
                challenge.isParametrised(),
                challenge.lesson(),
                challenge.section());
    }
}
