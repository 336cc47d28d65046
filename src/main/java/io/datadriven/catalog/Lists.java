package io.datadriven.catalog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The lists of content as the document describes them: pages of items, each with a name for generated clients. */
final class Lists {

    private Lists() {}

    private static final String CURSOR = "Where the next page starts; absent on the last.";

    @Schema(name = "TrackPage")
    record TrackPage(
            List<TrackView> items,

            @Nullable @Schema(description = CURSOR, examples = "cGlwZWxpbmU")
            String nextCursor) {}

    @Schema(name = "LessonPage")
    record LessonPage(
            List<LessonSummary> items,

            @Nullable @Schema(description = CURSOR, examples = "YXJjaGl0ZWN0dXJl")
            String nextCursor) {}

    @Schema(name = "ConceptPage")
    record ConceptPage(
            List<ConceptView> items,

            @Nullable @Schema(description = CURSOR, examples = "cGFLYXBwYQ")
            String nextCursor) {}

    @Schema(name = "ChallengePage")
    record ChallengePage(
            List<ChallengeSummary> items,

            @Nullable @Schema(description = CURSOR, examples = "a2FwcGE")
            String nextCursor) {}

    @Schema(name = "PriceBookPage")
    record PriceBookPage(
            List<PriceBookSummary> items,

            @Nullable @Schema(description = CURSOR, examples = "dGVhY2hpbmctY2xvdWQtYQ")
            String nextCursor) {}
}
