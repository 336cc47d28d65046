package io.datadriven.drawing;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads a picture as XML, strictly. */
final class SvgReader {

    private final Document document;

    SvgReader(String svg) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            this.document = builder.parse(new InputSource(new StringReader(svg)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("This is not well-formed: " + svg, e);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    List<Element> elements() {
        var elements = document.getElementsByTagName("*");
        return IntStream.range(0, elements.getLength())
                .mapToObj(it -> (Element) elements.item(it))
                .toList();
    }

    List<Element> named(String name) {
        return elements().stream().filter(it -> it.getTagName().equals(name)).toList();
    }

    List<Element> ofClass(String name) {
        return elements().stream()
                .filter(it -> Arrays.asList(it.getAttribute("class").split(" ")).contains(name))
                .toList();
    }

    List<String> texts() {
        return named("text").stream().map(Element::getTextContent).toList();
    }
}
