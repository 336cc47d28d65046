package io.datadriven.drawing;

import java.util.Locale;

/** How something is doing. It is told by a mark and a word beside the colour, since not everybody sees colours alike. */
public enum Tone {
    GOOD("✓"),
    WARNING("⚠"),
    BAD("✗"),
    NEUTRAL("");

    private final String sign;

    Tone(String sign) {
        this.sign = sign;
    }

    /** Before a text that it is about; empty if there is nothing to say. */
    String sign() {
        return sign;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isMarked() {
        return this != NEUTRAL;
    }
}
