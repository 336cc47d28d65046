package io.datadriven.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Makes the elements of one document in one namespace, and lays the finished document out for people. */
final class Elements {

    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final Document document;
    private final String namespace;

    Elements(Document document, String namespace) {
        this.document = document;
        this.namespace = namespace;
    }

    Element of(String name, Node... children) {
        return of(name, Map.of(), children);
    }

    Element of(String name, Map<String, ?> attributes, Node... children) {
        return of(name, attributes, List.of(children));
    }

    Element of(String name, Map<String, ?> attributes, List<? extends Node> children) {
        var element = document.createElementNS(namespace, name);
        attributes.forEach((attribute, value) -> element.setAttribute(attribute, legal(String.valueOf(value))));
        children.forEach(element::appendChild);
        return element;
    }

    Text text(String text) {
        return document.createTextNode(legal(text));
    }

    /** The text without the few characters that XML cannot hold. */
    static String legal(String text) {
        return ILLEGAL.matcher(text).replaceAll("");
    }

    /** Puts each element that has only elements in it on lines of its own. */
    static void layOut(Element element, int depth) {
        var children = children(element);
        if (children.isEmpty() || hasText(element) || element.getLocalName().equals("qti-inline-choice")) {
            return;
        }
        for (var child : children) {
            element.insertBefore(newLine(element, depth + 1), child);
            if (child.getLocalName().contains("-") || depth == 0 || !Qti.ITEM.equals(child.getNamespaceURI())) {
                layOut(child, depth + 1);
            }
        }
        element.appendChild(newLine(element, depth));
    }

    private static Text newLine(Element element, int depth) {
        return element.getOwnerDocument().createTextNode("\n" + "  ".repeat(depth));
    }

    private static boolean hasText(Element element) {
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text) {
                return true;
            }
        }
        return false;
    }

    static List<Element> children(Element element) {
        var children = new ArrayList<Element>();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element it) {
                children.add(it);
            }
        }
        return children;
    }

    static List<Element> children(Element element, String name) {
        return children(element).stream()
                .filter(it -> it.getLocalName().equals(name))
                .toList();
    }

    /** Everything below that is called so, in the order of the document. */
    static List<Element> all(Element element, String name) {
        var found = element.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }
}
