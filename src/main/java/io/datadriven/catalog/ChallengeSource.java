package io.datadriven.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A challenge's file as its author wrote it, key and all.
 *
 * @param file its path below the content folder
 * @param tree what it says, if it can be read
 * @param faults what in it is not as a challenge's file has to be
 */
public record ChallengeSource(String file, JsonNode tree, List<ContentFault> faults) {

    /** A file that is in the catalogue, so that nothing is wrong with it. */
    static ChallengeSource of(SourceFile file) {
        return new ChallengeSource(file.path(), file.tree(), List.of());
    }

    /** Reads a file that is in no catalogue, and holds it against the schema. Nothing is graded, and no reference followed. */
    public static ChallengeSource read(String file, String yaml) {
        var faults = new ArrayList<ContentFault>();
        var read = SourceReader.read(file, yaml, faults);
        read.ifPresent(it -> faults.addAll(Schemas.ALL.check(it)));
        return new ChallengeSource(
                file, read.map(SourceFile::tree).orElse(MissingNode.getInstance()), List.copyOf(faults));
    }

    /** Loaded when first asked for. */
    private static final class Schemas {

        private static final ContentSchemas ALL = new ContentSchemas();
    }
}
