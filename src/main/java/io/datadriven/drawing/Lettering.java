package io.datadriven.drawing;

import java.util.regex.Pattern;

/**
 * How wide text is. It is estimated from classes of characters by the widths of DejaVu Sans, one of the widest fonts that are
 * common, so that what fits here fits in the font of whoever looks at it.
 */
final class Lettering {

    private static final int WHOLE = 100;
    private static final int FIRST_FULL_WIDTH = 0x2E80;
    private static final String ELLIPSIS = "…";
    private static final String NARROW = " ijlI.,:;'|!/\\·";
    private static final String SLIM = "ftr()[]-\"`";
    private static final String BROAD = "+=<>~#&^";
    private static final String WIDE = "mwMW@%—…≤≥→";

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\p{Cc}]+");

    /** Characters that turn the text around them, that nobody sees, or that XML forbids; what joins emoji and letters may stay. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\x{FFFE}\\x{FFFF}&&[^\\x{200C}\\x{200D}]]");

    private static final Pattern LETTER_WITH_MARKS = Pattern.compile("\\X");

    private Lettering() {}

    /** On one line, and with nothing in it that changes how its surroundings are read. */
    static String clean(String text) {
        var seen = UNSEEN.matcher(text).replaceAll("");
        return SPACES.matcher(seen).replaceAll(" ").strip();
    }

    /** In pixels, rounded up. */
    static int width(String text, Face face) {
        var hundredths =
                text.codePoints().mapToLong(Lettering::hundredthsOfSize).sum();
        return Math.toIntExact(Math.ceilDiv(hundredths * face.size() * face.boldness(), WHOLE * WHOLE));
    }

    /** The text clean, and cut if it is wider than so many pixels. */
    static String fit(String text, Face face, int width) {
        var clean = clean(text);
        if (width(clean, face) <= width) {
            return clean;
        }
        var kept = new StringBuilder();
        var letters = LETTER_WITH_MARKS.matcher(clean);
        while (letters.find() && width(kept + letters.group() + ELLIPSIS, face) <= width) {
            kept.append(letters.group());
        }
        return kept.toString().strip() + ELLIPSIS;
    }

    /** Nothing has no width at all, so that a pile of accents comes to an end too. */
    private static int hundredthsOfSize(int character) {
        if (NARROW.indexOf(character) >= 0) {
            return 36;
        }
        if (SLIM.indexOf(character) >= 0) {
            return 45;
        }
        if (WIDE.indexOf(character) >= 0) {
            return 100;
        }
        if (character >= FIRST_FULL_WIDTH) {
            return 125;
        }
        if (BROAD.indexOf(character) >= 0 || character > 0x7F) {
            return 85;
        }
        return Character.isUpperCase(character) ? 79 : 64;
    }
}
