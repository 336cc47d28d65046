package io.datadriven.catalog;

/**
 * One fault in the content.
 *
 * @param file path below the content folder
 * @param line counted from 1
 * @param pointer JSON pointer to the place
 * @param reason what is wrong and what to do, as a sentence
 */
public record ContentFault(String file, int line, String pointer, String reason) {

    @Override
    public String toString() {
        return "%s:%d %s: %s".formatted(file, line, pointer.isEmpty() ? "/" : pointer, reason);
    }
}
