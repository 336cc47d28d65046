package io.datadriven.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where content comes from: the jar, or a folder of the operator's. */
final class ContentFiles {

    private static final String SHIPPED = "content";

    private ContentFiles() {}

    /** The texts of all YAML files by their path below the content folder, in the order of their paths. */
    static Map<String, String> read(Optional<Path> folder, List<ContentFault> faults) {
        var texts = new TreeMap<String, String>();
        try {
            if (folder.isPresent()) {
                if (!Files.isDirectory(folder.get())) {
                    faults.add(new ContentFault(folder.get().toString(), 1, "", "DATADRIVEN_CONTENT names no folder."));
                    return texts;
                }
                readAll(folder.get(), texts, faults);
            } else {
                ClassPathUtils.consumeAsPaths(SHIPPED, root -> readAll(root, texts, faults));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static void readAll(Path root, Map<String, String> texts, List<ContentFault> faults) {
        try (var files = Files.walk(root)) {
            for (var file : files.filter(it -> it.toString().endsWith(".yaml")).toList()) {
                var path = root.relativize(file).toString().replace('\\', '/');
                try {
                    texts.put(path, Files.readString(file, UTF_8));
                } catch (MalformedInputException _) {
                    faults.add(new ContentFault(path, 1, "", "The file is not UTF-8."));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
