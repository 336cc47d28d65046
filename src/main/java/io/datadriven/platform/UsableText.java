package io.datadriven.platform;

import java.util.Optional;

/** Finds in what people write the characters that no database keeps and no client can show. */
public final class UsableText {

    private UsableText() {}

    /**
     * The first character that cannot be used.
     *
     * @param offset where it is, in UTF-16 units from the start
     * @param name what it is, such as {@code U+0000}
     */
    public record Unusable(int offset, String name) {}

    /**
     * Nothing when all of it can be used. Tabs and line breaks of every kind can, other control characters cannot, nor can half of a
     * character whose other half is missing.
     */
    public static Optional<Unusable> firstUnusable(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!isUsable(text.codePointAt(i))) {
                return Optional.of(new Unusable(i, "U+%04X".formatted(text.codePointAt(i))));
            }
        }
        return Optional.empty();
    }

    private static boolean isUsable(int character) {
        return switch (Character.getType(character)) {
            case Character.SURROGATE -> false;
            case Character.CONTROL -> (character >= '\t' && character <= '\r') || character == 0x85;
            default -> true;
        };
    }

    /**
     * Refuses what a caller wrote into a field of the body.
     *
     * @throws Problem 422 when a character of it cannot be used
     */
    public static void check(String text, String pointer) {
        firstUnusable(text).ifPresent(it -> {
            throw new Problem(
                    Problem.Type.INVALID_BODY,
                    sentence(it),
                    java.util.List.of(Problem.Fault.inBody(pointer, "unusable_character", sentence(it))));
        });
    }

    /** Where to look for it, for whoever wrote the text. */
    public static String sentence(Unusable it) {
        return "Character %s (%s) cannot be stored or shown. Take it out; it often comes along when text is pasted."
                .formatted(it.offset() + 1, it.name());
    }
}
