package io.datadriven.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the words of a text say about its polarity without being understood.
 *
 * @param denies for each piece 1 where the word itself denies something
 * @param denied for each piece 1 where the word stands behind one that does, in the same clause
 * @param content for each piece 1 where the word carries meaning
 * @param stems of words that carry meaning, with whether any of them is denied
 * @param words all of them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared with another
record Cues(float[] denies, float[] denied, float[] content, Map<String, Boolean> stems, Set<String> words) {

    private static final Set<String> DENYING = Vocables.words(
            "not no never none nothing nobody cannot neither nor without don doesn didn isn aren wasn weren won wouldn couldn "
                    + "shouldn hasn haven hadn unnecessary needless useless pointless hardly rarely seldom unable impossible lack lacks avoid "
                    + "avoids fail fails refuse refuses forbid forbids instead rather zero dont doesnt cant wont isnt wrong false myth");

    private static final Set<String> CLAUSE_ENDS = Vocables.words(", ; : . ! ? but because so while and then if when");

    /** A negation seldom reaches further than this many words. */
    private static final int REACH = 8;

    static Cues of(List<Word> words, int pieces) {
        var cues = new Cues(
                new float[pieces],
                new float[pieces],
                new float[pieces],
                new HashMap<>(),
                words.stream().map(Word::text).collect(Collectors.toSet()));
        int at = 0;
        int reach = 0;
        for (var word : words) {
            boolean isDenying = DENYING.contains(word.text());
            reach = CLAUSE_ENDS.contains(word.text()) ? 0 : reach;
            boolean isDenied = reach > 0 && !isDenying;
            boolean isContent = word.isContent() && !isDenying;
            if (isContent) {
                cues.stems.merge(word.stem(), isDenied, Boolean::logicalOr);
            }
            for (int i = 0; i < word.pieces().length && at < pieces; i++, at++) {
                cues.denies[at] = isDenying ? 1 : 0;
                cues.denied[at] = isDenied ? 1 : 0;
                cues.content[at] = isContent ? 1 : 0;
            }
            reach = isDenying ? REACH : Math.max(0, reach - 1);
        }
        return cues;
    }

    float denials() {
        float sum = 0;
        for (var it : denies) {
            sum += it;
        }
        return sum;
    }

    /** The part of the stems that the other text has too, and denies where this one does not, or the other way round. */
    float crossed(Cues other) {
        return part(other, true);
    }

    /** The part of the stems that the other text has too, and denies where this one does. */
    float agreed(Cues other) {
        return part(other, false);
    }

    private float part(Cues other, boolean differs) {
        long count = stems.entrySet().stream()
                .filter(it -> other.stems.containsKey(it.getKey())
                        && differs == !other.stems.get(it.getKey()).equals(it.getValue()))
                .count();
        return stems.isEmpty() ? 0 : count / (float) stems.size();
    }

    /** How many words have their opposite in the other text and not themselves, at most two; halved. */
    float turned(Cues other) {
        long count = words.stream()
                .filter(it -> !other.words.contains(it)
                        && Antonyms.of(it).filter(other.words::contains).isPresent())
                .count();
        return Math.min(count, 2) / 2f;
    }
}
