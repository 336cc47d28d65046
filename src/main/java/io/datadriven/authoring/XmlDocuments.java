package io.datadriven.authoring;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads and writes XML. What it reads may come from anybody: a document type is refused, so there are no entities to expand or to
 * fetch, and depth and size have limits.
 */
final class XmlDocuments {

    private static final int DEEPEST = 64;
    private static final int MOST_ELEMENTS = 50_000;
    private static final String LINE = "line";
    private static final DocumentBuilderFactory DOCUMENTS = DocumentBuilderFactory.newDefaultNSInstance();
    private static final TransformerFactory WRITERS = TransformerFactory.newDefaultInstance();
    private static final XMLInputFactory READERS = readers();

    private final Document document = empty();
    private Node at = document;
    private int depth;
    private int elements;

    private XmlDocuments() {}

    private static XMLInputFactory readers() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    static Document empty() {
        try {
            return DOCUMENTS.newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every JDK makes documents", e);
        }
    }

    /** Without comments and processing instructions. Each element knows its {@link #line}. */
    static Document read(byte[] xml) throws UnreadableQti {
        return new XmlDocuments().document(xml);
    }

    /** Where the element began in what was read; 1 for one that was made. */
    static int line(Node element) {
        return element.getUserData(LINE) instanceof Integer line ? line : 1;
    }

    static byte[] write(Document document) {
        document.setXmlStandalone(true);
        var bytes = new ByteArrayOutputStream();
        try {
            WRITERS.newTransformer().transform(new DOMSource(document), new StreamResult(bytes));
        } catch (TransformerException e) {
            throw new IllegalStateException("A document in memory can be written", e);
        }
        return bytes.toByteArray();
    }

    private Document document(byte[] xml) throws UnreadableQti {
        try {
            var reader = READERS.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                take(reader, reader.next());
            }
            return document;
        } catch (XMLStreamException e) {
            var line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw new UnreadableQti(line, "This is not well-formed XML: look at line %d.".formatted(line));
        }
    }

    private void take(XMLStreamReader reader, int event) throws UnreadableQti {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> open(reader);
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                at = at.getParentNode();
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (at != document) {
                    at.appendChild(document.createTextNode(reader.getText()));
                }
            }
            case XMLStreamConstants.DTD ->
                throw new UnreadableQti(line(reader), "A document type (<!DOCTYPE …>) is not accepted: leave it out.");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw new UnreadableQti(
                        line(reader), "Only the entities of XML itself are accepted: &amp; and the like.");
            default -> {}
        }
    }

    private void open(XMLStreamReader reader) throws UnreadableQti {
        if (++depth > DEEPEST || ++elements > MOST_ELEMENTS) {
            throw new UnreadableQti(
                    line(reader),
                    "A document has at most %,d elements, nested at most %d deep.".formatted(MOST_ELEMENTS, DEEPEST));
        }
        var element = document.createElementNS(reader.getNamespaceURI(), reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.setAttributeNS(reader.getAttributeNamespace(i), name(reader, i), reader.getAttributeValue(i));
        }
        element.setUserData(LINE, line(reader), null);
        at = at.appendChild(element);
    }

    private static String name(XMLStreamReader reader, int attribute) {
        var prefix = reader.getAttributePrefix(attribute);
        var name = reader.getAttributeLocalName(attribute);
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    private static int line(XMLStreamReader reader) {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    /** Whether two documents say the same; white space between elements does not count. */
    static boolean same(Document one, Document other) {
        return trimmed(one).isEqualNode(trimmed(other));
    }

    private static Element trimmed(Document document) {
        var root = (Element) document.getDocumentElement().cloneNode(true);
        root.normalize();
        trim(root);
        return root;
    }

    private static void trim(Node node) {
        var hasElements = false;
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            hasElements |= child instanceof Element;
        }
        var child = node.getFirstChild();
        while (child != null) {
            var next = child.getNextSibling();
            if (child instanceof Element) {
                trim(child);
            } else if (hasElements && child.getTextContent().isBlank()) {
                node.removeChild(child);
            }
            child = next;
        }
    }
}
