package io.datadriven.drawing;

import io.datadriven.drawing.Canvas.Anchor;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** Draws a heat map as a standalone SVG: a column for each week, from Monday to Sunday. */
public final class HeatMapSvg {

    private static final int MARGIN = 16;
    private static final int HEADING = 40;
    private static final int MONTHS = 20;
    private static final int WEEKDAYS = 36;
    private static final int CELL = 12;
    private static final int STEP = 15;
    private static final int WEEK = 7;
    private static final int LEGEND = 40;
    private static final int LEAST_WIDTH = 420;
    private static final int ROUND = 2;

    private final HeatMap map;
    private final int top = HEADING + MONTHS;
    private final int left = MARGIN + WEEKDAYS;
    private final int width;
    private final Canvas canvas;

    private HeatMapSvg(HeatMap map) {
        this.map = map;
        width = Math.max(LEAST_WIDTH, left + columns() * STEP + MARGIN);
        canvas = new Canvas(
                width,
                top + WEEK * STEP + LEGEND,
                map.title(),
                "A column for each week, the latest on the right.",
                Stylesheet.heatCss());
    }

    public static String of(HeatMap map) {
        var drawn = new HeatMapSvg(map);
        drawn.canvas.text(
                Face.HEADING,
                Anchor.START,
                MARGIN,
                HEADING - 14,
                Lettering.fit(map.title(), Face.HEADING, drawn.width - 2 * MARGIN));
        drawn.weekdays();
        drawn.months();
        map.days().forEach(drawn::day);
        drawn.legend();
        return drawn.canvas.svg();
    }

    private int columns() {
        return map.days().isEmpty() ? 0 : column(map.days().getLast().date()) + 1;
    }

    private int column(LocalDate date) {
        var first = map.days().getFirst().date();
        return Math.toIntExact((date.toEpochDay() - first.toEpochDay() + row(first)) / WEEK);
    }

    private static int row(LocalDate date) {
        return date.getDayOfWeek().getValue() - 1;
    }

    private void weekdays() {
        for (var day : new DayOfWeek[] {DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY}) {
            var y = top + (day.getValue() - 1) * STEP + CELL - 2;
            canvas.text(Face.SMALL, Anchor.START, MARGIN, y, day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
        }
    }

    /** Above the week in which each begins, if there is room for it. */
    private void months() {
        map.days().stream()
                .map(HeatMap.Day::date)
                .filter(it -> it.getDayOfMonth() == 1 && column(it) < columns() - 1)
                .forEach(it -> canvas.text(
                        Face.SMALL,
                        Anchor.START,
                        left + column(it) * STEP,
                        top - 6,
                        it.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)));
    }

    private void day(HeatMap.Day day) {
        var place = new Place(left + column(day.date()) * STEP, top + row(day.date()) * STEP, CELL, CELL);
        canvas.group("day").hint(day.date() + ": " + day.words()).rect(heat(day.level()), place, ROUND);
        canvas.endGroup();
    }

    private void legend() {
        var y = top + WEEK * STEP + 12;
        canvas.text(Face.SMALL, Anchor.START, left, y + CELL - 2, "Less");
        var x = left + 34;
        for (int i = 0; i < map.levels().size(); i++) {
            canvas.group("level").hint(map.levels().get(i)).rect(heat(i), new Place(x, y, CELL, CELL), ROUND);
            canvas.endGroup();
            x += STEP;
        }
        canvas.text(Face.SMALL, Anchor.START, x + 6, y + CELL - 2, "More");
    }

    private static String heat(int level) {
        return "heat-" + Math.clamp(level, 0, HeatMap.MOST_LEVELS - 1);
    }
}
