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
}
