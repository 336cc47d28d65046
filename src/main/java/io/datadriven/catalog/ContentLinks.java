package io.datadriven.catalog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links between pieces of content, such as {@code [Kappa](section:architecture-at-scale/when-kappa-works)}. Authors name what they
 * mean; readers get a path of the API.
 */
final class ContentLinks {

    private static final Pattern LINK = Pattern.compile("]\\((concept|lesson|section|challenge):([^)\\s]{0,200})\\)");

    private ContentLinks() {}

    /** What a link in a text leads to. */
    record Link(String type, String target) {

        Optional<String> path() {
            return switch (type) {
                case "concept" -> Optional.of("/v1/concepts/" + target);
                case "lesson" -> Optional.of("/v1/lessons/" + target);
                case "challenge" -> Optional.of("/v1/challenges/" + target);
                default ->
                    target.split("/").length == 2
                            ? Optional.of("/v1/lessons/%s/sections/%s".formatted((Object[]) target.split("/")))
                            : Optional.empty();
            };
        }
    }

    static List<Link> in(String markdown) {
        return LINK.matcher(markdown)
                .results()
                .map(it -> new Link(it.group(1), it.group(2)))
                .toList();
    }

    /** The text with its links as paths of the API. */
    static String resolved(String markdown) {
        return LINK.matcher(markdown)
                .replaceAll(it -> Matcher.quoteReplacement(new Link(it.group(1), it.group(2))
                        .path()
                        .map("](%s)"::formatted)
                        .orElse(it.group())));
    }
}
