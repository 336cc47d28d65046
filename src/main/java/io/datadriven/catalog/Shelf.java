package io.datadriven.catalog;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.datadriven.grading.Unsupported;
import io.datadriven.platform.Problem;
import io.datadriven.platform.Published;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All content as it is sent: made once at the start, so that reading it costs neither a query nor a conversion. */
@Singleton
@Startup
class Shelf {

    private static final int LISTS = 1_000;
    private static final int VARIANTS = 1_000;

    private final ObjectMapper json;
    private final Catalog catalog;
    private final Map<String, Published> lessons;
    private final Map<String, Published> sections;
    private final Map<String, Published> pages;
    private final Map<String, Published> concepts;
    private final Map<String, Published> challenges;
    private final Map<String, Published> priceBooks;
    private final Map<String, Published> unsupported;
    private final Cache<Object, Published> lists =
            Caffeine.newBuilder().maximumSize(LISTS).build();

    private final Cache<Variant, Published> variants =
            Caffeine.newBuilder().maximumSize(VARIANTS).build();

    Shelf(Catalog catalog, ObjectMapper json) {
        this.json = json;
        this.catalog = catalog;
        lessons = catalog.lessons().stream()
                .collect(toUnmodifiableMap(Lesson::id, it -> published(LessonView.of(it, catalog))));
        concepts = catalog.concepts().stream()
                .collect(toUnmodifiableMap(Concept::id, it -> published(ConceptView.of(it, catalog))));
        challenges = catalog.challenges().stream()
                .collect(toUnmodifiableMap(Challenge::id, it -> published(ChallengeView.of(it))));
        unsupported = catalog.challenges().stream()
                .collect(toUnmodifiableMap(
                        Challenge::id, it -> published(ChallengeView.of(it, new Unsupported(it.kind())))));
        priceBooks = catalog.priceBooks().stream()
                .collect(toUnmodifiableMap(PriceBookFile::id, it -> published(PriceBookView.of(it))));
        sections = sections((lesson, section) -> published(SectionView.of(lesson, section, catalog)));
        pages = sections((lesson, section) -> Published.html(SectionPage.of(lesson, section)));
    }

    /** A variant, with its question or without. */
    private record Variant(String challengeId, Seed seed, boolean canShow) {}

    private interface Print {
        Published of(Lesson lesson, Section section);
    }

    private Map<String, Published> sections(Print print) {
        return catalog.lessons().stream()
                .flatMap(lesson -> lesson.sections().stream()
                        .map(section -> Map.entry(key(lesson.id(), section.id()), print.of(lesson, section))))
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Published lesson(String id) {
        return from(lessons, catalog.lesson(id).id());
    }

    Published section(String lesson, String id) {
        return from(sections, key(lesson, catalog.section(lesson, id).id()));
    }

    Published page(String lesson, String id) {
        return from(pages, key(lesson, catalog.section(lesson, id).id()));
    }

    Published concept(String id) {
        return from(concepts, catalog.concept(id).id());
    }

    Published priceBook(String id) {
        return from(priceBooks, catalog.priceBookFile(id).id());
    }

    /**
     * A challenge as this client can show it.
     *
     * @param variant the seed of the variant; without, the first
     * @param acceptKinds the kinds that it knows, separated by commas; without, all of them
     */
    Published challenge(String id, @Nullable String variant, @Nullable String acceptKinds) {
        var challenge = catalog.challenge(id);
        var canShow = acceptKinds == null
                || Stream.of(acceptKinds.split(",")).map(String::strip).anyMatch(challenge.kind()::equals);
        if (variant == null) {
            return from(canShow ? challenges : unsupported, id);
        }
        var shown = new Variant(id, seed(challenge, variant), canShow);
        return requireNonNull(variants.get(shown, this::published));
    }

    private static Seed seed(Challenge challenge, String variant) {
        if (!challenge.isParametrised()) {
            throw Problem.inParameter("variant", "no_variants", "This challenge has no variants: leave 'variant' out.");
        }
        return Seed.parse(variant)
                .orElseThrow(() -> Problem.inParameter(
                        "variant", "invalid_seed", "'variant' is a seed of 16 digits, each 0 to 9 or a to f."));
    }

    private Published published(Variant shown) {
        var variant = catalog.variant(shown.challengeId(), shown.seed());
        return published(
                shown.canShow()
                        ? ChallengeView.of(variant)
                        : ChallengeView.of(variant, new Unsupported(variant.kind())));
    }

    /** A list, made when it is first asked for. The query says which list and which part of it. */
    Published list(Object query, Supplier<?> view) {
        return lists.get(query, _ -> published(view.get()));
    }

    private static Published from(Map<String, Published> shelf, String id) {
        return requireNonNull(shelf.get(id), () -> id + " is in the catalogue and not on the shelf");
    }

    private Published published(Object view) {
        return Published.json(json, view);
    }

    private static String key(String lesson, String section) {
        return lesson + "/" + section;
    }

    /** Refuses a filter value that no item can have. */
    static void oneOf(String parameter, @Nullable String value, Stream<String> allowed) {
        if (value != null) {
            var values = allowed.toList();
            if (!values.contains(value)) {
                throw Problem.inParameter(
                        parameter,
                        "unknown_value",
                        "'%s' is one of: %s.".formatted(parameter, String.join(", ", values)));
            }
        }
    }
}
