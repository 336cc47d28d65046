package io.datadriven.prose;

import java.util.List;

/**
 * A passage or a phrasing with the states of its pieces.
 *
 * @param states row after row of {@value Encoder#WIDTH} numbers, one row for each piece
 */
@SuppressWarnings("ArrayRecordComponent") // never compared with another
record Encoded(List<Word> words, float[] states) {

    int size() {
        return states.length / Encoder.WIDTH;
    }

    int start() {
        return words.getFirst().start();
    }

    int end() {
        return words.getLast().end();
    }

    /** For each piece 1 where its word denies something, otherwise 0. */
    float[] negations() {
        var flags = new float[size()];
        int at = 0;
        for (var word : words) {
            for (int i = 0; i < word.pieces().length && at < flags.length; i++) {
                flags[at++] = Vocables.NEGATIONS.contains(word.text()) ? 1 : 0;
            }
        }
        return flags;
    }
}
