package io.datadriven.catalog;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.datadriven.platform.Problem;
import io.datadriven.simulation.pipeline.PriceBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** All content, immutable. What is asked for by a name that is not there is a problem of the caller's. */
public final class Catalog {

    /** Each takes about 20 kB. */
    private static final int VARIANTS = 2_000;

    private final Map<String, Track> tracks;
    private final Map<String, Concept> concepts;
    private final Map<String, Lesson> lessons;
    private final Map<String, Challenge> challenges;
    private final Map<String, PriceBookFile> priceBooks;
    private final Map<String, Blueprint> blueprints;
    private final Map<String, ChallengeSource> sources;
    private final Map<String, SourceFile> files;
    private final Map<String, String> texts;
    private final Cache<Variant, Challenge> variants =
            Caffeine.newBuilder().maximumSize(VARIANTS).build();

    /**
     * Gathers content that has been checked.
     *
     * @param challenges of those with parameters, the first variant
     */
    Catalog(List<Track> tracks, List<Lesson> lessons, List<Challenge> challenges, Authored authored) {
        this.priceBooks = byId(authored.priceBooks().stream(), PriceBookFile::id);
        this.blueprints = Map.copyOf(authored.blueprints());
        this.sources = Map.copyOf(authored.sources());
        this.files = Map.copyOf(authored.files());
        this.texts = Map.copyOf(authored.texts());
        this.tracks = byId(tracks.stream(), Track::id);
        this.concepts = byId(tracks.stream().flatMap(it -> it.concepts().stream()), Concept::id);
        this.lessons = byId(lessons.stream(), Lesson::id);
        this.challenges = byId(
                challenges.stream()
                        .sorted(comparing(Challenge::lesson)
                                .thenComparing(this::position)
                                .thenComparing(Challenge::difficulty)
                                .thenComparing(Challenge::id)),
                Challenge::id);
    }

    /**
     * What authors wrote.
     *
     * @param priceBooks in the order of their ids
     * @param blueprints the challenges with parameters, by their ids
     * @param sources the files of all challenges, by their ids
     * @param files all files, by their paths
     * @param texts the same, letter by letter
     */
    record Authored(
            List<PriceBookFile> priceBooks,
            Map<String, Blueprint> blueprints,
            Map<String, ChallengeSource> sources,
            Map<String, SourceFile> files,
            Map<String, String> texts) {}

    private record Variant(String challengeId, Seed seed) {}

    /** Where in its lesson the challenge's section stands. */
    private int position(Challenge challenge) {
        var lesson = lessons.get(challenge.lesson());
        return lesson == null
                ? 0
                : lesson.sections().stream().map(Section::id).toList().indexOf(challenge.section());
    }

    private static <T> Map<String, T> byId(Stream<T> items, Function<T, String> id) {
        return items.collect(toMap(id, Function.identity(), (first, _) -> first, LinkedHashMap::new));
    }

    /** The challenge; of one with parameters, the first variant. */
    public Challenge challenge(String id) {
        return found(challenges.get(id), "No challenge is called '%s'.", id);
    }

    /**
     * A challenge as its parameters are drawn from the seed, made when it is first asked for.
     *
     * @throws IllegalArgumentException when it has no parameters
     */
    public Challenge variant(String challengeId, Seed seed) {
        var first = challenge(challengeId);
        var blueprint = blueprints.get(challengeId);
        if (blueprint == null) {
            throw new IllegalArgumentException("The challenge %s has no parameters".formatted(challengeId));
        }
        return seed.equals(first.seed())
                ? first
                : requireNonNull(variants.get(new Variant(challengeId, seed), _ -> blueprint.variant(seed)));
    }

    public Optional<Challenge> findChallenge(String id) {
        return Optional.ofNullable(challenges.get(id));
    }

    /** The file of a challenge. It has the key: it is for authors only. */
    public ChallengeSource source(String challengeId) {
        return found(sources.get(challengeId), "No challenge is called '%s'.", challengeId);
    }

    /** The file of a challenge, letter by letter. It has the key: it is for authors only. */
    public String text(String challengeId) {
        return requireNonNull(texts.get(source(challengeId).file()));
    }

    /** The parameters of a variant by their names, as learners read them; empty where the challenge has none. */
    public Map<String, String> parameters(String challengeId, Seed seed) {
        var blueprint = blueprints.get(challenge(challengeId).id());
        return blueprint == null ? Map.of() : blueprint.parameters(seed).written();
    }

    /** All files, by their paths. */
    Map<String, SourceFile> files() {
        return files;
    }

    public Lesson lesson(String id) {
        return found(lessons.get(id), "No lesson is called '%s'.", id);
    }

    public Section section(String lesson, String id) {
        return found(lesson(lesson).section(id).orElse(null), "This lesson has no section '%s'.", id);
    }

    public Concept concept(String id) {
        return found(concepts.get(id), "No concept is called '%s'.", id);
    }

    Optional<Concept> findConcept(String id) {
        return Optional.ofNullable(concepts.get(id));
    }

    public List<Track> tracks() {
        return List.copyOf(tracks.values());
    }

    /** In the order of their tracks. */
    public List<Lesson> lessons() {
        return Stream.concat(
                        tracks.values().stream()
                                .flatMap(it -> it.lessons().stream())
                                .map(lessons::get)
                                .filter(java.util.Objects::nonNull),
                        lessons.values().stream())
                .distinct()
                .toList();
    }

    public List<Concept> concepts() {
        return List.copyOf(concepts.values());
    }

    /** Lesson by lesson in the order of the sections, and from easy to hard in each. */
    public List<Challenge> challenges() {
        return List.copyOf(challenges.values());
    }

    public List<Challenge> challengesOf(Lesson lesson) {
        return challenges.values().stream()
                .filter(it -> it.lesson().equals(lesson.id()))
                .toList();
    }

    public List<Challenge> challengesOf(String lesson, Section section) {
        return challenges.values().stream()
                .filter(it -> it.lesson().equals(lesson) && it.section().equals(section.id()))
                .toList();
    }

    /** The prices that bills are made with. */
    public PriceBook priceBook(String id) {
        return priceBookFile(id).priceBook();
    }

    public Optional<PriceBook> findPriceBook(String id) {
        return Optional.ofNullable(priceBooks.get(id)).map(PriceBookFile::priceBook);
    }

    PriceBookFile priceBookFile(String id) {
        return found(priceBooks.get(id), "No price book is called '%s'.", id);
    }

    List<PriceBookFile> priceBooks() {
        return List.copyOf(priceBooks.values());
    }

    private static <T> T found(@org.jspecify.annotations.Nullable T thing, String sentence, String id) {
        if (thing == null) {
            throw new Problem(Problem.Type.NOT_FOUND, sentence.formatted(id));
        }
        return thing;
    }
}
