package io.datadriven.simulations;

import io.datadriven.attempts.CheckView;
import io.datadriven.drawing.Diagram;
import io.datadriven.drawing.Shape;
import io.datadriven.drawing.Tone;
import io.datadriven.grading.DesignEvidence;
import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.pipeline.BatchJob;
import io.datadriven.simulation.pipeline.Component;
import io.datadriven.simulation.pipeline.EventLog;
import io.datadriven.simulation.pipeline.Flow;
import io.datadriven.simulation.pipeline.Parameter;
import io.datadriven.simulation.pipeline.Pipeline;
import io.datadriven.simulation.pipeline.QualityGate;
import io.datadriven.simulation.pipeline.Serving;
import io.datadriven.simulation.pipeline.Span;
import io.datadriven.simulation.pipeline.StreamJob;
import io.datadriven.simulation.pipeline.TableStorage;
import io.datadriven.simulation.pipeline.Utilisation;
import io.datadriven.simulation.pipeline.Workload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws a design with what flows through it, and marks where checks of it failed. */
final class DesignDiagram {

    private static final String PASSED = "passed";
    private static final double BYTES_A_MB = 1_000_000;

    private final SubmittedDesign design;
    private final Flow flow;
    private final Set<String> atFault = new HashSet<>();

    private DesignDiagram(SubmittedDesign design) {
        this.design = design;
        this.flow = new Flow(design.pipeline(), design.task().workload());
        design.attempt().checks().stream()
                .filter(it -> !it.status().equals(PASSED))
                .forEach(this::blame);
    }

    static Diagram of(SubmittedDesign design) {
        return new DesignDiagram(design).diagram();
    }

    /** The nodes that the evidence of a failed check is about. */
    private void blame(CheckView check) {
        switch (check.evidence()) {
            case DesignEvidence.Witness it ->
                it.steps().stream().map(DesignEvidence.WitnessStep::node).forEach(atFault::add);
            case DesignEvidence.Consumer it -> atFault.add(it.consumer());
            case null -> {}
            // A load names its nodes by their utilisation, and bills and drills are about the whole.
            default -> {}
        }
    }

    private Diagram diagram() {
        var workload = design.task().workload();
        var boxes = new ArrayList<Diagram.Box>();
        workload.sources().forEach(it -> boxes.add(source(it)));
        design.pipeline().nodes().forEach(it -> boxes.add(node(it)));
        workload.consumers().forEach(it -> boxes.add(consumer(it)));
        return new Diagram(
                design.title(),
                boxes,
                design.pipeline().edges().stream().map(this::arrow).toList());
    }

    private Diagram.Box source(Workload.Source source) {
        return new Diagram.Box(
                source.id(),
                Shape.STADIUM,
                source.id(),
                List.of(Sentence.of(
                        "%,d events/s, at peak %,d", source.averageEventsPerSecond(), source.peakEventsPerSecond())),
                Tone.NEUTRAL);
    }

    private Diagram.Box consumer(Workload.Consumer consumer) {
        var stale = design.outcome().replay().views().stream()
                .filter(it -> it.consumer().equals(consumer.id()))
                .map(it -> Sentence.of("at most %s old", words(it.stalenessMaxMs())))
                .toList();
        return new Diagram.Box(consumer.id(), Shape.STADIUM, consumer.id(), stale, tone(consumer.id()));
    }

    private Diagram.Box node(Pipeline.Node node) {
        return new Diagram.Box(node.id(), shape(node.component()), node.id(), words(node.component()), tone(node.id()));
    }

    /** What a check failed on is bad; what is nearly used up is a warning. All else is not judged. */
    private Tone tone(String id) {
        var used = utilisations(id);
        if (atFault.contains(id) || used.stream().anyMatch(Utilisation::isExhausted)) {
            return Tone.BAD;
        }
        return used.stream().anyMatch(Utilisation::isTight) ? Tone.WARNING : Tone.NEUTRAL;
    }

    /** What comes on average, and how much of what it leads to is used at the peak. */
    private Diagram.Arrow arrow(Pipeline.Edge edge) {
        var rate = Sentence.of("%,.1f MB/s", flow.averageBytesPerSecond(edge.from()) / BYTES_A_MB);
        var peak = utilisations(edge.to()).stream()
                .mapToInt(Utilisation::peakPercent)
                .max();
        var label = peak.isPresent() ? Sentence.of("%s, peak %,d %%", rate, peak.getAsInt()) : rate;
        return new Diagram.Arrow(edge.from(), edge.to(), label, Tone.NEUTRAL);
    }

    private List<Utilisation> utilisations(String id) {
        return design.outcome().utilisations().stream()
                .filter(it -> it.node().equals(id))
                .toList();
    }

    private static Shape shape(Component component) {
        return switch (component) {
            case EventLog _ -> Shape.QUEUE;
            case StreamJob _, BatchJob _ -> Shape.ROUNDED;
            case TableStorage _ -> Shape.CYLINDER;
            case QualityGate _ -> Shape.HEXAGON;
            case Serving _ -> Shape.RECTANGLE;
        };
    }

    private static List<String> words(Component component) {
        return switch (component) {
            case EventLog it ->
                List.of(Sentence.of(
                        "%s, %,d partitions, %,d h",
                        Parameter.word(it.technology()), it.partitions(), it.retentionHours()));
            case StreamJob it ->
                List.of(
                        Sentence.of(
                                "every %s, %s", words(it.triggerSeconds() * 1_000L), Parameter.word(it.writeMode())),
                        Sentence.of("%d x %s", it.workers(), it.instanceType().listed()));
            case BatchJob it ->
                List.of(
                        Sentence.of("every %s, %s", words(it.everyMinutes() * 60_000L), Parameter.word(it.writeMode())),
                        Sentence.of("%d x %s", it.workers(), it.instanceType().listed()));
            case TableStorage it ->
                List.of(Sentence.of("%s, %,d days", Parameter.word(it.format()), it.retentionDays()));
            case QualityGate it -> List.of(it.dedupe() ? "each event once" : "checks the form");
            case Serving it -> List.of(Parameter.word(it.technology()));
        };
    }

    private static String words(long millis) {
        return new Span.Of(millis).words();
    }
}
