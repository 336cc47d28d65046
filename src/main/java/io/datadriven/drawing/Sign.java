package io.datadriven.drawing;

/** The mark of a tone, drawn and not written: not every font has it. */
final class Sign {

    static final int RADIUS = 7;

    private Sign() {}

    /** A tick in a circle, an exclamation mark in a triangle, a cross in a square: three outlines, too, for those who see no colours. */
    static void draw(Canvas canvas, Tone tone, int x, int y) {
        var solid = "solid-" + tone.word();
        switch (tone) {
            case GOOD -> canvas.circle(solid, x, y, RADIUS).path("sign", at(x - 3, y) + "l2 3 4 -5");
            case WARNING ->
                canvas.path(solid, at(x, y - RADIUS - 1) + "l8 15h-16z")
                        .path("sign", at(x, y - 2) + "v3" + at(x, y + 4) + "v0.1");
            case BAD ->
                canvas.rect(solid, new Place(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS), 3)
                        .path("sign", at(x - 3, y - 3) + "l6 6m0 -6l-6 6");
            case NEUTRAL -> {}
        }
    }

    private static String at(int x, int y) {
        return "M" + x + " " + y;
    }
}
