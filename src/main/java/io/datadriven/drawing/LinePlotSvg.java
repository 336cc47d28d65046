package io.datadriven.drawing;

import io.datadriven.drawing.Canvas.Anchor;
import java.util.List;

/** Draws values over time, as a standalone SVG. */
public final class LinePlotSvg {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 240;
    private static final int MARGIN = 16;
    private static final int HEADING = 40;
    private static final int LEGEND_HEIGHT = 24;
    private static final int ROW_HEIGHT = 20;
    private static final int BELOW = 52;
    private static final int MOST_TIMES = 12;
    private static final int MOST_VALUES = 6;
    private static final int WIDEST_NAME = 150;
    private static final int SAMPLE = 28;
    private static final int HALF_A_TIME = 30;

    private final LinePlot plot;
    private final Frame frame;
    private final EventLabels labels;
    private final Canvas canvas;

    private LinePlotSvg(LinePlot plot) {
        this.plot = plot;
        var time = Ticks.ofTime(plot.lastMs(), MOST_TIMES);
        var values = Ticks.ofValues(plot.unit(), plot.highest(), MOST_VALUES);
        var left = MARGIN + 24 + widest(values);
        var across = new Place(left, 0, WIDTH - left - right(plot), HEIGHT);
        var flat = new Frame(across, time, values);
        this.labels = EventLabels.of(
                plot.events(),
                plot.events().stream().map(it -> flat.x(it.atMs())).toList());
        var top = HEADING + LEGEND_HEIGHT + labels.count() * ROW_HEIGHT + 10;
        this.frame = new Frame(new Place(left, top, across.width(), HEIGHT), time, values);
        this.canvas = new Canvas(WIDTH, top + HEIGHT + BELOW, plot.title(), plot.inWords());
    }

    public static String of(LinePlot plot) {
        var drawn = new LinePlotSvg(plot);
        drawn.heading();
        var axes = new PlotAxes(drawn.frame, drawn.canvas);
        axes.values(plot.value(), MARGIN + 8);
        axes.time(plot.time());
        drawn.threshold();
        for (int i = 0; i < plot.events().size(); i++) {
            drawn.event(plot.events().get(i), drawn.labels.rows().get(i));
        }
        for (int i = 0; i < plot.series().size(); i++) {
            drawn.curve(plot.series().get(i), i + 1);
        }
        return drawn.canvas.svg();
    }

    private static int widest(Ticks values) {
        return values.all().stream()
                .mapToInt(it -> Lettering.width(values.written(it), Face.SMALL))
                .max()
                .orElse(0);
    }

    /** Labels of events and of the threshold may reach beyond the plot. */
    private static int right(LinePlot plot) {
        var widest = HALF_A_TIME;
        if (plot.threshold() != null) {
            widest = Math.max(widest, 8 + Lettering.width(thresholdLabel(plot.threshold()), Face.SMALL));
        }
        for (var event : plot.events()) {
            widest = Math.max(widest, EventLabels.width(event));
        }
        return widest + MARGIN;
    }

    private void heading() {
        canvas.text(
                Face.HEADING,
                Anchor.START,
                MARGIN,
                HEADING - 14,
                Lettering.fit(plot.title(), Face.HEADING, WIDTH - 2 * MARGIN));
        var x = MARGIN;
        var y = HEADING + LEGEND_HEIGHT / 2 - 4;
        for (int i = 0; i < plot.series().size(); i++) {
            var name = Lettering.fit(plot.series().get(i).name(), Face.SMALL, WIDEST_NAME);
            canvas.path("curve curve-" + (i + 1), "M" + x + " " + y + "h" + SAMPLE)
                    .text(Face.SMALL, Anchor.START, x + SAMPLE + 6, y + 4, name);
            x += SAMPLE + 6 + Lettering.width(name, Face.SMALL) + 20;
        }
    }

    private void threshold() {
        var threshold = plot.threshold();
        if (threshold == null) {
            return;
        }
        var y = frame.y(threshold.value());
        canvas.group("threshold")
                .hint(threshold.label())
                .path(
                        "line limit",
                        "M" + frame.place().x() + " " + y + "h" + frame.place().width())
                .text(Face.SMALL, Anchor.START, frame.place().right() + 6, y + 4, thresholdLabel(threshold))
                .endGroup();
    }

    private static String thresholdLabel(LinePlot.Threshold threshold) {
        return Lettering.fit(threshold.label(), Face.SMALL, WIDEST_NAME);
    }

    private void curve(LinePlot.Series series, int number) {
        if (series.points().isEmpty()) {
            return;
        }
        var points =
                Thinning.of(series.points(), frame.time().last(), frame.place().width());
        canvas.group("series").hint(series.name()).path("curve curve-" + number, path(series.between(), points));
        canvas.endGroup();
    }

    private String path(LinePlot.Between between, List<LinePlot.Point> points) {
        var path = new StringBuilder();
        for (var point : points) {
            var x = frame.x(point.atMs());
            var y = frame.y(point.value());
            if (path.isEmpty()) {
                path.append("M").append(x).append(" ").append(y);
                continue;
            }
            switch (between) {
                case STEPS -> path.append("H").append(x).append("V").append(y);
                case LINES -> path.append("L").append(x).append(" ").append(y);
            }
        }
        // One point of lines would not be seen at all.
        var end = between == LinePlot.Between.STEPS
                ? frame.x(plot.lastMs())
                : frame.x(points.getLast().atMs());
        return path.append("H").append(end).toString();
    }

    private void event(LinePlot.Event event, int row) {
        var x = frame.x(event.atMs());
        var tone = event.tone().word();
        var top = frame.place().y() - 6 - (row + 1) * ROW_HEIGHT;
        canvas.group("event")
                .hint(Ticks.clock(event.atMs()) + " " + event.label())
                .path(
                        "line line-" + tone,
                        "M" + x + " " + top + "V" + frame.place().bottom());
        if (row != EventLabels.NONE) {
            Sign.draw(canvas, event.tone(), x + 4 + Sign.RADIUS, top + ROW_HEIGHT / 2);
            canvas.text(
                    Face.SMALL,
                    Anchor.START,
                    x + 4 + EventLabels.sign(event),
                    top + ROW_HEIGHT / 2 + 4,
                    EventLabels.text(event));
        }
        canvas.endGroup();
    }
}
