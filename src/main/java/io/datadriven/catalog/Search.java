package io.datadriven.catalog;

import static java.util.Locale.ROOT;

import io.datadriven.platform.Problem;
import java.text.Normalizer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds texts that hold every word asked for, whatever the case and the accents. */
final class Search {

    private static final int LONGEST = 200;

    private Search() {}

    static boolean matches(@Nullable String query, Stream<String> texts) {
        if (query == null || query.isBlank()) {
            return true;
        }
        if (query.length() > LONGEST) {
            throw Problem.inParameter("q", "too_long", "'q' has at most %d characters.".formatted(LONGEST));
        }
        var text = plain(String.join(" ", texts.toList()));
        return Stream.of(plain(query).strip().split("\\s+")).allMatch(text::contains);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(ROOT);
    }
}
