package io.datadriven.drawing;

import java.util.Locale;

/** How letters look. */
enum Face {
    HEADING(16, 112),
    TITLE(14, 112),
    SMALL(12, 100);

    private final int size;
    private final int boldness;

    Face(int size, int boldness) {
        this.size = size;
        this.boldness = boldness;
    }

    /** In pixels. */
    int size() {
        return size;
    }

    /** Its classes in the stylesheet. */
    String classes() {
        return "dd-text dd-ink dd-" + name().toLowerCase(Locale.ROOT);
    }

    /** How wide its letters are, in percent of plain ones. */
    int boldness() {
        return boldness;
    }
}
