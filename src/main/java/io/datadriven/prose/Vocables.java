package io.datadriven.prose;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of English that hold sentences together, and what other words have in common when their endings differ. */
final class Vocables {

    static final Set<String> FUNCTION_WORDS = words("""
            a an the this that these those such same own other another each every either neither both all any some few more most
            much many several enough less least
            i me my mine myself we us our ours ourselves you your yours yourself he him his she her hers it its itself they them
            their theirs themselves one ones someone something anyone anything everyone everything who whom whose which what
            am is are was were be been being do does did doing done have has had having will would shall should can could may
            might must ought need needs get gets got
            of at by for with about against between into through during before after above below to from up down in out on off
            over under within without across along among around behind beside besides beyond despite inside near onto per since
            toward towards until upon via
            and or but nor so yet if then else because as while although though unless whether whereas when where why how than
            not no never none nothing nobody cannot only just also too very even still again once here there now always often
            sometimes already ever rather quite
            s t re ve ll d m don doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven hadn can
            """);

    static final Set<String> NEGATIONS = words(
            "not no never none nothing nobody cannot neither nor without don doesn didn isn aren wasn weren won wouldn couldn "
                    + "shouldn hasn haven hadn");

    /** Longest first, so that the ending taken off is the whole ending. */
    private static final List<String> ENDINGS = List.of(
            "izations",
            "ization",
            "isations",
            "isation",
            "ations",
            "ation",
            "nesses",
            "ments",
            "ingly",
            "ities",
            "ness",
            "ment",
            "ions",
            "ings",
            "edly",
            "ized",
            "ised",
            "ises",
            "izes",
            "able",
            "ible",
            "ing",
            "ion",
            "ity",
            "ies",
            "ied",
            "ers",
            "ise",
            "ize",
            "est",
            "ed",
            "er",
            "es",
            "ly",
            "al",
            "s",
            "e",
            "y");

    /** Below this a stem says too little: "use" and "user" may meet, "to" and "top" may not. */
    private static final int SHORTEST_STEM = 3;

    private Vocables() {}

    /** What is left of a word in lower case without its usual endings; not a word itself. */
    static String stem(String word) {
        for (var ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return undoubled(word.substring(0, word.length() - ending.length()));
            }
        }
        return word;
    }

    /** Running and run: the letter that was doubled before the ending. */
    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        return last > SHORTEST_STEM - 1 && stem.charAt(last) == stem.charAt(last - 1) && stem.charAt(last) != 's'
                ? stem.substring(0, last)
                : stem;
    }

    static Set<String> words(String list) {
        return Stream.of(list.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
