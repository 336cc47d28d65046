package io.datadriven.drawing;

/**
 * The line around a box, and how much of the box lies outside of it.
 *
 * @param left what is kept free of text, in pixels
 * @param right likewise
 * @param top likewise
 * @param bottom likewise
 */
record Outline(Shape shape, int left, int right, int top, int bottom) {

    private static final int BEND = 8;
    private static final int CORNER = 12;
    private static final int POINT = 14;
    private static final int ROUND = 24;

    static Outline of(Shape shape) {
        return switch (shape) {
            case CYLINDER -> new Outline(shape, 14, 14, 2 * BEND + 6, BEND + 8);
            case QUEUE -> new Outline(shape, BEND + 10, 2 * BEND + 10, 10, 10);
            case ROUNDED, RECTANGLE -> new Outline(shape, 14, 14, 10, 10);
            case HEXAGON -> new Outline(shape, POINT + 8, POINT + 8, 10, 10);
            case STADIUM -> new Outline(shape, 20, 20, 10, 10);
        };
    }

    /** As the data of a path. */
    String path(Place at) {
        return switch (shape) {
            case CYLINDER -> cylinder(at);
            case QUEUE -> queue(at);
            case ROUNDED -> rounded(at, CORNER);
            case HEXAGON -> hexagon(at);
            case RECTANGLE -> rounded(at, 2);
            case STADIUM -> rounded(at, roundness(at));
        };
    }

    /** How far the outline is from the left or the right side of its place, on the height of a pixel. */
    int inset(Place at, int y) {
        return switch (shape) {
            case CYLINDER, RECTANGLE -> 0;
            case ROUNDED -> corner(at, y, CORNER);
            case STADIUM -> corner(at, y, roundness(at));
            case HEXAGON -> POINT * Math.abs(2 * (y - at.y()) - at.height()) / at.height();
            case QUEUE -> bend(at, y);
        };
    }

    private static int roundness(Place at) {
        return Math.min(at.height() / 2, ROUND);
    }

    private static int corner(Place at, int y, int radius) {
        var into = radius - Math.min(y - at.y(), at.bottom() - y);
        return into <= 0 ? 0 : radius - root(radius * radius - into * into);
    }

    /** An ellipse as high as the box. */
    private static int bend(Place at, int y) {
        var radius = at.height();
        var fromMiddle = 2 * (y - at.y()) - radius;
        return BEND - BEND * root(radius * radius - fromMiddle * fromMiddle) / radius;
    }

    /** Down to a whole number; square roots are the same on every machine. */
    private static int root(int square) {
        return (int) Math.sqrt(Math.max(0, square));
    }

    /** The rim runs the same way round as the outline, so that what is within both is filled. */
    private static String cylinder(Place at) {
        var side = at.height() - 2 * BEND;
        var half = at.width() / 2;
        return "M" + at.x() + " " + (at.y() + BEND)
                + arc(half, BEND, at.width(), 0)
                + "v" + side
                + arc(half, BEND, -at.width(), 0)
                + "v" + -side
                + "M" + at.right() + " " + (at.y() + BEND)
                + arc(half, BEND, -at.width(), 0);
    }

    private static String queue(Place at) {
        var side = at.width() - 2 * BEND;
        var half = at.height() / 2;
        return "M" + (at.x() + BEND) + " " + at.y()
                + "h" + side
                + arc(BEND, half, 0, at.height())
                + "h" + -side
                + arc(BEND, half, 0, -at.height())
                + "M" + (at.right() - BEND) + " " + at.bottom()
                + arc(BEND, half, 0, -at.height());
    }

    private static String arc(int radiusX, int radiusY, int x, int y) {
        return "a" + radiusX + " " + radiusY + " 0 0 1 " + x + " " + y;
    }

    private static String rounded(Place at, int radius) {
        var across = at.width() - 2 * radius;
        var down = at.height() - 2 * radius;
        return "M" + (at.x() + radius) + " " + at.y()
                + "h" + across + arc(radius, radius, radius, radius)
                + "v" + down + arc(radius, radius, -radius, radius)
                + "h" + -across + arc(radius, radius, -radius, -radius)
                + "v" + -down + arc(radius, radius, radius, -radius) + "z";
    }

    private static String hexagon(Place at) {
        return "M" + at.x() + " " + at.middle()
                + "L" + (at.x() + POINT) + " " + at.y()
                + "L" + (at.right() - POINT) + " " + at.y()
                + "L" + at.right() + " " + at.middle()
                + "L" + (at.right() - POINT) + " " + at.bottom()
                + "L" + (at.x() + POINT) + " " + at.bottom() + "z";
    }
}
