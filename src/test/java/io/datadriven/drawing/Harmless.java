package io.datadriven.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** That a picture consists of shapes and texts only. */
final class Harmless {

    private Harmless() {}

    static void check(SvgReader svg) {
        assertThat(svg.elements())
                .map(Element::getTagName)
                .isSubsetOf("svg", "title", "desc", "style", "g", "rect", "circle", "path", "text");
        assertThat(svg.elements().stream()
                        .flatMap(it -> IntStream.range(0, it.getAttributes().getLength())
                                .mapToObj(it.getAttributes()::item))
                        .map(Node::getNodeName)
                        .distinct())
                .isSubsetOf(
                        "xmlns",
                        "role",
                        "width",
                        "height",
                        "viewBox",
                        "class",
                        "x",
                        "y",
                        "rx",
                        "cx",
                        "cy",
                        "r",
                        "d",
                        "text-anchor",
                        "transform");
        assertThat(svg.named("style"))
                .singleElement()
                .extracting(Node::getTextContent)
                .asString()
                .doesNotContain("url(", "@import", "//");
    }
}
