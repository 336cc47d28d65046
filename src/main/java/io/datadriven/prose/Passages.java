package io.datadriven.prose;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Cuts a text into passages that say one thing each: sentences, points of a list, and the clauses of sentences that run on.
 *
 * <p>A rule and not a trained detector: learners write without capitals, in bullet points and with names like {@code node.js},
 * and the same words in other case have to be cut at the same places.
 */
final class Passages {

    /** Above this a sentence says more than one thing, and would match every criterion a little. */
    private static final int LONGEST = 40;

    /** What a clause has to have to be read alone. */
    private static final int SHORTEST_CLAUSE = 7;

    /** A line that ends before this was ended by its writer, not by the width of a page. */
    private static final int FULL_LINE = 60;

    private static final Set<String> ENDS = Set.of(".", "!", "?", ";", "。", "！", "？");
    private static final Set<String> CLOSING = Set.of(")", "]", "\"", "'", "”", "’", "»");
    private static final Set<String> ABBREVIATIONS =
            Vocables.words("e.g g i.e etc vs cf approx resp incl fig no dr mr mrs ms st inc ltd eq al ca e i");
    private static final Set<String> CLAUSE_MARKS =
            Vocables.words(", : – — and but because so while whereas although since which then");

    private final String text;
    private final List<Word> words;

    private Passages(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    /** The words of each passage, in order; a passage has a word at least. */
    static List<List<Word>> of(String text, List<Word> words) {
        return new Passages(text, words).cut();
    }

    private List<List<Word>> cut() {
        var passages = new ArrayList<List<Word>>();
        int from = 0;
        for (int at = 1; at <= words.size(); at++) {
            if (at == words.size() || endsBefore(at)) {
                passages.add(words.subList(from, at));
                from = at;
            }
        }
        return passages.stream()
                .flatMap(Passages::clauses)
                .filter(not(it -> it.stream().allMatch(Word::isMark)))
                .toList();
    }

    private boolean endsBefore(int at) {
        var last = words.get(at - 1);
        var next = words.get(at);
        var gap = text.substring(last.end(), next.start());
        if (isLineBreak(gap, last.end(), next)) {
            return true;
        }
        if (CLOSING.contains(next.text()) || gap.isEmpty()) {
            return false;
        }
        int end = at - 1;
        while (end > 0 && CLOSING.contains(words.get(end).text())) {
            end--;
        }
        return ENDS.contains(words.get(end).text()) && !isAbbreviated(end);
    }

    private boolean isAbbreviated(int end) {
        if (!words.get(end).text().equals(".") || end == 0) {
            return false;
        }
        var word = words.get(end - 1).text();
        boolean opensLine = end < 2
                || text.substring(words.get(end - 2).end(), words.get(end - 1).start())
                        .contains("\n");
        return ABBREVIATIONS.contains(word)
                || (opensLine && word.length() <= 2 && word.chars().allMatch(Character::isLetterOrDigit));
    }

    private boolean isLineBreak(String gap, int lineEnd, Word next) {
        int line = gap.indexOf('\n');
        if (line < 0) {
            return false;
        }
        boolean isBlank = gap.indexOf('\n', line + 1) >= 0;
        boolean hasBullet = gap.chars().anyMatch(it -> "*#>|".indexOf(it) >= 0)
                || Set.of("-", "+", "•", "–").contains(next.text())
                || Character.isDigit(next.text().charAt(0));
        int lineStart = text.lastIndexOf('\n', lineEnd - 1) + 1;
        return isBlank || hasBullet || lineEnd - lineStart < FULL_LINE;
    }

    private static Stream<List<Word>> clauses(List<Word> sentence) {
        if (sentence.size() <= LONGEST) {
            return Stream.of(sentence);
        }
        int middle = sentence.size() / 2;
        int at = IntStream.rangeClosed(SHORTEST_CLAUSE, sentence.size() - SHORTEST_CLAUSE)
                .filter(it -> CLAUSE_MARKS.contains(sentence.get(it).text()))
                .boxed()
                .min((a, b) -> Integer.compare(Math.abs(a - middle), Math.abs(b - middle)))
                .orElse(middle);
        return Stream.concat(clauses(sentence.subList(0, at)), clauses(sentence.subList(at, sentence.size())));
    }
}
