package io.datadriven.authoring;

import java.util.Locale;

/** The names that QTI 3.0 and its packages give to things, and how ours become theirs. */
final class Qti {

    static final String ITEM = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";
    static final String MANIFEST = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";
    static final String METADATA = "http://ltsc.ieee.org/xsd/LOM";
    static final String SCHEMAS = "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/";

    static final String RESPONSE = "RESPONSE";
    static final String SCORE = "SCORE";
    static final String MAX_SCORE = "MAXSCORE";
    static final String FEEDBACK = "FEEDBACK";

    private static final int LONGEST_SLUG = 64;

    private Qti() {}

    /** An id of ours as an identifier, which may not begin with a digit. */
    static String identifier(String slug) {
        return Character.isDigit(slug.charAt(0)) ? "_" + slug : slug;
    }

    /** Somebody's identifier as an id of ours; ours come back as they were. */
    static String slug(String identifier) {
        var slug = identifier.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        var cut = slug.substring(0, Math.min(slug.length(), LONGEST_SLUG)).replaceAll("^-|-$", "");
        return cut.isEmpty() ? "item" : cut;
    }
}
