package io.datadriven.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A content file as it was read.
 *
 * @param path below the content folder, with slashes
 * @param tree what it says
 * @param lines the line of each place, by its JSON pointer
 */
record SourceFile(String path, JsonNode tree, Map<String, Integer> lines) {

    /** A fault at the place, or at the nearest place around it that is there. */
    ContentFault fault(String pointer, String reason) {
        var known = pointer;
        while (!known.isEmpty() && !lines.containsKey(known)) {
            known = known.substring(0, known.lastIndexOf('/'));
        }
        return new ContentFault(path, lines.getOrDefault(known, 1), pointer, reason);
    }

    /** What kind of content it is; nothing where no content belongs. */
    @Nullable
    ContentType type() {
        return ContentType.of(path).orElse(null);
    }

    /** The text at the place, empty when there is none. */
    String text(String pointer) {
        return tree.at(pointer).asText();
    }

    /** The file's name without its ending. */
    String name() {
        return name(path);
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
    }

    /** The name of the folder that it lies in. */
    String folder() {
        var parent = path.substring(0, path.lastIndexOf('/'));
        return parent.substring(parent.lastIndexOf('/') + 1);
    }
}
