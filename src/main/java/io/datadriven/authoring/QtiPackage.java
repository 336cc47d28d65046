package io.datadriven.authoring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Items as a package: a zip with a manifest at its root. The same items give the same bytes.
 *
 * @param id a name for the manifest
 * @param title what people call it
 * @param note what they should know about it; may be empty
 * @param items the items' XML by their ids
 */
record QtiPackage(String id, String title, String note, Map<String, byte[]> items) {

    static final String MANIFEST = "imsmanifest.xml";
    static final String ITEM_TYPE = "imsqti_item_xmlv3p0";
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, MANIFEST, manifest());
            for (var item : new TreeMap<>(items).entrySet()) {
                put(zip, path(item.getKey()), item.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String path(String item) {
        return "items/%s.xml".formatted(item);
    }

    private byte[] manifest() {
        var document = XmlDocuments.empty();
        var make = new Elements(document, Qti.MANIFEST);
        var root = make.of(
                "manifest",
                Map.of("identifier", "manifest-" + id),
                metadata(make, new Elements(document, Qti.METADATA)));
        root.setAttributeNS(
                XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI,
                "xsi:schemaLocation",
                "%s %simsqtiv3p0_imscpv1p2_v1p0.xsd %s https://purl.imsglobal.org/spec/md/v1p3/schema/xsd/imsmd_loose_v1p3p2.xsd"
                        .formatted(Qti.MANIFEST, Qti.SCHEMAS, Qti.METADATA));
        root.appendChild(make.of("organizations"));
        var resources = items.keySet().stream()
                .sorted()
                .map(it -> make.of(
                        "resource",
                        Map.of("identifier", "item-" + it, "type", ITEM_TYPE, "href", path(it)),
                        make.of("file", Map.of("href", path(it)))))
                .toList();
        root.appendChild(make.of("resources", Map.of(), resources));
        document.appendChild(root);
        Elements.layOut(root, 0);
        return XmlDocuments.write(document);
    }

    private Element metadata(Elements make, Elements lom) {
        var general = lom.of("general", lom.of("title", words(lom, title)));
        if (!note.isEmpty()) {
            general.appendChild(lom.of("description", words(lom, note)));
        }
        List<Node> metadata = List.of(
                make.of("schema", make.text("QTI Package")),
                make.of("schemaversion", make.text("3.0.0")),
                lom.of("lom", general));
        return make.of("metadata", Map.of(), metadata);
    }

    private static Element words(Elements lom, String words) {
        return lom.of("string", Map.of("language", "en"), lom.text(words));
    }
}
