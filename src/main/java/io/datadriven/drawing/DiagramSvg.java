package io.datadriven.drawing;

import io.datadriven.drawing.Canvas.Anchor;
import io.datadriven.drawing.Layout.Link;
import io.datadriven.drawing.Layout.Route;
import io.datadriven.drawing.Layout.Size;
import org.jspecify.annotations.Nullable;

/** Draws a diagram from the left to the right, as a standalone SVG. */
public final class DiagramSvg {

    private static final int MARGIN = 16;
    private static final int HEADING = 40;
    private static final int LEAST_WIDTH = 320;
    private static final int LEAST_BOX = 96;
    private static final int WIDEST_TITLE = 200;
    private static final int WIDEST_LINE = 230;
    private static final int WIDEST_LABEL = 150;
    private static final int TITLE_HEIGHT = 20;
    private static final int LINE_HEIGHT = 17;
    private static final int LABEL_HEIGHT = 20;
    private static final int SIGN = 2 * Sign.RADIUS + 6;

    private final Diagram diagram;
    private final Layout layout;
    private final Canvas canvas;

    private DiagramSvg(Diagram diagram) {
        this.diagram = diagram;
        this.layout = layout(diagram);
        var width = Math.max(LEAST_WIDTH, layout.width());
        this.canvas = new Canvas(width, layout.height(), diagram.title(), diagram.inWords());
        canvas.text(
                Face.HEADING,
                Anchor.START,
                MARGIN,
                HEADING - 14,
                Lettering.fit(diagram.title(), Face.HEADING, width - 2 * MARGIN));
    }

    public static String of(Diagram diagram) {
        return new DiagramSvg(diagram).draw();
    }

    private static Layout layout(Diagram diagram) {
        return Layout.of(
                HEADING,
                diagram.boxes().stream().map(DiagramSvg::size).toList(),
                diagram.arrows().stream()
                        .map(it -> new Link(diagram.indexOf(it.from()), diagram.indexOf(it.to()), labelSize(it)))
                        .toList());
    }

    private static Size size(Diagram.Box box) {
        var outline = Outline.of(box.shape());
        var width = Lettering.width(title(box), Face.TITLE) + (box.tone().isMarked() ? SIGN : 0);
        for (var line : box.lines()) {
            width = Math.max(width, Lettering.width(line(line), Face.SMALL));
        }
        return new Size(
                outline.left() + Math.max(LEAST_BOX, width) + outline.right(),
                outline.top() + TITLE_HEIGHT + box.lines().size() * LINE_HEIGHT + outline.bottom());
    }

    private static @Nullable Size labelSize(Diagram.Arrow arrow) {
        var label = label(arrow);
        if (label.isEmpty() && !arrow.tone().isMarked()) {
            return null;
        }
        return new Size(8 + Lettering.width(label, Face.SMALL) + (arrow.tone().isMarked() ? SIGN : 0), LABEL_HEIGHT);
    }

    private String draw() {
        for (int i = 0; i < diagram.arrows().size(); i++) {
            arrow(
                    diagram.arrows().get(i),
                    layout.links().get(i),
                    layout.routes().get(i));
        }
        for (int i = 0; i < diagram.boxes().size(); i++) {
            box(diagram.boxes().get(i), layout.nodes().get(i));
        }
        // Last, since they may not be crossed by the lines of others.
        for (int i = 0; i < diagram.arrows().size(); i++) {
            label(diagram.arrows().get(i), layout.routes().get(i).label());
        }
        return canvas.svg();
    }

    private void arrow(Diagram.Arrow arrow, Link link, Route route) {
        var path = ArrowPath.between(
                diagram.boxes().get(link.from()).shape(),
                layout.nodes().get(link.from()),
                diagram.boxes().get(link.to()).shape(),
                layout.nodes().get(link.to()),
                route.corners());
        var tone = arrow.tone().word();
        canvas.group("edge")
                .path("line line-" + tone, path.line())
                .path("solid-" + tone, path.head())
                .endGroup();
    }

    private void box(Diagram.Box box, Place place) {
        var outline = Outline.of(box.shape());
        canvas.group("node").hint(box.title()).path("box box-" + box.tone().word(), outline.path(place));
        var x = place.x() + outline.left();
        var y = place.y() + outline.top() + TITLE_HEIGHT - 6;
        canvas.text(Face.TITLE, Anchor.START, x, y, title(box));
        Sign.draw(canvas, box.tone(), place.right() - outline.right() - Sign.RADIUS, y - 5);
        for (var line : box.lines()) {
            y += LINE_HEIGHT;
            canvas.text(Face.SMALL, Anchor.START, x, y, line(line));
        }
        canvas.endGroup();
    }

    private void label(Diagram.Arrow arrow, @Nullable Place place) {
        if (place != null) {
            var x = place.x() + 4;
            canvas.group("label").rect("paper", place, 0);
            Sign.draw(canvas, arrow.tone(), x + Sign.RADIUS, place.middle());
            canvas.text(
                            Face.SMALL,
                            Anchor.START,
                            x + (arrow.tone().isMarked() ? SIGN : 0),
                            place.middle() + 4,
                            label(arrow))
                    .endGroup();
        }
    }

    private static String title(Diagram.Box box) {
        return Lettering.fit(box.title(), Face.TITLE, WIDEST_TITLE);
    }

    private static String line(String line) {
        return Lettering.fit(line, Face.SMALL, WIDEST_LINE);
    }

    private static String label(Diagram.Arrow arrow) {
        return Lettering.fit(arrow.label(), Face.SMALL, WIDEST_LABEL);
    }
}
