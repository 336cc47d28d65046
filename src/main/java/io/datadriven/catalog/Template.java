package io.datadriven.catalog;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text with places for what a variant is about, read once.
 *
 * <p>A place is {@code $} and an expression in braces. A colon and a number at its end say how many decimals are written, and
 * {@code :plain} that the digits are not grouped, as code wants it. A backslash before it makes it a text; a dollar before it is
 * money.
 */
record Template(List<Part> parts) {

    private static final String OPEN = "${";
    private static final String LITERAL = "\\${";
    private static final String PLAIN = "plain";
    private static final Pattern FORMAT = Pattern.compile("(?s)(.*?)\\s*:\\s*(plain|[0-9]{1,2})\\s*");

    private sealed interface Part {}

    private record Words(String text) implements Part {}

    private record Place(Formula formula) implements Part {}

    private record Decimals(Formula formula, int decimals) implements Part {}

    private record Digits(Formula formula) implements Part {}

    static boolean isIn(String text) {
        return text.contains(OPEN);
    }

    /**
     * Reads a text.
     *
     * @throws FaultyFormula when a place in it is not closed, or is no formula
     */
    static Template parse(String text) {
        var parts = new ArrayList<Part>();
        var words = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith(LITERAL, at)) {
                words.append(OPEN);
                at += LITERAL.length();
            } else if (text.startsWith(OPEN, at)) {
                parts.add(new Words(words.toString()));
                words.setLength(0);
                var end = end(text, at);
                parts.add(place(text.substring(at + OPEN.length(), end)));
                at = end + 1;
            } else {
                words.append(text.charAt(at++));
            }
        }
        parts.add(new Words(words.toString()));
        parts.removeIf(it -> it.equals(new Words("")));
        return new Template(List.copyOf(parts));
    }

    /** Where the place ends that begins here. A brace in quotes does not end it. */
    private static int end(String text, int start) {
        char quote = 0;
        for (int at = start; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if (letter == '"' || letter == '\'') {
                quote = letter;
            } else if (letter == '}') {
                return at;
            }
        }
        throw new FaultyFormula("'%s' opens an expression that is not closed by a brace."
                .formatted(text.substring(start, Math.min(text.length(), start + 40))));
    }

    private static Part place(String inside) {
        var format = FORMAT.matcher(inside);
        // What is too long for a formula is not searched for a format.
        if (inside.length() > Formula.LONGEST || !format.matches()) {
            return new Place(Formula.parse(inside.strip()));
        }
        var formula = Formula.parse(format.group(1).strip());
        return format.group(2).equals(PLAIN)
                ? new Digits(formula)
                : new Decimals(formula, Integer.parseInt(format.group(2)));
    }

    Stream<Formula> formulas() {
        return parts.stream().flatMap(part -> switch (part) {
            case Words _ -> Stream.empty();
            case Place it -> Stream.of(it.formula());
            case Decimals it -> Stream.of(it.formula());
            case Digits it -> Stream.of(it.formula());
        });
    }

    /** Its text for these parameters. */
    TextNode text(Scope scope) {
        return TextNode.valueOf(parts.stream()
                .map(part -> switch (part) {
                    case Words it -> it.text();
                    case Place it -> WrittenValue.of(it.formula().in(scope));
                    case Decimals it -> WrittenValue.of(it.formula().number(scope), it.decimals());
                    case Digits it -> WrittenValue.digits(it.formula().number(scope));
                })
                .collect(joining()));
    }

    /** Its text, or a number or a boolean where it is one place and nothing else. */
    JsonNode value(Scope scope) {
        return parts.size() == 1 && parts.getFirst() instanceof Place place
                ? WrittenValue.json(place.formula().in(scope))
                : text(scope);
    }
}
