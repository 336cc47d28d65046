package io.datadriven.simulations;

import io.datadriven.grading.DesignEvidence;
import io.datadriven.simulation.pipeline.ConsumerView;
import io.datadriven.simulation.pipeline.FreshnessPoint;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Timeline",
        description =
                "What consumers could read while the synthetic events were played. Times are since the midnight at which it begins.")
record TimelineView(List<Consumer> consumers) {

    @Schema(name = "ConsumerTimeline")
    record Consumer(
            DesignEvidence.Consumer view,

            @Schema(
                    description =
                            "Corners of the curve of how old the oldest event is that cannot be read yet. Between them it goes in"
                                    + " straight lines; two at one time are a jump.")
            List<Point> curve) {

        static Consumer of(ConsumerView view) {
            return new Consumer(
                    DesignEvidence.Consumer.of(view),
                    view.curve().stream().map(Point::of).toList());
        }
    }

    @Schema(name = "TimelinePoint")
    record Point(
            @Schema(examples = "60000") long atMs,
            @Schema(examples = "31000") long stalenessMs) {

        static Point of(FreshnessPoint point) {
            return new Point(point.atMs(), point.stalenessMs());
        }
    }

    static TimelineView of(SubmittedDesign design) {
        return new TimelineView(
                design.outcome().replay().views().stream().map(Consumer::of).toList());
    }
}
