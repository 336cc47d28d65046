package io.datadriven.authoring;

import io.datadriven.attempts.AgreementFigures;
import io.datadriven.attempts.ItemFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Analyses as tables. */
final class AnalysisTable {

    private AnalysisTable() {}

    /** A row for each challenge. */
    static String of(List<ItemAnalysis.Summary> items) {
        var table = new Csv(
                "challengeId",
                "title",
                "kind",
                "lessonId",
                "version",
                "attempts",
                "learners",
                "facility",
                "facilityOfAll",
                "discrimination",
                "discriminationLearners",
                "passedShare",
                "medianMs",
                "hintShare",
                "meanHints");
        for (var item : items) {
            var figures = item.figures();
            table.row(
                    item.challengeId(),
                    item.title(),
                    item.kind(),
                    item.lessonId(),
                    item.version(),
                    figures.attempts(),
                    figures.learners(),
                    figures.facility(),
                    figures.facilityOfAll(),
                    figures.discrimination(),
                    figures.discriminationLearners(),
                    figures.passedShare(),
                    figures.medianMs(),
                    figures.hintShare(),
                    figures.meanHints());
        }
        return table.toString();
    }

    /** A row for each figure: of the whole, of each part, and of what was said. */
    static String of(ItemAnalysis analysis) {
        var table = new Table(analysis, new Csv("challengeId", "version", "figure", "about", "message", "value"));
        table.whole(analysis.figures());
        for (var part : analysis.parts()) {
            table.row("chosen", part.about(), part.chosen());
            table.row("right", part.about(), part.right());
            table.row("wrong", part.about(), part.wrong());
            table.row("share", part.about(), part.share());
        }
        for (var mistake : analysis.mistakes()) {
            table.row("mistake", mistake.about(), mistake.message(), mistake.count());
        }
        if (analysis.agreement() != null) {
            table.agreement(analysis.agreement());
        }
        return table.csv().toString();
    }

    private record Table(ItemAnalysis analysis, Csv csv) {

        void whole(ItemFigures figures) {
            row("attempts", null, figures.attempts());
            row("learners", null, figures.learners());
            row("facility", null, figures.facility());
            row("facilityOfAll", null, figures.facilityOfAll());
            row("discrimination", null, figures.discrimination());
            row("discriminationLearners", null, figures.discriminationLearners());
            row("passedShare", null, figures.passedShare());
            row("medianMs", null, figures.medianMs());
            row("hintShare", null, figures.hintShare());
            row("meanHints", null, figures.meanHints());
        }

        void agreement(AgreementFigures figures) {
            row("verdicts", null, figures.verdicts());
            row("meanDifference", null, figures.meanDifference());
            row("meanBias", null, figures.meanBias());
            row("withinTenth", null, figures.withinTenth());
            row("kappa", null, figures.kappa());
        }

        void row(String figure, @Nullable String about, @Nullable Number value) {
            row(figure, about, null, value);
        }

        void row(String figure, @Nullable String about, @Nullable String message, @Nullable Number value) {
            csv.row(analysis.challengeId(), analysis.version(), figure, about, message, value);
        }
    }
}
