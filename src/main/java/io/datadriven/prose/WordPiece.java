package io.datadriven.prose;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Cuts a text into the words and pieces of words that the encoder was trained on: the greedy longest match of WordPiece (Wu et al.
 * 2016) as BERT uses it without case, with offsets into the text as it was sent.
 *
 * <p>It differs on purpose in two ways. Letters in disguise (ligatures, full-width, mathematical) are read as the letters they
 * stand for, and the marks of Markdown are passed over, since they say nothing.
 */
final class WordPiece {

    private static final int LONGEST_WORD = 100;
    private static final String MARKDOWN = "*_`#~|>";

    private final Map<String, Integer> vocabulary;
    private final int unknown;

    WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
        this.unknown = id("[UNK]");
    }

    int id(String piece) {
        var id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("The vocabulary has no piece '" + piece + "'.");
        }
        return id;
    }

    List<Word> words(String text) {
        var words = new ArrayList<Word>();
        var open = new OpenWord();
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            int next = at + Character.charCount(character);
            if (isGap(character)) {
                close(open, words);
            } else if (!isInvisible(character)) {
                for (int letter : plain(character)) {
                    if (standsAlone(letter)) {
                        close(open, words);
                        open.add(letter, at, next);
                        close(open, words);
                    } else {
                        open.add(letter, at, next);
                    }
                }
            }
            at = next;
        }
        close(open, words);
        return Collections.unmodifiableList(words);
    }

    private static boolean isGap(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || MARKDOWN.indexOf(character) >= 0;
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SURROGATE -> true;
            default -> character == 0xFFFD;
        };
    }

    /** The character in lower case without accents; nothing for an accent that stands by itself. */
    private static int[] plain(int character) {
        if (character < 0x80) {
            return new int[] {Character.toLowerCase(character)};
        }
        return Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                .codePoints()
                .filter(it -> Character.getType(it) != Character.NON_SPACING_MARK)
                .map(Character::toLowerCase)
                .filter(it -> !isGap(it))
                .toArray();
    }

    /** Marks and ideographs are words by themselves. */
    private static boolean standsAlone(int character) {
        if (character < 0x80) {
            return !Character.isLetterOrDigit(character);
        }
        return Character.isIdeographic(character)
                || switch (Character.getType(character)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    private void close(OpenWord open, List<Word> words) {
        if (!open.letters.isEmpty()) {
            var text = open.letters.toString();
            words.add(new Word(text, open.start, open.end, pieces(text)));
            open.letters.setLength(0);
        }
    }

    private int[] pieces(String word) {
        if (word.length() > LONGEST_WORD) {
            return new int[] {unknown};
        }
        var pieces = new ArrayList<Integer>();
        for (int from = 0; from < word.length(); ) {
            int to = longestFrom(word, from);
            if (to == from) {
                return new int[] {unknown};
            }
            pieces.add(vocabulary.get(piece(word, from, to)));
            from = to;
        }
        return pieces.stream().mapToInt(Integer::intValue).toArray();
    }

    private int longestFrom(String word, int from) {
        int to = word.length();
        while (to > from && !vocabulary.containsKey(piece(word, from, to))) {
            to--;
        }
        return to;
    }

    private static String piece(String word, int from, int to) {
        return from == 0 ? word.substring(0, to) : "##" + word.substring(from, to);
    }

    /** A word that is still being read. */
    private static final class OpenWord {

        private final StringBuilder letters = new StringBuilder();
        private int start;
        private int end;

        void add(int letter, int from, int to) {
            if (letters.isEmpty()) {
                start = from;
            }
            letters.appendCodePoint(letter);
            end = to;
        }
    }
}
