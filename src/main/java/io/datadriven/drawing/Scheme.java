package io.datadriven.drawing;

import java.util.List;

/**
 * The colours of a picture. Texts have a contrast of 4.5:1 at least to what is behind them, as WCAG 2.2 asks for in 1.4.3.
 *
 * @param paper behind everything
 * @param ink of texts
 * @param quiet of lines that only order the rest
 * @param curves of the first curve, the second, and so on
 * @param heat of the lowest level, the next, and so on: each is farther from the paper than the one before
 */
record Scheme(
        String paper,
        String ink,
        String quiet,
        Shade good,
        Shade warning,
        Shade bad,
        Shade neutral,
        List<String> curves,
        List<String> heat) {

    static final Scheme LIGHT = new Scheme(
            "#ffffff",
            "#1f2328",
            "#d0d7de",
            new Shade("#e6f6ea", "#1a7f37"),
            new Shade("#fff4d0", "#8a5d00"),
            new Shade("#ffebe9", "#c21c2c"),
            new Shade("#f6f8fa", "#57606a"),
            List.of("#0550ae", "#953800", "#6639ba", "#116329"),
            List.of("#eaeef2", "#b6e3ff", "#54aeff", "#0969da", "#0a3069"));

    static final Scheme DARK = new Scheme(
            "#0d1117",
            "#e6edf3",
            "#30363d",
            new Shade("#12291b", "#4ac26b"),
            new Shade("#2c2410", "#d4a72c"),
            new Shade("#341a1c", "#ff8182"),
            new Shade("#1c2128", "#9198a1"),
            List.of("#79c0ff", "#ffa657", "#d2a8ff", "#7ee787"),
            List.of("#21262d", "#0c2d6b", "#1158c7", "#388bfd", "#a5d6ff"));

    /**
     * The colours of a tone.
     *
     * @param fill of a box, behind a text
     * @param line around it, of an arrow and of a mark
     */
    record Shade(String fill, String line) {}

    Shade shade(Tone tone) {
        return switch (tone) {
            case GOOD -> good;
            case WARNING -> warning;
            case BAD -> bad;
            case NEUTRAL -> neutral;
        };
    }
}
