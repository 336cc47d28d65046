package io.datadriven.authoring;

import io.datadriven.attempts.AgreementFigures;
import io.datadriven.attempts.ItemFigures;
import io.datadriven.attempts.MistakeFigures;
import io.datadriven.attempts.PartFigures;
import io.datadriven.attempts.VersionFigures;
import io.datadriven.catalog.Challenge;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ItemAnalysis", description = "What learners made of one version of a challenge.")
record ItemAnalysis(
        @Schema(examples = "kappa-cutover-order") String challengeId,

        @Schema(description = "The version that is analysed.", examples = "sha256:9f86d081884c7d65")
        String version,

        @Schema(description = "Whether it is the one that learners are given now.", examples = "true")
        boolean current,

        ItemFigures figures,

        @Schema(
                description =
                        "Options, steps, items or blanks: how often first attempts chose each. Of the current version, those that nobody "
                                + "chose are there as well.")
        List<PartFigures> parts,

        @Schema(description = "What first attempts were told most often about what was wrong, at most 20.")
        List<MistakeFigures> mistakes,

        @Nullable
        @Schema(description = "How near the grades are to people's verdicts; absent for kinds that nobody reviews.")
        AgreementFigures agreement,

        @Schema(description = "All versions that were attempted, the latest attempted first.")
        List<VersionFigures> versions) {

    /** A challenge in the list of all. */
    @Schema(name = "ItemSummary")
    record Summary(
            @Schema(examples = "kappa-cutover-order") String challengeId,
            @Schema(examples = "Cut over without a gap") String title,

            @Schema(description = "New kinds will be added.", examples = "ordering")
            String kind,

            @Schema(examples = "architecture-at-scale") String lessonId,

            @Schema(
                    description = "The current version, which the figures are about.",
                    examples = "sha256:9f86d081884c7d65")
            String version,

            ItemFigures figures) {

        static Summary of(Challenge challenge, ItemFigures figures) {
            return new Summary(
                    challenge.id(),
                    challenge.title(),
                    challenge.kind(),
                    challenge.lesson(),
                    challenge.version(),
                    figures);
        }
    }

    @Schema(name = "ItemSummaryPage")
    record ListPage(
            List<Summary> items,

            @Nullable @Schema(description = "Where the next page starts; absent on the last.", examples = "a2FwcGE")
            String nextCursor) {}
}
