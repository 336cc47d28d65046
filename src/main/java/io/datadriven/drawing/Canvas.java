package io.datadriven.drawing;

import java.util.Locale;

/**
 * Writes a standalone SVG, one element a line. Texts may be anybody's; classes and paths are ours. It loads nothing, runs nothing,
 * and has no ids, so that several may stand in one page.
 */
final class Canvas {

    private final StringBuilder svg = new StringBuilder();

    Canvas(int width, int height, String title, String description) {
        this(width, height, title, description, "");
    }

    /** @param css what the picture needs besides the stylesheet of all pictures */
    Canvas(int width, int height, String title, String description, String css) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">",
                width, height, width, height);
        hint(title);
        add("<desc>%s</desc>", escaped(description));
        add("<style>\n%s%s</style>", Stylesheet.css(), css);
        rect("paper", new Place(0, 0, width, height), 0);
    }

    Canvas group(String names) {
        return add("<g class=\"%s\">", classes(names));
    }

    Canvas endGroup() {
        return add("</g>");
    }

    /** What the group that it begins is called. It is shown when one points there. */
    Canvas hint(String text) {
        return add("<title>%s</title>", escaped(text));
    }

    Canvas rect(String names, Place place, int radius) {
        return add(
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"/>",
                classes(names), place.x(), place.y(), place.width(), place.height(), radius);
    }

    Canvas circle(String names, int x, int y, int radius) {
        return add("<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"%d\"/>", classes(names), x, y, radius);
    }

    /** @param data in the language of paths */
    Canvas path(String names, String data) {
        return add("<path class=\"%s\" d=\"%s\"/>", classes(names), data);
    }

    Canvas text(Face face, Anchor anchor, int x, int y, String text) {
        return add(
                "<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>",
                face.classes(), x, y, anchor.word(), escaped(text));
    }

    /** From below to above, and centred. */
    Canvas uprightText(Face face, int x, int y, String text) {
        return add(
                "<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"middle\" transform=\"rotate(-90 %d %d)\">%s</text>",
                face.classes(), x, y, x, y, escaped(text));
    }

    String svg() {
        return svg + "</svg>\n";
    }

    /** Which end of a text is where it is put. */
    enum Anchor {
        START,
        MIDDLE,
        END;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The digits of a number are those of the default locale otherwise. */
    @SuppressWarnings("AnnotateFormatMethod")
    private Canvas add(String template, Object... parts) {
        svg.append(String.format(Locale.ROOT, template, parts)).append('\n');
        return this;
    }

    private static String classes(String names) {
        return "dd-" + names.replace(" ", " dd-");
    }

    private static String escaped(String text) {
        return Lettering.clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
