package io.datadriven.drawing;

import io.datadriven.drawing.Layout.Corner;
import java.util.ArrayList;
import java.util.List;

/**
 * The line of an arrow, from the outline of one box to that of another, with its corners rounded.
 *
 * @param corners at right angles, from its begin to its tip
 */
record ArrowPath(List<Corner> corners) {

    private static final int HEAD_LENGTH = 9;
    private static final int HEAD_HALF_WIDTH = 5;
    private static final int ROUNDNESS = 6;

    /** The line as it was laid out ends at the places of the boxes, which are larger than their outlines. */
    static ArrowPath between(Shape from, Place begin, Shape to, Place end, List<Corner> corners) {
        var middle = corners.subList(1, corners.size() - 1);
        var whole = new ArrayList<Corner>();
        whole.add(onOutline(from, begin, corners.getFirst()));
        whole.addAll(middle);
        whole.add(onOutline(to, end, corners.getLast()));
        return new ArrowPath(List.copyOf(whole));
    }

    private static Corner onOutline(Shape shape, Place place, Corner corner) {
        var inset = Outline.of(shape).inset(place, corner.y());
        if (corner.x() <= place.x()) {
            return new Corner(corner.x() + inset, corner.y());
        }
        return corner.x() >= place.right() ? new Corner(corner.x() - inset, corner.y()) : corner;
    }

    /** Up to its head, as the data of a path. */
    String line() {
        var line = new StringBuilder("M").append(at(corners.getFirst()));
        for (int i = 1; i + 1 < corners.size(); i++) {
            var corner = corners.get(i);
            var roundness = Math.min(ROUNDNESS, Math.min(half(i, i - 1), half(i, i + 1)));
            line.append("L").append(at(toward(corner, corners.get(i - 1), roundness)));
            line.append("Q").append(at(corner)).append(" ").append(at(toward(corner, corners.get(i + 1), roundness)));
        }
        return line.append("L").append(at(neck())).toString();
    }

    /** A triangle whose tip is its end. */
    String head() {
        var tip = corners.getLast();
        var neck = neck();
        var acrossX = Integer.signum(tip.y() - neck.y()) * HEAD_HALF_WIDTH;
        var acrossY = Integer.signum(tip.x() - neck.x()) * HEAD_HALF_WIDTH;
        return "M" + at(tip)
                + "L" + at(new Corner(neck.x() - acrossX, neck.y() - acrossY))
                + "L" + at(new Corner(neck.x() + acrossX, neck.y() + acrossY)) + "z";
    }

    private Corner neck() {
        return toward(corners.getLast(), corners.get(corners.size() - 2), HEAD_LENGTH);
    }

    private int half(int corner, int other) {
        var from = corners.get(corner);
        var to = corners.get(other);
        return (Math.abs(from.x() - to.x()) + Math.abs(from.y() - to.y())) / 2;
    }

    private static Corner toward(Corner from, Corner to, int distance) {
        return new Corner(
                from.x() + Integer.signum(to.x() - from.x()) * distance,
                from.y() + Integer.signum(to.y() - from.y()) * distance);
    }

    private static String at(Corner corner) {
        return corner.x() + " " + corner.y();
    }
}
