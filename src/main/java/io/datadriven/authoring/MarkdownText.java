package io.datadriven.authoring;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** XHTML as Markdown: what {@link Markup} makes comes back; what Markdown cannot say is left as its words. */
final class MarkdownText {

    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "br",
            "cite",
            "code",
            "dfn",
            "em",
            "i",
            "img",
            "kbd",
            "label",
            "q",
            "samp",
            "small",
            "span",
            "strong",
            "sub",
            "sup",
            "tt",
            "var",
            "qti-text-entry-interaction",
            "qti-inline-choice-interaction",
            "qti-printed-variable");
    /** Stands for a line break while a paragraph is put together: a character that XML cannot hold. */
    private static final String BREAK = "\u000B";

    private static final Pattern SPECIAL =
            Pattern.compile("[\\\\*`\\[\\]<]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|&(?=[#A-Za-z])");
    private static final Pattern AT_LINE_START =
            Pattern.compile("^(#{1,6}(?= |$)|[-+>](?=\\s|$)|\\d{1,9}(?=[.)](\\s|$)))");

    /** What an element of QTI's own stands for: a blank, say. Most stand for nothing. */
    private final Function<Element, String> foreign;

    private MarkdownText(Function<Element, String> foreign) {
        this.foreign = foreign;
    }

    static String of(Iterable<? extends Node> nodes) {
        return of(nodes, _ -> "");
    }

    static String of(Iterable<? extends Node> nodes, Function<Element, String> foreign) {
        return new MarkdownText(foreign).flow(nodes);
    }

    static List<Node> nodes(Node parent) {
        var nodes = new ArrayList<Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            nodes.add(child);
        }
        return nodes;
    }

    private String flow(Iterable<? extends Node> nodes) {
        var blocks = new ArrayList<String>();
        var run = new ArrayList<Node>();
        for (var node : nodes) {
            if (node instanceof Element it && !INLINE.contains(it.getLocalName())) {
                blocks.add(paragraph(run));
                run.clear();
                blocks.add(block(it));
            } else {
                run.add(node);
            }
        }
        blocks.add(paragraph(run));
        return blocks.stream().filter(it -> !it.isBlank()).collect(joining("\n\n"));
    }

    private String paragraph(List<Node> run) {
        var text = inline(run).strip().replaceAll(" *\n *", "\n").replaceAll(" *%s\\s*".formatted(BREAK), "\\\\\n");
        return text.lines().map(MarkdownText::escapedStart).collect(joining("\n"));
    }

    private static String escapedStart(String line) {
        var start = AT_LINE_START.matcher(line);
        if (!start.find()) {
            return line;
        }
        return Character.isDigit(line.charAt(0)) ? start.group() + "\\" + line.substring(start.end()) : "\\" + line;
    }

    private String block(Element it) {
        return switch (it.getLocalName()) {
            case "p" -> paragraph(nodes(it));
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                "#".repeat(it.getLocalName().charAt(1) - '0') + " " + paragraph(nodes(it));
            case "ul" -> list(it, "- ");
            case "ol" -> list(it, "1. ");
            case "blockquote" ->
                flow(nodes(it)).lines().map(line -> ("> " + line).strip()).collect(joining("\n"));
            case "pre" -> fence(it);
            case "hr" -> "---";
            case "table" -> table(it);
            default -> it.getLocalName().startsWith("qti-") ? foreign.apply(it) : flow(nodes(it));
        };
    }

    private String list(Element list, String bullet) {
        var items = Elements.children(list, "li");
        var isLoose = items.stream().anyMatch(it -> !Elements.children(it, "p").isEmpty());
        var indent = " ".repeat(bullet.length());
        return items.stream()
                .map(it -> isLoose ? flow(nodes(it)) : flow(nodes(it)).replaceAll("\n\n(?=(- |1\\. ))", "\n"))
                .map(it -> bullet + it.replace("\n", "\n" + indent).replaceAll("(?m)^ +$", ""))
                .collect(joining(isLoose ? "\n\n" : "\n"));
    }

    private String fence(Element pre) {
        var code = Elements.children(pre, "code");
        var language = code.isEmpty()
                ? ""
                : code.getFirst()
                        .getAttribute("class")
                        .replaceFirst("^language-", "")
                        .replaceFirst(" .*", "");
        var text = raw(pre).stripTrailing();
        var fence = text.contains("```") ? "~~~~" : "```";
        return "%s%s\n%s\n%s".formatted(fence, language, text, fence);
    }

    private String raw(Node node) {
        return nodes(node).stream()
                .map(it -> it instanceof Element element
                        ? element.getLocalName().startsWith("qti-") ? foreign.apply(element) : raw(element)
                        : it.getTextContent())
                .collect(joining());
    }

    private String table(Element table) {
        var rows = Elements.all(table, "tr").stream()
                .map(row -> Elements.children(row).stream()
                        .map(cell -> inline(nodes(cell))
                                .strip()
                                .replaceAll("[\n%s]".formatted(BREAK), " ")
                                .replace("|", "\\|"))
                        .toList())
                .toList();
        var lines = new ArrayList<String>();
        for (var row : rows) {
            lines.add("| " + String.join(" | ", row) + " |");
            if (lines.size() == 1) {
                lines.add("|" + "---|".repeat(row.size()));
            }
        }
        return String.join("\n", lines);
    }

    private String inline(List<Node> nodes) {
        return nodes.stream().map(this::inline).collect(joining());
    }

    private String inline(Node node) {
        if (!(node instanceof Element it)) {
            var text = node.getTextContent().replaceAll("[ \\t\\r]+", " ");
            return SPECIAL.matcher(text).replaceAll("\\\\$0");
        }
        return switch (it.getLocalName()) {
            case "em", "i" -> "*" + inline(nodes(it)) + "*";
            case "strong", "b" -> "**" + inline(nodes(it)) + "**";
            case "code", "kbd", "samp", "tt" -> code(raw(it));
            case "a" -> "[%s](%s)".formatted(inline(nodes(it)), it.getAttribute("href"));
            case "img" -> "![%s](%s)".formatted(it.getAttribute("alt"), it.getAttribute("src"));
            case "br" -> BREAK;
            default -> it.getLocalName().startsWith("qti-") ? foreign.apply(it) : inline(nodes(it));
        };
    }

    private static String code(String text) {
        var ticks = "`";
        while (text.contains(ticks)) {
            ticks += "`";
        }
        var space = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return ticks + space + text + space + ticks;
    }
}
