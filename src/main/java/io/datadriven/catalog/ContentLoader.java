package io.datadriven.catalog;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.datadriven.grading.Graders;
import io.datadriven.grading.Task;
import io.datadriven.platform.Json;
import io.datadriven.platform.Published;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns the authors' files into a catalogue, or says everything that is wrong with them at once. */
final class ContentLoader {

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private static final double USUAL_PASS_MARK = 0.7;

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
        var loader = new ContentLoader();
        var texts = ContentFiles.read(folder, loader.faults);
        var catalog = loader.read(texts);
        loader.faults.addAll(new ContentCheck(catalog, loader.sources, texts.keySet(), graders).faults());
        if (!loader.faults.isEmpty()) {
            throw new FaultyContent(loader.faults.stream()
                    .distinct()
                    .sorted(java.util.Comparator.comparing(ContentFault::file).thenComparing(ContentFault::line))
                    .toList());
        }
        return catalog;
    }

    private Catalog read(Map<String, String> texts) {
        var tracks = new ArrayList<Track>();
        var lessons = new ArrayList<LessonFile>();
        var sections = new TreeMap<String, SectionFile>();
        var challenges = new ArrayList<Challenge>();
        texts.forEach((path, text) -> SourceReader.read(path, text, faults).ifPresent(file -> {
            sources.put(path, file);
            switch (type(path)) {
                case "track" -> bind(file, "track", Track.class).ifPresent(tracks::add);
                case "lesson" -> bind(file, "lesson", LessonFile.class).ifPresent(lessons::add);
                case "section" ->
                    bind(file, "section", SectionFile.class)
                            .ifPresent(it -> sections.put(file.folder() + "/" + it.id(), it));
                case "challenge" ->
                    bind(file, "challenge", ChallengeFile.class)
                            .map(it -> it.challenge(hash(file.tree())))
                            .ifPresent(challenges::add);
                default ->
                    faults.add(file.fault(
                            "",
                            "No content lies here. Files are tracks/*/track.yaml, "
                                    + "lessons/*/lesson.yaml, lessons/*/*.yaml and challenges/*/*.yaml."));
            }
        }));
        return new Catalog(
                tracks, lessons.stream().map(it -> lesson(it, sections)).toList(), challenges);
    }

    private static String type(String path) {
        if (path.matches("tracks/[^/]+/track\\.yaml")) {
            return "track";
        }
        if (path.matches("lessons/[^/]+/lesson\\.yaml")) {
            return "lesson";
        }
        if (path.matches("lessons/[^/]+/[^/]+\\.yaml")) {
            return "section";
        }
        return path.matches("challenges/[^/]+/[^/]+\\.yaml") ? "challenge" : "";
    }

    private <T> Optional<T> bind(SourceFile file, String type, Class<T> record) {
        var wrong = schemas.check(file, type);
        faults.addAll(wrong);
        if (!wrong.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.treeToValue(file.tree(), record));
        } catch (JsonMappingException e) {
            faults.add(file.fault(pointer(e), reason(e)));
            return Optional.empty();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pointer(JsonMappingException e) {
        var pointer = new StringBuilder();
        e.getPath().forEach(it -> pointer.append('/')
                .append(it.getFieldName() != null ? it.getFieldName() : String.valueOf(it.getIndex())));
        return pointer.toString();
    }

    private static String reason(JsonMappingException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof JsonMappingException it ? it.getOriginalMessage() : String.valueOf(root.getMessage());
    }

    private Lesson lesson(LessonFile file, Map<String, SectionFile> sections) {
        var hashed = new StringBuilder(hash(sources.get("lessons/%s/lesson.yaml".formatted(file.id()))));
        var read = new ArrayList<Section>();
        for (var id : file.sections()) {
            var section = sections.get(file.id() + "/" + id);
            if (section != null) {
                hashed.append(hash(sources.get("lessons/%s/%s.yaml".formatted(file.id(), id))));
                read.add(section.section());
            }
        }
        return file.lesson(hash(hashed.toString().getBytes(StandardCharsets.UTF_8)), read);
    }

    private static String hash(@Nullable SourceFile file) {
        return file == null ? "" : hash(file.tree());
    }

    /** Of what a file says, not of how it says it: comments, quotes and the order of fields do not count. */
    private static String hash(JsonNode tree) {
        try {
            return hash(CANONICAL.writeValueAsBytes(tree));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] bytes) {
        return "sha256:" + Published.sha256(bytes);
    }

    /** {@code lesson.yaml}. */
    private record LessonFile(
            String id,
            String track,
            String title,
            String subtitle,
            String summary,
            String tier,
            List<String> topics,
            List<String> sections,
            @Nullable List<String> related) {

        Lesson lesson(String version, List<Section> read) {
            return new Lesson(
                    id,
                    version,
                    track,
                    title,
                    subtitle,
                    summary,
                    tier,
                    topics,
                    read,
                    related == null ? List.of() : related);
        }
    }

    /** A section's file: the same as the section, with the links as their author wrote them. */
    private record SectionFile(
            String id,
            String title,
            List<String> concepts,
            int minutes,
            String body,
            String whatTheyWantToHear,
            String trap,
            List<Section.FollowUp> followUps,
            List<Section.Source> sources) {

        Section section() {
            return new Section(
                    id,
                    title,
                    concepts,
                    minutes,
                    ContentLinks.resolved(body),
                    ContentLinks.resolved(whatTheyWantToHear),
                    ContentLinks.resolved(trap),
                    followUps.stream()
                            .map(it -> new Section.FollowUp(it.question(), ContentLinks.resolved(it.answer())))
                            .toList(),
                    sources);
        }
    }

    /** A challenge's file: the same as the challenge, without its version. */
    private record ChallengeFile(
            String id,
            String title,
            String lesson,
            String section,
            List<String> concepts,
            Difficulty difficulty,
            int minutes,
            int points,
            @Nullable Double passMark,
            String prompt,
            Task task,
            String explanation,
            List<String> hints,
            List<Challenge.WrongAnswer> wrongAnswers) {

        Challenge challenge(String version) {
            return new Challenge(
                    id,
                    version,
                    title,
                    lesson,
                    section,
                    concepts,
                    difficulty,
                    minutes,
                    points,
                    passMark == null ? USUAL_PASS_MARK : passMark,
                    ContentLinks.resolved(prompt),
                    task,
                    ContentLinks.resolved(explanation),
                    hints,
                    wrongAnswers);
        }
    }
}
