package io.datadriven.grading;

import java.util.Locale;

/** Words a message the same on every machine: the digits of a number are those of the default locale otherwise. */
final class Sentence {

    private Sentence() {}

    /** Some templates are a kind's own words, so they are no constants at the place of the call. */
    @SuppressWarnings("AnnotateFormatMethod")
    static String of(String template, Object... parts) {
        return String.format(Locale.ROOT, template, parts);
    }
}
