package io.datadriven.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A diagram in the language of Mermaid, to be drawn by whoever reads it.
 *
 * <p>Of a label only letters, digits and a few harmless signs are written as they are. All else is an entity code, so that a
 * label cannot end before its end, and carries no HTML, Markdown, link or directive.
 *
 * @see <a href="https://mermaid.js.org/syntax/flowchart.html">Flowcharts, their shapes and entity codes</a>
 */
public final class Mermaid {

    private static final int LONGEST_LABEL = 260;
    private static final String HARMLESS = " ,()/=?!";
    private static final String HARMLESS_WITHIN_WORDS = "-_.";

    /** A line with this word and a direction after it is a statement to Mermaid, even if they are within a label. */
    private static final Pattern DIRECTION = Pattern.compile("(direction) ", Pattern.CASE_INSENSITIVE);

    private final Diagram diagram;
    private final StringBuilder text = new StringBuilder("flowchart LR\n");

    private Mermaid(Diagram diagram) {
        this.diagram = diagram;
    }

    public static String of(Diagram diagram) {
        var mermaid = new Mermaid(diagram);
        mermaid.line("accTitle: " + words(diagram.title()));
        diagram.boxes().forEach(mermaid::box);
        diagram.arrows().forEach(mermaid::arrow);
        for (var tone : Tone.values()) {
            mermaid.classOf(tone);
            mermaid.arrowsOf(tone, diagram.arrows());
        }
        return mermaid.text.toString();
    }

    private void box(Diagram.Box box) {
        var lines = new ArrayList<String>();
        lines.add(label(box.tone(), box.title()));
        box.lines().forEach(it -> lines.add(label(Tone.NEUTRAL, it)));
        var label = "\"" + String.join("<br/>", lines) + "\"";
        var shaped =
                switch (box.shape()) {
                    case CYLINDER -> "[(" + label + ")]";
                    case QUEUE -> "[[" + label + "]]";
                    case ROUNDED -> "(" + label + ")";
                    case HEXAGON -> "{{" + label + "}}";
                    case RECTANGLE -> "[" + label + "]";
                    case STADIUM -> "([" + label + "])";
                };
        line(name(box.id()) + shaped + ":::" + box.tone().word());
    }

    private void arrow(Diagram.Arrow arrow) {
        var line =
                switch (arrow.tone()) {
                    case GOOD, NEUTRAL -> "-->";
                    case WARNING -> "-.->";
                    case BAD -> "==>";
                };
        var label = label(arrow.tone(), arrow.label());
        var labelled = label.isEmpty() ? line : line + "|\"" + label + "\"|";
        line(name(arrow.from()) + " " + labelled + " " + name(arrow.to()));
    }

    private void classOf(Tone tone) {
        var scheme = Scheme.LIGHT;
        line("classDef " + tone.word() + " fill:" + scheme.shade(tone).fill() + ",stroke:"
                + scheme.shade(tone).line() + ",color:" + scheme.ink());
    }

    private void arrowsOf(Tone tone, List<Diagram.Arrow> arrows) {
        var numbers = IntStream.range(0, arrows.size())
                .filter(it -> arrows.get(it).tone() == tone)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
        if (tone.isMarked() && !numbers.isEmpty()) {
            line("linkStyle " + numbers + " stroke:" + Scheme.LIGHT.shade(tone).line());
        }
    }

    private String name(String id) {
        return "n" + (diagram.indexOf(id) + 1);
    }

    private void line(String line) {
        text.append("    ").append(line.strip()).append("\n");
    }

    private static String label(Tone tone, String label) {
        return (tone.sign() + " " + escaped(Lettering.fit(label, Face.TITLE, LONGEST_LABEL))).strip();
    }

    /** Entity codes are not read where the title stands, so of that only words are left. */
    private static String words(String title) {
        return Lettering.clean(title.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " "));
    }

    private static String escaped(String label) {
        var characters = label.codePoints().toArray();
        var escaped = IntStream.range(0, characters.length)
                .mapToObj(it -> isHarmless(characters, it) ? Character.toString(characters[it]) : code(characters[it]))
                .collect(Collectors.joining());
        return DIRECTION.matcher(escaped).replaceAll("$1" + code(' '));
    }

    private static String code(int character) {
        return "#" + character + ";";
    }

    private static boolean isHarmless(int[] characters, int at) {
        var character = characters[at];
        return character > 0x7F
                || Character.isLetterOrDigit(character)
                || HARMLESS.indexOf(character) >= 0
                || isHarmlessWithinWord(characters, at);
    }

    /** A hyphen that begins no list, and a point that is part of a number but not of the name of a host. */
    private static boolean isHarmlessWithinWord(int[] characters, int at) {
        if (at == 0 || at + 1 == characters.length) {
            return false;
        }
        IntPredicate around = characters[at] == '.' ? Character::isDigit : Character::isLetterOrDigit;
        return HARMLESS_WITHIN_WORDS.indexOf(characters[at]) >= 0
                && around.test(characters[at - 1])
                && around.test(characters[at + 1]);
    }
}
