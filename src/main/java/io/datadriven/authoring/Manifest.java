package io.datadriven.authoring;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A package's table of contents: which of its files are items. */
final class Manifest {

    private final Map<String, byte[]> files;
    private final List<ImportFault> faults;

    Manifest(Map<String, byte[]> files, List<ImportFault> faults) {
        this.files = files;
        this.faults = faults;
    }

    /** The items' XML by their paths. What else the package has is told as a fault. */
    Map<String, byte[]> items() throws UnreadableQti {
        var manifest = files.get(QtiPackage.MANIFEST);
        if (manifest == null) {
            throw new UnreadableQti(1, "The package has no %s at its root.".formatted(QtiPackage.MANIFEST));
        }
        var items = new LinkedHashMap<String, byte[]>();
        for (var resource : Elements.all(XmlDocuments.read(manifest).getDocumentElement(), "resource")) {
            var path = decoded(resource.getAttribute("href"));
            var line = XmlDocuments.line(resource);
            if (!resource.getAttribute("type").startsWith("imsqti_item_xml")) {
                fault(line, "'%s' is no item, and is left out.".formatted(path));
            } else if (!files.containsKey(path)) {
                fault(line, "The package has no file '%s'.".formatted(path));
            } else {
                items.put(path, files.getOrDefault(path, new byte[0]));
            }
        }
        if (items.isEmpty()) {
            fault(1, "The manifest names no item.");
        }
        return items;
    }

    private void fault(int line, String reason) {
        faults.add(new ImportFault(QtiPackage.MANIFEST, line, "resource", reason));
    }

    private static String decoded(String href) {
        try {
            return URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return href;
        }
    }
}
