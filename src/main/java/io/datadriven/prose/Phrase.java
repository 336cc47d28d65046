package io.datadriven.prose;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One phrasing of the rubric, encoded.
 *
 * @param weights what each piece counts when the phrasing is looked for in an answer
 */
@SuppressWarnings("ArrayRecordComponent") // never compared with another
record Phrase(String text, Encoded encoded, float[] weights) {

    /** A word that only holds the sentence together says a tenth. */
    private static final float FUNCTION_WORD = 0.1f;

    /** A word that the question already gave away says a tenth. */
    private static final float GIVEN_AWAY = 0.1f;

    static Phrase of(Encoder encoder, String text, Set<String> questionStems) {
        var encoded = encoder.encode(encoder.words(text));
        var weights = new float[encoded.size()];
        int at = 0;
        for (var word : encoded.words()) {
            int end = Math.min(weights.length, at + word.pieces().length);
            Arrays.fill(weights, at, end, weight(word, questionStems));
            at = end;
        }
        return new Phrase(text, encoded, weights);
    }

    private static float weight(Word word, Set<String> questionStems) {
        return (word.isContent() ? 1 : FUNCTION_WORD) * (questionStems.contains(word.stem()) ? GIVEN_AWAY : 1);
    }

    static Set<String> contentStems(List<Word> words) {
        return words.stream().filter(Word::isContent).map(Word::stem).collect(Collectors.toUnmodifiableSet());
    }
}
