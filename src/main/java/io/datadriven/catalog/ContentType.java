package io.datadriven.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a content file is, told by where it lies. */
enum ContentType {
    TRACK("tracks/[^/]+/track\\.yaml"),
    LESSON("lessons/[^/]+/lesson\\.yaml"),
    SECTION("lessons/[^/]+/(?!lesson\\.yaml)[^/]+\\.yaml"),
    CHALLENGE("challenges/[^/]+/[^/]+\\.yaml"),
    PRICE_BOOK("price-books/[^/]+\\.yaml");

    private final String path;

    ContentType(String path) {
        this.path = path;
    }

    static Optional<ContentType> of(String path) {
        return Stream.of(values()).filter(type -> path.matches(type.path)).findFirst();
    }

    /** Whether the file is called as its type, and the folder as its id. */
    boolean isFolder() {
        return this == TRACK || this == LESSON;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
