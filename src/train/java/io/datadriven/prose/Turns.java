package io.datadriven.prose;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Ways in which people agree and disagree with a sentence as a whole, and how they say less of it. */
final class Turns {

    private static final List<String> ADVICE = List.of(
            "You should ", "I would ", "It is necessary to ", "We have to ", "Always ", "First I ", "One has to ", "It makes sense to ",
            "Let us ", "It is best to ", "We must ", "I'd ");
    private static final List<String> WARNINGS = List.of(
            "There is no need to ", "It is not necessary to ", "I would not ", "Never ", "Do not ", "It makes no sense to ",
            "You should not ", "There is no reason to ", "It is unnecessary to ", "We do not have to ", "It is useless to ",
            "One must never ", "I wouldn't ", "I see no point in having to ");
    private static final List<String> YES = List.of(
            "It is true that ", "It is clear that ", "I would say that ", "There is no doubt that ", "I know that ", "It means that ",
            "The reason is that ", "Everybody knows that ");
    private static final List<String> NO = List.of(
            "It is not true that ", "It is wrong that ", "I do not think that ", "Nobody can say that ", "It is a myth that ",
            "It is not the case that ", "I don't believe that ", "It would be false to say that ");
    private static final Set<String> LEFT_OUT =
            Set.of("a", "an", "the", "is", "are", "of", "that", "it", "this", "will", "be", "been", "has", "have", "we", "i", "you", "there");

    private Turns() {}

    static String same(String said, Random random) {
        return isAdvice(said) ? one(ADVICE, random) + lower(said) : one(YES, random) + lower(said);
    }

    static String opposite(String said, Random random) {
        return isAdvice(said) ? one(WARNINGS, random) + lower(said) : one(NO, random) + lower(said);
    }

    /** As in notes. */
    static String terse(String said) {
        return Arrays.stream(said.split(" ", -1))
                .filter(it -> !LEFT_OUT.contains(it.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
    }

    /** The first half of a sentence that has two. */
    static String clause(String said) {
        int end = said.indexOf(", ", said.length() / 3);
        return end < 0 ? said : said.substring(0, end);
    }

    private static boolean isAdvice(String said) {
        return Verbs.isBase(said.split(" ", -1)[0].toLowerCase(Locale.ROOT));
    }

    private static String one(List<String> turns, Random random) {
        return turns.get(random.nextInt(turns.size()));
    }

    private static String lower(String said) {
        return said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1);
    }
}
