package io.datadriven.prose;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Words that mean the opposite of each other, as sentences about architecture use them. */
final class Antonyms {

    private static final Map<String, String> BOTH_WAYS = bothWays("""
            always never | more less | before after | faster slower | cheaper dearer | cheap expensive | increases decreases
            increase decrease | safe unsafe | same different | with without | all no | higher lower | larger smaller | first last
            possible impossible | easy hard | easier harder | enough insufficient | valid invalid | consistent inconsistent
            correct incorrect | necessary unnecessary | everything nothing | simpler costlier | fast slow | high low | large small
            big tiny | early late | earlier later | new old | long short | longer shorter | many few | grows shrinks | grow shrink
            accepts rejects | accept reject | allows forbids | allow forbid | includes excludes | include exclude | starts stops
            start stop | keeps deletes | keep delete | succeeds fails | succeed fail | enables disables | enable disable
            rises falls | rise fall | raises lowers | raise lower | open closed | full empty | true false | right wrong
            once twice | single double | whole partial | known unknown | used unused | sorted unsorted | ordered unordered
            mutable immutable | atomic partial | above below | up down | gains loses | gain lose | adds removes | add remove
            public private | local remote | shared separate | together separately | global local | strong weak | better worse
            best worst | most least | maximum minimum | maxima minima | bounded unbounded | harmless harmful | useful useless
            """);

    private Antonyms() {}

    private static Map<String, String> bothWays(String pairs) {
        var both = new HashMap<String, String>();
        for (var pair : pairs.strip().split("\\s*[|\n]\\s*", -1)) {
            var words = pair.strip().split(" ", 2);
            both.putIfAbsent(words[0], words[1]);
            both.putIfAbsent(words[1], words[0]);
        }
        return Map.copyOf(both);
    }

    /** Of a word in lower case. */
    static Optional<String> of(String word) {
        return Optional.ofNullable(BOTH_WAYS.get(word));
    }
}
