package io.datadriven.catalog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Section",
        description = "A section to read. Texts are Markdown (CommonMark with tables and mermaid blocks); "
                + "a link that starts with /v1/ leads to this API.")
record SectionView(
        @Schema(examples = "architecture-at-scale") String lessonId,
        @Schema(examples = "lambda-in-practice") String id,
        @Schema(examples = "Lambda in practice") String title,

        @Schema(description = "Ids of what it teaches.", examples = "[\"paLambdaArch\"]")
        List<String> concepts,

        @Schema(description = "Reading time.", examples = "8")
        int minutes,

        @Schema(examples = "### Two paths, one table") String body,

        @Schema(description = "An answer to give in the interview.", examples = "I would start from the boundary.")
        String whatTheyWantToHear,

        @Schema(description = "The mistake that ships.", examples = "The view unions everything.")
        String trap,

        List<Section.FollowUp> followUps,
        List<Section.Source> sources,

        @Schema(description = "To train what was read, from easy to hard.")
        List<ChallengeSummary> challenges,

        @Nullable @Schema(description = "Id of the section before; absent in the first.", examples = "when-kappa-works")
        String previous,

        @Nullable @Schema(description = "Id of the section after; absent in the last.", examples = "when-kappa-works")
        String next) {

    static SectionView of(Lesson lesson, Section section, Catalog catalog) {
        var at = lesson.sections().indexOf(section);
        return new SectionView(
                lesson.id(),
                section.id(),
                section.title(),
                section.concepts(),
                section.minutes(),
                section.body(),
                section.whatTheyWantToHear(),
                section.trap(),
                section.followUps(),
                section.sources(),
                catalog.challengesOf(lesson.id(), section).stream()
                        .map(ChallengeSummary::of)
                        .toList(),
                at == 0 ? null : lesson.sections().get(at - 1).id(),
                at == lesson.sections().size() - 1
                        ? null
                        : lesson.sections().get(at + 1).id());
    }
}
