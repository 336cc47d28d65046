package io.datadriven.prose;

/**
 * One word or mark of a text, as the encoder takes it.
 *
 * @param text in lower case and without accents
 * @param start of it in the text it was read from, in UTF-16 units
 * @param end the first unit behind it
 * @param pieces what the vocabulary has for it, one or more
 */
@SuppressWarnings("ArrayRecordComponent") // never compared with another
record Word(String text, int start, int end, int[] pieces) {

    /** Whether it is a mark such as a comma rather than a word. */
    boolean isMark() {
        return !Character.isLetterOrDigit(text.codePointAt(0));
    }

    /** Whether it only holds a sentence together. */
    boolean isFunctionWord() {
        return Vocables.FUNCTION_WORDS.contains(text);
    }

    /** Whether it carries meaning of its own. */
    boolean isContent() {
        return !isMark() && !isFunctionWord();
    }

    String stem() {
        return Vocables.stem(text);
    }
}
