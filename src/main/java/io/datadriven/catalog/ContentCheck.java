package io.datadriven.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.datadriven.grading.Graders;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks files as authors send them, together with the content that is loaded. Nothing is kept. */
@Singleton
public class ContentCheck {

    private static final String NAMELESS = "unnamed";

    private final Catalog loaded;
    private final Graders graders;

    ContentCheck(Catalog loaded, Graders graders) {
        this.loaded = loaded;
        this.graders = graders;
    }

    /**
     * What was found.
     *
     * @param faults of the files, and of others because of them
     * @param advice what keeps nobody from publishing the files, and is worth a look
     * @param content what the files say, as far as they can be read
     */
    public record Checked(List<ContentFault> faults, List<ContentFault> advice, Catalog content) {}

    /**
     * Checks the files as if they were loaded too, instead of those with the same paths. References may lead to any of both.
     *
     * @param texts by their paths below the content folder
     */
    public Checked check(Map<String, String> texts) {
        return ContentLoader.check(texts, loaded, graders);
    }

    /** Where the file lies by what it says: where one of its name lies already, or else by its id and lesson. */
    public String place(String yaml) {
        var tree = SourceReader.read("", yaml, new ArrayList<>())
                .map(SourceFile::tree)
                .orElseGet(MissingNode::getInstance);
        var id = name(tree, "id");
        if (tree.has("task")) {
            return known("challenges/[^/]+/" + id, "challenges/%s/%s".formatted(name(tree, "lesson"), id));
        }
        if (tree.has("body")) {
            return known("lessons/[^/]+/" + id, "lessons/%s/%s".formatted(NAMELESS, id));
        }
        if (tree.has("sections")) {
            return "lessons/%s/lesson.yaml".formatted(id);
        }
        if (tree.has("prices")) {
            return "price-books/%s.yaml".formatted(id);
        }
        return tree.has("lessons") ? "tracks/%s/track.yaml".formatted(id) : id + ".yaml";
    }

    private String known(String pattern, String usual) {
        return loaded.files().keySet().stream()
                .filter(it -> it.matches(pattern + "\\.yaml"))
                .findFirst()
                .orElse(usual + ".yaml");
    }

    private static String name(JsonNode tree, String field) {
        var name = tree.path(field).asText();
        return name.matches("[a-zA-Z0-9-]{1,64}") ? name : NAMELESS;
    }
}
