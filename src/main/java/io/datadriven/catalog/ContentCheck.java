package io.datadriven.catalog;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.datadriven.grading.Grade;
import io.datadriven.grading.Graders;
import io.datadriven.grading.Invalid;
import io.datadriven.grading.Task;
import io.datadriven.grading.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What no schema can say: that names are unique, that references lead somewhere, and that each challenge grades as it should. */
final class ContentCheck {

    private final Catalog catalog;
    private final Map<String, SourceFile> sources;
    private final Set<String> paths;
    private final Graders graders;
    private final List<ContentFault> faults = new ArrayList<>();
    private final Map<String, SourceFile> conceptFiles = new HashMap<>();

    /**
     * Prepares the check.
     *
     * @param sources the files that could be read
     * @param paths all files: what refers to one that could not be read is right all the same
     */
    ContentCheck(Catalog catalog, Map<String, SourceFile> sources, Set<String> paths, Graders graders) {
        this.catalog = catalog;
        this.sources = sources;
        this.paths = paths;
        this.graders = graders;
    }

    List<ContentFault> faults() {
        checkNames();
        checkConcepts();
        sources.values().forEach(this::checkReferences);
        sources.values().forEach(file -> checkLinks(file, file.tree(), ""));
        catalog.challenges().forEach(this::checkGrading);
        return faults;
    }

    /** An id is said once in the file and once in its name, and they agree; across folders it is unique as well. */
    private void checkNames() {
        var seen = new HashMap<String, SourceFile>();
        for (var file : sources.values()) {
            var id = file.tree().path("id").asText();
            var type = file.path().substring(0, file.path().indexOf('/'));
            var isFolder = file.path().endsWith("/track.yaml") || file.path().endsWith("/lesson.yaml");
            var expected = isFolder ? file.folder() : file.name();
            if (!id.equals(expected)) {
                faults.add(file.fault(
                        "/id",
                        "The id is '%s', but the %s is called '%s'."
                                .formatted(id, isFolder ? "folder" : "file", expected)));
            }
            var key = type.equals("challenges") ? type + "/" + id : file.path();
            var first = seen.putIfAbsent(key, file);
            if (first != null) {
                faults.add(file.fault("/id", "The id '%s' is taken by %s.".formatted(id, first.path())));
            }
        }
    }

    private void checkConcepts() {
        for (var file : sources.values()) {
            var concepts = file.tree().path("concepts");
            for (int i = 0; file.path().startsWith("tracks/") && i < concepts.size(); i++) {
                var id = concepts.get(i).path("id").asText();
                var first = conceptFiles.putIfAbsent(id, file);
                if (first != null) {
                    faults.add(file.fault(
                            "/concepts/%d/id".formatted(i), "The concept '%s' is there twice.".formatted(id)));
                }
            }
        }
        var clear = new HashSet<String>();
        catalog.concepts().forEach(concept -> checkCircle(concept.id(), new ArrayDeque<>(), clear));
    }

    private void checkCircle(String concept, Deque<String> path, Set<String> clear) {
        if (path.contains(concept)) {
            var circle = new ArrayList<>(path);
            var file = requireNonNull(conceptFiles.get(concept));
            var start = circle.subList(circle.indexOf(concept), circle.size());
            clear.addAll(start);
            faults.add(file.fault(
                    conceptPointer(file, concept),
                    "The prerequisites go round in a circle: %s, %s.".formatted(String.join(", ", start), concept)));
            return;
        }
        if (clear.contains(concept) || catalog.findConcept(concept).isEmpty()) {
            return;
        }
        path.addLast(concept);
        catalog.findConcept(concept).orElseThrow().requires().forEach(it -> checkCircle(it, path, clear));
        path.removeLast();
        clear.add(concept);
    }

    private static String conceptPointer(SourceFile file, String concept) {
        var concepts = file.tree().path("concepts");
        for (int i = 0; i < concepts.size(); i++) {
            if (concepts.get(i).path("id").asText().equals(concept)) {
                return "/concepts/%d/requires".formatted(i);
            }
        }
        return "/concepts";
    }

    private void checkReferences(SourceFile file) {
        var tree = file.tree();
        switch (file.path().substring(0, file.path().indexOf('/'))) {
            case "tracks" -> {
                refer(file, "/lessons", id -> isLesson(id), "lesson");
                for (int i = 0; i < tree.path("concepts").size(); i++) {
                    refer(file, "/concepts/%d/requires".formatted(i), conceptFiles::containsKey, "concept");
                }
            }
            case "lessons" -> {
                if (file.path().endsWith("/lesson.yaml")) {
                    refer(file, "/track", id -> paths.contains("tracks/%s/track.yaml".formatted(id)), "track");
                    refer(file, "/related", this::isLesson, "lesson");
                    refer(file, "/sections", id -> isSection(file.folder() + "/" + id), "section");
                } else {
                    refer(file, "/concepts", conceptFiles::containsKey, "concept");
                    checkIsListed(file);
                }
            }
            default -> {
                refer(file, "/concepts", conceptFiles::containsKey, "concept");
                refer(file, "/lesson", this::isLesson, "lesson");
                refer(file, "/section", id -> isSection(tree.path("lesson").asText() + "/" + id), "section");
            }
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

    private void refer(SourceFile file, String pointer, java.util.function.Predicate<String> exists, String type) {
        var value = file.tree().at(pointer);
        if (value.isTextual() && !exists.test(value.asText())) {
            faults.add(file.fault(pointer, "There is no %s '%s'.".formatted(type, value.asText())));
        }
        for (int i = 0; i < value.size(); i++) {
            if (!exists.test(value.get(i).asText())) {
                faults.add(file.fault(
                        pointer + "/" + i,
                        "There is no %s '%s'.".formatted(type, value.get(i).asText())));
            }
        }
    }

    private boolean isLesson(String id) {
        return paths.contains("lessons/%s/lesson.yaml".formatted(id));
    }

    private boolean isSection(String lessonAndId) {
        return paths.contains("lessons/%s.yaml".formatted(lessonAndId)) && !lessonAndId.endsWith("/lesson");
    }

    private void checkLinks(SourceFile file, JsonNode node, String pointer) {
        if (node.isTextual()) {
            for (var link : ContentLinks.in(node.asText())) {
                var exists =
                        switch (link.type()) {
                            case "concept" -> conceptFiles.containsKey(link.target());
                            case "lesson" -> isLesson(link.target());
                            case "section" -> isSection(link.target());
                            default ->
                                paths.stream()
                                        .anyMatch(it -> it.matches(
                                                "challenges/[^/]+/%s\\.yaml".formatted(Pattern.quote(link.target()))));
                        };
                if (!exists) {
                    faults.add(
                            file.fault(pointer, "The link %s:%s leads nowhere.".formatted(link.type(), link.target())));
                }
            }
        }
        node.properties().forEach(it -> checkLinks(file, it.getValue(), pointer + "/" + it.getKey()));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            checkLinks(file, node.get(i), pointer + "/" + i);
        }
    }

    private void checkGrading(Challenge challenge) {
        var file = sources.values().stream()
                .filter(it -> it.path().startsWith("challenges/") && it.name().equals(challenge.id()))
                .findFirst();
        if (file.isEmpty()) {
            return;
        }
        var task = challenge.task();
        if (!isFull(grade(task, task.modelAnswer()))) {
            faults.add(file.get().fault("/task", "The model answer does not earn full marks."));
        }
        if (isFull(grade(task, task.wrongAnswer()))) {
            faults.add(file.get()
                    .fault("/task", "An answer that is known to be wrong earns full marks: " + task.wrongAnswer()));
        }
        for (int i = 0; i < challenge.wrongAnswers().size(); i++) {
            var pointer = "/wrongAnswers/%d/answer".formatted(i);
            switch (grade(task, challenge.wrongAnswers().get(i).answer())) {
                case Grade it
                when it.isFull() -> faults.add(file.get().fault(pointer, "This wrong answer earns full marks."));
                case Grade _ -> {}
                case Invalid it ->
                    it.faults()
                            .forEach(fault -> faults.add(file.get()
                                    .fault(
                                            pointer + fault.pointer(),
                                            "This answer cannot be graded. " + fault.detail())));
            }
        }
    }

    private Verdict grade(Task task, Task.Answer answer) {
        return graders.grade(task, answer);
    }

    private static boolean isFull(Verdict verdict) {
        return switch (verdict) {
            case Grade it -> it.isFull();
            case Invalid _ -> false;
        };
    }
}
