package io.datadriven.catalog;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a variant of a challenge is drawn from: the same seed gives the same variant, on every machine and for ever. */
public record Seed(long bits) {

    /** The variant that a challenge shows to who asks for none. */
    static final Seed FIRST = new Seed(0);

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{16}");

    /** Reads what {@link #hex()} writes, and nothing else: a seed has one spelling. */
    public static Optional<Seed> parse(String hex) {
        return HEX.matcher(hex).matches()
                ? Optional.of(new Seed(HexFormat.fromHexDigitsToLong(hex)))
                : Optional.empty();
    }

    /** 16 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().toHexDigits(bits);
    }
}
