package io.datadriven.daily;

import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.toSet;

import io.datadriven.platform.Problem;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name on the boards, as its owner writes it, and as it is compared: without regard to case, to spaces and to how its letters are
 * encoded. Letters of one script only, since 'Аda' with a Cyrillic first letter looks like somebody else.
 */
record BoardName(String text, String folded) {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 30;
    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N} ._'-]*[\\p{L}\\p{M}\\p{N}.])?");
    private static final Set<UnicodeScript> OF_ALL = Set.of(UnicodeScript.COMMON, UnicodeScript.INHERITED);

    /** They are written together. */
    private static final List<Set<UnicodeScript>> TOGETHER = List.of(
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            Set.of(UnicodeScript.HAN, UnicodeScript.HANGUL),
            Set.of(UnicodeScript.HAN, UnicodeScript.BOPOMOFO));

    /** @throws Problem when nobody may be called so, with what to mend */
    static BoardName of(String said) {
        var text = Normalizer.normalize(said, Normalizer.Form.NFKC).strip().replaceAll(" +", " ");
        var length = text.codePointCount(0, text.length());
        if (length < SHORTEST || length > LONGEST) {
            throw invalid("A name on the boards has %d to %d characters.".formatted(SHORTEST, LONGEST));
        }
        if (!FORM.matcher(text).matches()) {
            throw invalid(
                    "A name on the boards has letters and digits, with spaces, dots, hyphens, underscores and apostrophes between them.");
        }
        if (!isOfOneScript(text)) {
            throw invalid("Please write the name in letters of one script, so that nobody is taken for somebody else.");
        }
        return new BoardName(text, text.toUpperCase(ROOT).toLowerCase(ROOT).replace(" ", ""));
    }

    private static boolean isOfOneScript(String text) {
        var scripts = text.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(it -> !OF_ALL.contains(it))
                .collect(toSet());
        return scripts.size() <= 1 || TOGETHER.stream().anyMatch(it -> it.containsAll(scripts));
    }

    private static Problem invalid(String detail) {
        return new Problem(
                Problem.Type.INVALID_BODY,
                detail,
                List.of(Problem.Fault.inBody("/displayName", "invalid_name", detail)));
    }
}
