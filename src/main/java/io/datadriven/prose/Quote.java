package io.datadriven.prose;

/**
 * A passage of the learner's own text.
 *
 * @param start in UTF-16 units from the start of the text as it was sent
 * @param end the first unit behind it
 * @param text what stands between them, letter by letter
 */
public record Quote(int start, int end, String text) {}
