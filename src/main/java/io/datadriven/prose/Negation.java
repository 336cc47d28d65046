package io.datadriven.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Says the opposite of a sentence by rule: takes its negation away, or puts one in where English wants it.
 *
 * <p>It does not parse. Where no rule finds its place there is no opposite, which is better than a sentence nobody would write.
 */
final class Negation {

    private static final Set<String> AUXILIARIES = Vocables.words(
            "is are was were can could should would will must may might cannot does do did has have had");

    private static final Map<String, String> OPPOSITES = opposites("""
            always never
            more less
            before after
            faster slower
            cheaper dearer
            cheap expensive
            increases decreases
            increase decrease
            safe unsafe
            same different
            with without
            all no
            higher lower
            larger smaller
            first last
            possible impossible
            easy hard
            easier harder
            enough insufficient
            valid invalid
            consistent inconsistent
            correct incorrect
            necessary unnecessary
            everything nothing
            simpler costlier
            """);

    private Negation() {}

    private static Map<String, String> opposites(String pairs) {
        var both = new java.util.HashMap<String, String>();
        pairs.strip().lines().map(it -> it.strip().split(" ")).forEach(it -> {
            both.putIfAbsent(it[0], it[1]);
            both.putIfAbsent(it[1], it[0]);
        });
        return Map.copyOf(both);
    }

    /** Sentences that say the opposite, each by one rule; none where no rule fits. */
    static List<String> of(String sentence) {
        var words = sentence.strip().split("\\s+");
        var opposites = new ArrayList<String>();
        if (!affirmed(words, opposites)) {
            auxiliary(words, opposites);
            if (opposites.isEmpty()) {
                verb(words, opposites);
            }
        }
        swapped(words, opposites);
        return opposites;
    }

    /** Takes the first negation out. */
    private static boolean affirmed(String[] words, List<String> into) {
        for (int i = 0; i < words.length; i++) {
            var word = plain(words[i]);
            var instead =
                    switch (word) {
                        case "not", "never" -> "";
                        case "no" -> i + 1 < words.length && plain(words[i + 1]).endsWith("s") ? "" : "a";
                        case "without" -> "with";
                        case "cannot", "can't" -> "can";
                        case "don't" -> "do";
                        case "doesn't" -> "does";
                        case "isn't" -> "is";
                        case "aren't" -> "are";
                        case "won't" -> "will";
                        case "neither" -> "either";
                        case "nothing" -> "everything";
                        case "none" -> "all";
                        case "nobody" -> "everybody";
                        default -> null;
                    };
            if (instead != null) {
                into.add(with(words, i, instead));
                return true;
            }
        }
        return false;
    }

    private static void auxiliary(String[] words, List<String> into) {
        for (int i = 1; i < words.length - 1; i++) {
            var word = plain(words[i]);
            if (AUXILIARIES.contains(word) && !isRelative(plain(words[i - 1]))) {
                boolean isMain = (word.equals("has") || word.equals("have") || word.equals("had"))
                        && !isParticiple(plain(words[i + 1]));
                var negated =
                        switch (word) {
                            case "must" -> "need not";
                            case "has" -> isMain ? "does not have" : "has not";
                            case "have" -> isMain ? "do not have" : "have not";
                            case "had" -> isMain ? "did not have" : "had not";
                            case "does", "do", "did" -> word + " not";
                            default -> words[i] + " not";
                        };
                into.add(with(words, i, negated));
                return;
            }
        }
    }

    private static boolean isRelative(String word) {
        return word.equals("that")
                || word.equals("which")
                || word.equals("who")
                || word.equals("what")
                || word.equals("if");
    }

    private static boolean isParticiple(String word) {
        return word.endsWith("ed")
                || word.endsWith("en")
                || Set.of("been", "gone", "made", "lost", "read", "run", "seen").contains(word);
    }

    private static void verb(String[] words, List<String> into) {
        for (int i = 1; i < words.length; i++) {
            var word = plain(words[i]);
            var base = Verbs.ofThirdPerson(word);
            if (base.isPresent() && !isRelative(plain(words[i - 1])) && !Verbs.isNounAfter(plain(words[i - 1]))) {
                into.add(with(words, i, "does not " + base.get()));
                return;
            }
            if (Verbs.isBase(word)
                    && plain(words[i - 1]).endsWith("s")
                    && !plain(words[i - 1]).endsWith("ss")) {
                into.add(with(words, i, "do not " + word));
                return;
            }
        }
        if (words.length > 2 && Verbs.isBase(plain(words[0]))) {
            into.add(with(words, 0, "do not " + plain(words[0])));
        }
    }

    private static void swapped(String[] words, List<String> into) {
        for (int i = 0; i < words.length; i++) {
            var opposite = OPPOSITES.get(plain(words[i]));
            if (opposite != null) {
                into.add(with(words, i, opposite));
                return;
            }
        }
    }

    private static String with(String[] words, int at, String instead) {
        var changed = new ArrayList<String>();
        for (int i = 0; i < words.length; i++) {
            var word = i == at ? instead + tail(words[i]) : words[i];
            if (!word.isEmpty()) {
                changed.add(word);
            }
        }
        return String.join(" ", changed);
    }

    /** The marks that stand behind a word. */
    private static String tail(String word) {
        int end = word.length();
        while (end > 0 && ",.;:!?".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(end);
    }

    private static String plain(String word) {
        return word.substring(0, word.length() - tail(word).length())
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
    }
}
