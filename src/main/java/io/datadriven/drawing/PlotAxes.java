package io.datadriven.drawing;

import io.datadriven.drawing.Canvas.Anchor;

/** The axes of a plot, with their ticks and their names. */
record PlotAxes(Frame frame, Canvas canvas) {

    void values(String name, int middle) {
        var place = frame.place();
        for (var value : frame.values().all()) {
            var y = frame.y(value);
            canvas.path("grid", "M" + place.x() + " " + y + "h" + place.width())
                    .text(
                            Face.SMALL,
                            Anchor.END,
                            place.x() - 6,
                            y + 4,
                            frame.values().written(value));
        }
        canvas.uprightText(Face.SMALL, middle, place.middle(), Lettering.fit(name, Face.SMALL, place.height()));
    }

    void time(String name) {
        var place = frame.place();
        for (var ms : frame.time().all()) {
            var x = frame.x(ms);
            canvas.path("grid", "M" + x + " " + place.bottom() + "v5")
                    .text(
                            Face.SMALL,
                            Anchor.MIDDLE,
                            x,
                            place.bottom() + 18,
                            frame.time().clocked(ms));
        }
        canvas.text(
                Face.SMALL,
                Anchor.MIDDLE,
                place.x() + place.width() / 2,
                place.bottom() + 40,
                Lettering.fit(name, Face.SMALL, place.width()));
    }
}
