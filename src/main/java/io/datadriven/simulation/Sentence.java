package io.datadriven.simulation;

import java.util.Locale;

/** Words a message the same on every machine: the digits of a number are those of the default locale otherwise. */
public final class Sentence {

    private Sentence() {}

    /** Some templates are the words of one of many things, so they are no constants at the place of the call. */
    @SuppressWarnings("AnnotateFormatMethod")
    public static String of(String template, Object... parts) {
        return String.format(Locale.ROOT, template, parts);
    }
}
