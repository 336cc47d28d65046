package io.datadriven.simulations;

import io.datadriven.attempts.AcceptedDesigns;
import io.datadriven.simulation.pipeline.Front;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "DesignFront",
        description =
                "Where your design lies among those that hold everything, in cost, freshness and recovery; of all three less is better.")
record FrontView(
        Point yours,

        @Schema(description = "How many designs were accepted that differ, yours among them.", examples = "17")
        int accepted,

        @Schema(
                description = "Whether none of them is better than yours in something and worse in nothing.",
                examples = "false")
        boolean onFront,

        @Schema(description = "Those that nobody's design is better than, the cheapest first; at most 50.")
        List<Point> front,

        @Nullable Nearest nearest) {

    private static final int MOST = 50;

    @Schema(name = "FrontPoint", description = "A design, without its maker.")
    record Point(
            @Schema(description = "A month, at the most, in US dollars.", examples = "2650.12")
            String usdPerMonth,

            @Schema(description = "The greatest age that any consumer reads.", examples = "79000")
            long stalenessMs,

            @Nullable
            @Schema(
                    description = "The longest recovery in the drills; absent where one never recovers.",
                    examples = "5400000")
            Long rtoMs) {

        static Point of(AcceptedDesigns.Place place) {
            return new Point(place.usdPerMonth().toPlainString(), place.stalenessMs(), place.rtoMs());
        }
    }

    @Schema(
            name = "BetterDesign",
            description =
                    "A reference design of the challenge that is better than yours in something and worse in nothing, and how to get there.")
    record Nearest(Point point, List<CurveballAnswerView.EditView> edits) {

        static Nearest of(Front.Better better) {
            return new Nearest(
                    Point.of(AcceptedDesigns.Place.of(better.point())),
                    better.edits().edits().stream()
                            .map(CurveballAnswerView.EditView::of)
                            .toList());
        }
    }

    /**
     * Where a design lies.
     *
     * @param all that were accepted
     * @param references the designs of the challenge's author
     */
    static FrontView of(Front.Point own, List<AcceptedDesigns.Place> all, Front references) {
        var yours = AcceptedDesigns.Place.of(own);
        var front = all.stream()
                .filter(it -> all.stream().noneMatch(other -> other.merits().dominate(it.merits())))
                .toList();
        return new FrontView(
                Point.of(yours),
                all.size(),
                all.stream().noneMatch(it -> it.merits().dominate(yours.merits())),
                front.stream().limit(MOST).map(Point::of).toList(),
                references.nearest(own).map(Nearest::of).orElse(null));
    }
}
