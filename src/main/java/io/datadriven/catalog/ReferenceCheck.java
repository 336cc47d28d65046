package io.datadriven.catalog;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds names that are there twice or not at all: of files, concepts, and of what files refer and link to. */
final class ReferenceCheck {

    private final Map<String, SourceFile> sources;
    private final Set<String> paths;
    private final Set<String> challenges;
    private final Set<String> concepts = new HashSet<>();
    private final List<ContentFault> faults = new ArrayList<>();

    /**
     * Prepares the check.
     *
     * @param sources the files that could be read, by their paths
     * @param paths all files: what refers to one that could not be read is right all the same
     */
    ReferenceCheck(Map<String, SourceFile> sources, Set<String> paths) {
        this.sources = sources;
        this.paths = paths;
        this.challenges = paths.stream()
                .filter(it -> ContentType.of(it).equals(Optional.of(ContentType.CHALLENGE)))
                .map(SourceFile::name)
                .collect(toSet());
    }

    List<ContentFault> faults() {
        checkNames();
        sources.values().stream().filter(it -> it.type() == ContentType.TRACK).forEach(this::collectConcepts);
        sources.values().forEach(this::checkReferences);
        sources.values().forEach(file -> checkLinks(file, file.tree(), ""));
        return faults;
    }

    /** An id is said in the file and in its name, and they agree. Challenges are unique across folders as well. */
    private void checkNames() {
        var challenges = new HashMap<String, SourceFile>();
        for (var file : sources.values()) {
            var type = file.type();
            if (type == null) {
                faults.add(file.fault(
                        "",
                        "No content lies here. Files are tracks/*/track.yaml, lessons/*/lesson.yaml, "
                                + "lessons/*/*.yaml, challenges/*/*.yaml and price-books/*.yaml."));
                continue;
            }
            var id = file.text("/id");
            var name = type.isFolder() ? file.folder() : file.name();
            if (!id.equals(name)) {
                faults.add(file.fault(
                        "/id",
                        "The id is '%s', but the %s is called '%s'."
                                .formatted(id, type.isFolder() ? "folder" : "file", name)));
            }
            var first = type == ContentType.CHALLENGE ? challenges.putIfAbsent(id, file) : null;
            if (first != null) {
                faults.add(file.fault("/id", "The id '%s' is taken by %s.".formatted(id, first.path())));
            }
        }
    }

    private void collectConcepts(SourceFile track) {
        for (int i = 0; i < track.tree().path("concepts").size(); i++) {
            var pointer = "/concepts/%d/id".formatted(i);
            if (!concepts.add(track.text(pointer))) {
                faults.add(track.fault(pointer, "The concept '%s' is there twice.".formatted(track.text(pointer))));
            }
        }
    }

    private void checkReferences(SourceFile file) {
        switch (file.type()) {
            case TRACK -> {
                refer(file, "/lessons", this::isLesson, "lesson");
                for (int i = 0; i < file.tree().path("concepts").size(); i++) {
                    refer(file, "/concepts/%d/requires".formatted(i), concepts::contains, "concept");
                }
            }
            case LESSON -> {
                refer(file, "/track", id -> paths.contains("tracks/%s/track.yaml".formatted(id)), "track");
                refer(file, "/related", this::isLesson, "lesson");
                refer(file, "/sections", id -> isSection(file.folder() + "/" + id), "section");
            }
            case SECTION -> {
                refer(file, "/concepts", concepts::contains, "concept");
                checkIsListed(file);
            }
            case CHALLENGE -> {
                refer(file, "/concepts", concepts::contains, "concept");
                refer(file, "/lesson", this::isLesson, "lesson");
                refer(file, "/section", id -> isSection(file.text("/lesson") + "/" + id), "section");
            }
            case PRICE_BOOK -> {}
            case null -> {}
        }
    }

    private void checkIsListed(SourceFile section) {
        var lesson = sources.get("lessons/%s/lesson.yaml".formatted(section.folder()));
        for (var id : lesson == null ? List.<JsonNode>of() : lesson.tree().path("sections")) {
            if (id.asText().equals(section.name())) {
                return;
            }
        }
        faults.add(section.fault("/id", "No lesson.yaml beside it lists this section, so nobody would see it."));
    }

    /** The value is one name or a list of them. */
    private void refer(SourceFile file, String pointer, Predicate<String> exists, String type) {
        var value = file.tree().at(pointer);
        if (value.isTextual() && !exists.test(value.asText())) {
            faults.add(file.fault(pointer, "There is no %s '%s'.".formatted(type, value.asText())));
        }
        for (int i = 0; i < value.size(); i++) {
            refer(file, pointer + "/" + i, exists, type);
        }
    }

    private void checkLinks(SourceFile file, JsonNode node, String pointer) {
        if (node.isTextual()) {
            ContentLinks.in(node.asText()).stream()
                    .filter(link -> !exists(link))
                    .forEach(link -> faults.add(file.fault(
                            pointer, "The link %s:%s leads nowhere.".formatted(link.type(), link.target()))));
        }
        node.properties().forEach(it -> checkLinks(file, it.getValue(), pointer + "/" + it.getKey()));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            checkLinks(file, node.get(i), pointer + "/" + i);
        }
    }

    private boolean exists(ContentLinks.Link link) {
        return switch (link.type()) {
            case "concept" -> concepts.contains(link.target());
            case "lesson" -> isLesson(link.target());
            case "section" -> isSection(link.target());
            default -> challenges.contains(link.target());
        };
    }

    private boolean isLesson(String id) {
        return paths.contains("lessons/%s/lesson.yaml".formatted(id));
    }

    private boolean isSection(String lessonAndId) {
        return paths.contains("lessons/%s.yaml".formatted(lessonAndId)) && !lessonAndId.endsWith("/lesson");
    }
}
