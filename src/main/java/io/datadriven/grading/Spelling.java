package io.datadriven.grading;

import java.text.Normalizer;
import java.util.Locale;

/** Makes texts equal that people would call the same. */
final class Spelling {

    private Spelling() {}

    /**
     * The text after Unicode NFKC (a full-width letter is a letter), without regard to case, and with single spaces.
     *
     * <p>Case is folded by way of upper case, so that ß and SS are the same, and without any locale.
     */
    static String folded(String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return normal.toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Z}\\s]+", " ")
                .strip();
    }
}
