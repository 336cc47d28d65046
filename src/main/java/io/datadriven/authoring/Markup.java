package io.datadriven.authoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Markdown as the XHTML that QTI allows: raw HTML is shown as text, and only the attributes stay that QTI knows. */
final class Markup {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();
    private static final Map<String, Set<String>> ATTRIBUTES =
            Map.of("a", Set.of("href"), "img", Set.of("src", "alt"), "code", Set.of("class"));

    private final Elements make;

    Markup(Elements make) {
        this.make = make;
    }

    /** The blocks of a text. */
    List<Node> blocks(String markdown) {
        var html = "<div>%s</div>".formatted(RENDERER.render(PARSER.parse(Elements.legal(markdown))));
        try {
            return copies(XmlDocuments.read(html.getBytes(UTF_8)).getDocumentElement());
        } catch (UnreadableQti e) {
            throw new IllegalStateException("The renderer writes XHTML", e);
        }
    }

    /** A text of one paragraph as what is in the paragraph; of a longer one, the words alone. */
    List<Node> line(String markdown) {
        var blocks = blocks(markdown).stream().filter(Element.class::isInstance).toList();
        if (blocks.size() == 1 && blocks.getFirst().getLocalName().equals("p")) {
            return nodes(blocks.getFirst());
        }
        return List.of(make.text(
                String.join(" ", blocks.stream().map(Node::getTextContent).toList())));
    }

    private List<Node> copies(Node parent) {
        return nodes(parent).stream().flatMap(it -> copy(it).stream()).toList();
    }

    private List<Node> copy(Node node) {
        if (node instanceof Text text) {
            var isBetweenBlocks = text.getTextContent().isBlank() && isStructure(text.getParentNode());
            return isBetweenBlocks ? List.of() : List.of(make.text(text.getTextContent()));
        }
        var children = copies(node);
        var name = node.getLocalName();
        // A link that leads into this service leads nowhere from there.
        if (name.equals("a") && ((Element) node).getAttribute("href").isEmpty()) {
            return children;
        }
        var attributes = new TreeMap<String, String>();
        for (var attribute : ATTRIBUTES.getOrDefault(name, Set.of())) {
            if (((Element) node).hasAttribute(attribute)) {
                attributes.put(attribute, ((Element) node).getAttribute(attribute));
            }
        }
        return List.of(make.of(name, attributes, children));
    }

    private static boolean isStructure(Node node) {
        return Set.of("div", "ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr")
                .contains(node.getLocalName());
    }

    private static List<Node> nodes(Node parent) {
        var nodes = new ArrayList<Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            nodes.add(child);
        }
        return nodes;
    }
}
