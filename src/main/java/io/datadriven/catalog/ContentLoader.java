package io.datadriven.catalog;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.datadriven.grading.Graders;
import io.datadriven.platform.Json;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Turns the authors' files into a catalogue, or says everything that is wrong with them at once. */
final class ContentLoader {

    private final ObjectMapper json = Json.mapper();
    private final ContentSchemas schemas = new ContentSchemas();
    private final List<ContentFault> faults = new ArrayList<>();
    private final Map<String, SourceFile> sources = new TreeMap<>();

    private ContentLoader() {}

    /**
     * Loads and checks all content.
     *
     * @param folder where it lies; without it, what ships in the jar
     * @throws FaultyContent with every fault, when there is one
     */
    static Catalog load(Optional<Path> folder, Graders graders) {
        return new ContentLoader().read(folder, graders);
    }

    private Catalog read(Optional<Path> folder, Graders graders) {
        var texts = ContentFiles.read(folder, faults);
        texts.forEach((path, text) -> SourceReader.read(path, text, faults).ifPresent(file -> sources.put(path, file)));
        var catalog = catalog();
        faults.addAll(new ReferenceCheck(sources, texts.keySet()).faults());
        faults.addAll(new PrerequisiteCheck(sources.values()).faults());
        faults.addAll(new GradingCheck(sources.values(), graders).faults(catalog.challenges()));
        if (!faults.isEmpty()) {
            throw new FaultyContent(faults.stream()
                    .distinct()
                    .sorted(comparing(ContentFault::file).thenComparing(ContentFault::line))
                    .toList());
        }
        return catalog;
    }

    private Catalog catalog() {
        var tracks = bound(ContentType.TRACK, Track.class).map(Bound::content).toList();
        var sections = bound(ContentType.SECTION, SectionFile.class)
                .collect(toMap(it -> it.file().path(), Function.identity()));
        var lessons = bound(ContentType.LESSON, LessonFile.class)
                .map(it -> lesson(it, sections))
                .toList();
        var challenges = bound(ContentType.CHALLENGE, ChallengeFile.class)
                .map(it -> it.content().challenge(ContentHash.of(it.file())))
                .toList();
        return new Catalog(tracks, lessons, challenges);
    }

    /** A file, and what it says. */
    private record Bound<T>(SourceFile file, T content) {}

    private <T> Stream<Bound<T>> bound(ContentType type, Class<T> record) {
        return sources.values().stream()
                .filter(file -> file.type() == type)
                .flatMap(file -> bind(file, record).map(it -> new Bound<>(file, it)).stream())
                .toList()
                .stream();
    }

    private <T> Optional<T> bind(SourceFile file, Class<T> record) {
        var wrong = schemas.check(file);
        faults.addAll(wrong);
        if (!wrong.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.treeToValue(file.tree(), record));
        } catch (JsonMappingException e) {
            faults.add(file.fault(pointer(e), reason(e)));
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pointer(JsonMappingException e) {
        var pointer = new StringBuilder();
        for (var place : e.getPath()) {
            pointer.append('/').append(place.getFieldName() != null ? place.getFieldName() : place.getIndex());
        }
        return pointer.toString();
    }

    private static String reason(JsonMappingException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof JsonMappingException it ? it.getOriginalMessage() : String.valueOf(root.getMessage());
    }

    private static Lesson lesson(Bound<LessonFile> lesson, Map<String, Bound<SectionFile>> all) {
        var sections = lesson.content().sections().stream()
                .map(id -> all.get("lessons/%s/%s.yaml".formatted(lesson.file().folder(), id)))
                .filter(Objects::nonNull)
                .toList();
        var files = Stream.concat(Stream.of(lesson.file()), sections.stream().map(Bound::file));
        return lesson.content()
                .lesson(
                        ContentHash.of(files.toList()),
                        sections.stream().map(it -> it.content().section()).toList());
    }
}
