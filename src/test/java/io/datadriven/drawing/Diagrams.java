package io.datadriven.drawing;

import io.datadriven.drawing.Diagram.Arrow;
import io.datadriven.drawing.Diagram.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Diagrams to draw. */
final class Diagrams {

    private static final List<Shape> SHAPES = List.of(Shape.values());
    private static final List<Tone> TONES = List.of(Tone.values());

    static final Diagram EMPTY = new Diagram("Nothing yet", List.of(), List.of());

    static final Diagram ONE = new Diagram("Alone", List.of(box("only", Shape.HEXAGON, Tone.NEUTRAL)), List.of());

    /** A stream beside a batch, with a view over both. */
    static final Diagram LAMBDA = new Diagram(
            "Orders, served from a batch and a stream",
            List.of(
                    new Box("app", Shape.STADIUM, "Shop", List.of("2,000 events/s, peak 10,000"), Tone.NEUTRAL),
                    new Box(
                            "log",
                            Shape.QUEUE,
                            "orders",
                            List.of("kafka, 12 partitions", "retention 168 h"),
                            Tone.GOOD),
                    new Box("gate", Shape.HEXAGON, "Schema check", List.of("dead letters are kept"), Tone.NEUTRAL),
                    new Box(
                            "speed",
                            Shape.ROUNDED,
                            "Every ten seconds",
                            List.of("flink, 4 x m5.xlarge", "append", "at least once", "peak 113 %"),
                            Tone.BAD),
                    new Box(
                            "fresh",
                            Shape.CYLINDER,
                            "orders_today",
                            List.of("iceberg", "12 MB per file"),
                            Tone.WARNING),
                    new Box("raw", Shape.CYLINDER, "raw", List.of("parquet by event day"), Tone.NEUTRAL),
                    new Box("nightly", Shape.ROUNDED, "Nightly", List.of("spark, 10 x r5.2xlarge"), Tone.GOOD),
                    new Box("history", Shape.CYLINDER, "orders_history", List.of("delta"), Tone.GOOD),
                    new Box("view", Shape.RECTANGLE, "orders_all", List.of("union at the watermark"), Tone.NEUTRAL),
                    new Box("board", Shape.STADIUM, "Dashboard", List.of("p95 42 s"), Tone.GOOD),
                    new Box("books", Shape.STADIUM, "Accounting", List.of("3 rows twice"), Tone.BAD)),
            List.of(
                    new Arrow("app", "log", "2.0 MB/s · 34 %", Tone.GOOD),
                    new Arrow("log", "gate", "2.0 MB/s", Tone.NEUTRAL),
                    new Arrow("gate", "speed", "2.0 MB/s · 113 %", Tone.BAD),
                    new Arrow("log", "raw", "", Tone.NEUTRAL),
                    new Arrow("speed", "fresh", "8,640 files/day", Tone.WARNING),
                    new Arrow("raw", "nightly", "41 %", Tone.GOOD),
                    new Arrow("nightly", "history", "", Tone.NEUTRAL),
                    new Arrow("fresh", "view", "", Tone.NEUTRAL),
                    new Arrow("history", "view", "", Tone.NEUTRAL),
                    new Arrow("history", "nightly", "merge", Tone.NEUTRAL),
                    new Arrow("view", "board", "", Tone.NEUTRAL),
                    new Arrow("view", "books", "", Tone.BAD)));

    private Diagrams() {}

    /** All shapes, all tones, and arrows that cross, return and come twice. */
    static Diagram dense(int nodes, int edges) {
        var boxes = IntStream.range(0, nodes)
                .mapToObj(it -> box("n" + it, SHAPES.get(it % SHAPES.size()), tone(it)))
                .toList();
        var arrows = new ArrayList<Arrow>();
        for (int i = 0; i < edges; i++) {
            var label = i % 3 == 0 ? i + " %" : "";
            arrows.add(new Arrow("n" + i % nodes, "n" + (7 * i + i / nodes + 1) % nodes, label, tone(i / 2)));
        }
        return new Diagram("Dense", boxes, arrows);
    }

    static Diagram labelled(String text) {
        return new Diagram(
                text,
                List.of(
                        new Box("a", Shape.QUEUE, text, List.of(text, text), Tone.GOOD),
                        new Box("b", Shape.CYLINDER, "plain", List.of(), Tone.NEUTRAL)),
                List.of(new Arrow("a", "b", text, Tone.BAD)));
    }

    private static Box box(String id, Shape shape, Tone tone) {
        return new Box(id, shape, "Node " + id, List.of("first line", "a second line"), tone);
    }

    private static Tone tone(int number) {
        return TONES.get(number % TONES.size());
    }
}
