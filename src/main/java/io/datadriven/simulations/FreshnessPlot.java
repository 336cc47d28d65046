package io.datadriven.simulations;

import io.datadriven.drawing.LinePlot;
import io.datadriven.drawing.Tone;
import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.pipeline.ConsumerView;
import io.datadriven.simulation.pipeline.Parameter;
import io.datadriven.simulation.pipeline.Requirement;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws how old the rows of the consumers are, against what is asked of them, and what befell them. */
final class FreshnessPlot {

    private static final int MOST_EVENTS = 8;

    private FreshnessPlot() {}

    static LinePlot of(SubmittedDesign design) {
        var views = design.outcome().replay().views();
        return new LinePlot(
                design.title(),
                "since the midnight at which the run begins",
                0,
                "oldest unread event",
                LinePlot.Unit.MILLISECONDS,
                views.stream()
                        .limit(LinePlot.MOST_SERIES)
                        .map(FreshnessPlot::series)
                        .toList(),
                threshold(design),
                views.stream().flatMap(FreshnessPlot::events).limit(MOST_EVENTS).toList());
    }

    private static LinePlot.Series series(ConsumerView view) {
        return new LinePlot.Series(
                view.consumer(),
                LinePlot.Between.LINES,
                view.curve().stream()
                        .map(it -> new LinePlot.Point(it.atMs(), it.stalenessMs()))
                        .toList());
    }

    /** The strictest that is asked of any consumer. */
    private static LinePlot.@Nullable Threshold threshold(SubmittedDesign design) {
        return design.task().requirements().stream()
                .flatMap(it -> it instanceof Requirement.Freshness fresh ? Stream.of(fresh) : Stream.of())
                .min(Comparator.comparingInt(Requirement.Freshness::seconds))
                .map(it -> new LinePlot.Threshold(Sentence.of("asked for '%s'", it.consumer()), it.seconds() * 1_000L))
                .orElse(null);
    }

    private static Stream<LinePlot.Event> events(ConsumerView view) {
        return view.counterexample().stream()
                .flatMap(it -> it.trace().stream())
                .map(it -> new LinePlot.Event(
                        it.atMs(),
                        Sentence.of(
                                "%s %s", it.event(), Parameter.word(it.what()).replace('_', ' ')),
                        Tone.NEUTRAL));
    }
}
