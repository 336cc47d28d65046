package io.datadriven.prose;

/** What keeps a text that only looks like an answer from earning, or what a reader should know of it. */
public enum Guard {
    /** Nothing is said, or only that the writer does not know. Earns nothing. */
    NO_ANSWER(true),
    /** Fewer than three words that carry meaning. Earns nothing. */
    TOO_SHORT(true),
    /** Nothing but the question, in its own words. Earns nothing. */
    QUESTION_COPIED(true),
    /** Terms in a heap rather than sentences. Earns nothing until a person has looked. */
    KEYWORD_SOUP(true),
    /** Not in English, which is all that is understood. Earns nothing until a person has looked. */
    OTHER_LANGUAGE(true),
    /** Nothing in it is about what was asked. Earns nothing. */
    OFF_TOPIC(true),
    /** Longer than is read with care: over 1,200 words. */
    TOO_LONG(false),
    /** The same sentence more than once; it counts once. */
    REPEATED(false),
    /** Sentences that speak to whoever grades; they are not read. */
    ADDRESSES_GRADER(false);

    private final boolean ends;

    Guard(boolean ends) {
        this.ends = ends;
    }

    /** Whether the answer earns nothing, whatever else it says. */
    public boolean endsTheReading() {
        return ends;
    }
}
