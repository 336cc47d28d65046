package io.datadriven.prose;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is left of a text to be read after the guards, and which of them fired.
 *
 * @param passages what may earn something, in order
 */
record Screening(List<List<Word>> passages, Set<Guard> guards) {

    private static final int WORDS_READ_WITH_CARE = 1_200;
    private static final int FEWEST_CONTENT_WORDS = 3;

    /** A passage that has this part of its words from the question says the question again. */
    private static final double COPIED = 0.8;

    static Screening of(List<List<Word>> passages, Set<String> questionStems) {
        var guards = EnumSet.noneOf(Guard.class);
        var left = new ArrayList<>(passages);
        if (words(left) > WORDS_READ_WITH_CARE) {
            guards.add(Guard.TOO_LONG);
        }
        drop(left, it -> Addressing.isToGrader(plain(it)), Guard.ADDRESSES_GRADER, guards);
        left.removeIf(it -> Addressing.saysNothing(plain(it)));
        if (left.isEmpty()) {
            return ended(guards, Guard.NO_ANSWER);
        }
        var seen = new HashSet<String>();
        drop(left, it -> !seen.add(plain(it)), Guard.REPEATED, guards);
        if (contentStems(left).size() < FEWEST_CONTENT_WORDS) {
            return ended(guards, Guard.TOO_SHORT);
        }
        return meaningful(left, questionStems, guards);
    }

    private static Screening meaningful(ArrayList<List<Word>> left, Set<String> questionStems, Set<Guard> guards) {
        if (Soup.isOtherLanguage(left)) {
            return ended(guards, Guard.OTHER_LANGUAGE);
        }
        if (left.removeIf(it -> isCopied(it, questionStems)) && left.isEmpty()) {
            return ended(guards, Guard.QUESTION_COPIED);
        }
        if (Soup.isHeap(left)) {
            return ended(guards, Guard.KEYWORD_SOUP);
        }
        drop(left, Soup::isHeapAlone, Guard.KEYWORD_SOUP, guards);
        return new Screening(List.copyOf(left), guards);
    }

    private static void drop(List<List<Word>> passages, Predicate<List<Word>> unread, Guard guard, Set<Guard> guards) {
        if (passages.removeIf(unread)) {
            guards.add(guard);
        }
    }

    private static Screening ended(Set<Guard> guards, Guard last) {
        guards.add(last);
        return new Screening(List.of(), guards);
    }

    private static boolean isCopied(List<Word> passage, Set<String> questionStems) {
        var stems = Phrase.contentStems(passage);
        return !stems.isEmpty()
                && stems.stream().filter(questionStems::contains).count() >= COPIED * stems.size();
    }

    private static Set<String> contentStems(List<List<Word>> passages) {
        return Phrase.contentStems(passages.stream().flatMap(List::stream).toList());
    }

    private static long words(List<List<Word>> passages) {
        return passages.stream().flatMap(List::stream).filter(not(Word::isMark)).count();
    }

    /** The words without marks, with a space between each two. */
    static String plain(List<Word> passage) {
        return passage.stream().filter(not(Word::isMark)).map(Word::text).collect(joining(" "));
    }
}
