package io.datadriven.catalog;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.datadriven.grading.Graders;
import io.datadriven.grading.PriceBooks;
import io.datadriven.platform.Json;
import io.datadriven.simulation.pipeline.PriceBook;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Turns the authors' files into a catalogue, or says everything that is wrong with them at once. */
final class ContentLoader {

    /** How many variants of each challenge with parameters are looked at. */
    private static final int SEEDS = 200;

    /** The build has looked at all of them, and the start is not to take longer for it. */
    private static final int SEEDS_OF_SHIPPED = 3;

    private final ObjectMapper json = Json.mapper();
    private final ContentSchemas schemas = new ContentSchemas();
    private final List<ContentFault> faults = new ArrayList<>();
    private final Map<String, SourceFile> sources = new TreeMap<>();
    private final Map<String, PriceBook> priceBooks = new HashMap<>();

    private final Graders graders;
    private final VariantCheck variants;

    private final boolean isChecked;

    private ContentLoader(Graders graders, int seeds) {
        this.graders = graders;
        this.isChecked = seeds == SEEDS_OF_SHIPPED;
        this.variants = new VariantCheck(schemas, graders, seeds);
    }

    /**
     * Loads and checks all content.
     *
     * @param folder where it lies; without it, what ships in the jar
     * @throws FaultyContent with every fault, when there is one
     */
    static Catalog load(Optional<Path> folder, Graders graders) {
        return new ContentLoader(graders, folder.isPresent() ? SEEDS : SEEDS_OF_SHIPPED).read(folder);
    }

    /**
     * Checks files as if they were among those that are loaded, or instead of them.
     *
     * @param texts by their paths
     */
    static ContentCheck.Checked check(Map<String, String> texts, Catalog loaded, Graders graders) {
        var loader = new ContentLoader(graders, SEEDS);
        loaded.priceBooks().forEach(it -> loader.priceBooks.put(it.id(), it.priceBook()));
        return loader.advised(loader.checked(texts, loaded.files()));
    }

    private ContentCheck.Checked advised(ContentCheck.Checked checked) {
        var advice = new GradingCheck(sources.values(), graders, true)
                .advice(checked.content().challenges());
        return new ContentCheck.Checked(checked.faults(), advice, checked.content());
    }

    private Catalog read(Optional<Path> folder) {
        var checked = checked(ContentFiles.read(folder, faults), Map.of());
        if (!checked.faults().isEmpty()) {
            throw new FaultyContent(checked.faults());
        }
        return checked.content();
    }

    /** What the texts say, and what is wrong with them or, because of them, with the files around them. */
    private ContentCheck.Checked checked(Map<String, String> texts, Map<String, SourceFile> around) {
        texts.forEach((path, text) -> SourceReader.read(path, text, faults).ifPresent(file -> sources.put(path, file)));
        var catalog = catalog(texts);
        var all = new TreeMap<>(around);
        all.putAll(sources);
        var paths = new HashSet<>(all.keySet());
        paths.addAll(texts.keySet());
        faults.addAll(new ReferenceCheck(all, paths).faults());
        faults.addAll(new PrerequisiteCheck(all.values()).faults());
        faults.addAll(PriceCheck.faults(sources.values()));
        faults.addAll(new GradingCheck(sources.values(), graders, !isChecked).faults(catalog.challenges()));
        var sorted = faults.stream()
                .distinct()
                .sorted(comparing(ContentFault::file).thenComparing(ContentFault::line))
                .toList();
        return new ContentCheck.Checked(sorted, List.of(), catalog);
    }

    private Catalog catalog(Map<String, String> texts) {
        var tracks = bound(ContentType.TRACK, Track.class).map(Bound::content).toList();
        var sections = bound(ContentType.SECTION, SectionFile.class)
                .collect(toMap(it -> it.file().path(), Function.identity()));
        var lessons = bound(ContentType.LESSON, LessonFile.class)
                .map(it -> lesson(it, sections))
                .toList();
        var priceBookFiles = bound(ContentType.PRICE_BOOK, PriceBookFile.class)
                .map(Bound::content)
                .toList();
        priceBookFiles.forEach(it -> priceBooks.put(it.id(), it.priceBook()));
        json.setInjectableValues(new InjectableValues.Std().addValue(PriceBooks.class, new PriceBooks(priceBooks)));
        var challenges = new ArrayList<Challenge>();
        var blueprints = new HashMap<String, Blueprint>();
        for (var file : sources.values()) {
            if (Blueprint.isIn(file)) {
                blueprint(file).ifPresent(it -> {
                    var first = it.variant(Seed.FIRST);
                    challenges.add(first);
                    blueprints.put(first.id(), it);
                });
            } else if (file.type() == ContentType.CHALLENGE) {
                bind(file, ChallengeFile.class)
                        .ifPresent(it -> challenges.add(it.challenge(ContentHash.of(file), null)));
            }
        }
        var files = sources.values().stream()
                .filter(file -> file.type() == ContentType.CHALLENGE)
                .collect(toMap(SourceFile::name, ChallengeSource::of, (first, _) -> first));
        return new Catalog(
                tracks, lessons, challenges, new Catalog.Authored(priceBookFiles, blueprints, files, sources, texts));
    }

    /** A challenge with parameters, and so without faults that its first variant is one. */
    private Optional<Blueprint> blueprint(SourceFile file) {
        var before = faults.size();
        faults.addAll(schemas.check(file));
        var blueprint = faults.size() > before ? Optional.<Blueprint>empty() : Blueprint.read(file, json, faults);
        return blueprint.filter(it -> {
            faults.addAll(variants.faults(it, file));
            return faults.size() == before;
        });
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
            faults.add(file.fault(Binding.pointer(e), Binding.reason(e)));
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
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
