package io.datadriven.prose;

import static java.util.function.Predicate.not;

import java.util.List;
import java.util.Set;

/** Tells heaps of terms from sentences, and English from what is not. */
final class Soup {

    /** Of English prose two words in five hold sentences together, of notes one in five. */
    private static final double FEWEST_FUNCTION_WORDS = 0.15;

    /** Below this many words a share says nothing. */
    private static final int ENOUGH_WORDS = 8;

    /** So many terms in a row, with nothing between them, are no sentence and no note. */
    private static final int LONGEST_RUN = 8;

    /** Notes have a few words between two marks, lists of terms have one or two. */
    private static final double SHORTEST_NOTES = 2.6;

    private static final double MOST_FOREIGN = 0.2;

    private static final Set<String> FOREIGN_FUNCTION_WORDS = Vocables.words("""
            der das und ist nicht mit ein eine einen von zu den dem auf fur sich wird werden auch weil oder bei wenn nur
            le les des et est une pour dans que qui pas sur avec ce il elle sont nous vous mais ou donc
            el los las y es una por para con que del se lo como mas pero su
            il gli di e che non per una sono con della nel anche piu
            o os um uma nao com mais da em na no ao
            het een van niet op te zijn voor met aan dat er
            """);

    private Soup() {}

    static boolean isHeap(List<List<Word>> passages) {
        var words = passages.stream().flatMap(List::stream).toList();
        return functionShare(words) < FEWEST_FUNCTION_WORDS && isLong(words) && hasNoShape(passages);
    }

    static boolean isHeapAlone(List<Word> passage) {
        return isHeap(List.of(passage));
    }

    private static boolean isLong(List<Word> words) {
        return words.stream().filter(not(Word::isMark)).count() >= ENOUGH_WORDS;
    }

    private static double functionShare(List<Word> words) {
        var spoken = words.stream().filter(not(Word::isMark)).toList();
        return spoken.isEmpty()
                ? 0
                : spoken.stream().filter(Word::isFunctionWord).count() / (double) spoken.size();
    }

    /** Terms run on, or stand alone between commas; numbers and what is calculated with them are no terms. */
    private static boolean hasNoShape(List<List<Word>> passages) {
        int run = 0;
        int longest = 0;
        int terms = 0;
        int segments = 0;
        for (var passage : passages) {
            run = 0;
            for (var word : passage) {
                boolean isTerm =
                        word.isContent() && !Character.isDigit(word.text().charAt(0));
                if (isTerm) {
                    terms++;
                    segments += run == 0 ? 1 : 0;
                }
                run = isTerm ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
        }
        return longest >= LONGEST_RUN || (terms < SHORTEST_NOTES * segments && terms >= ENOUGH_WORDS);
    }

    /** Function words of other languages outnumber those of English, or most letters are not Latin. */
    static boolean isOtherLanguage(List<List<Word>> passages) {
        var spoken = passages.stream()
                .flatMap(List::stream)
                .filter(not(Word::isMark))
                .toList();
        long foreign = spoken.stream()
                .map(Word::text)
                .filter(it -> FOREIGN_FUNCTION_WORDS.contains(it) && !Vocables.FUNCTION_WORDS.contains(it))
                .count();
        long english = spoken.stream().filter(Word::isFunctionWord).count();
        long otherScript = spoken.stream().filter(Soup::isOtherScript).count();
        return 2 * otherScript > spoken.size() || (foreign > MOST_FOREIGN * spoken.size() && foreign > english);
    }

    private static boolean isOtherScript(Word word) {
        int first = word.text().codePointAt(0);
        return Character.isLetter(first) && Character.UnicodeScript.of(first) != Character.UnicodeScript.LATIN;
    }
}
