package io.datadriven.sync;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the things that have changed as they are now, and notes which are gone. So a thing that is there is never told to be
 * gone, in whatever order its row and its tombstone were written; and one that is newer than its place says is told again there.
 */
final class ThingsNow {

    private final UUID learner;
    private final Map<Kind, Set<String>> keys;
    private final List<ChangePage.Removed> removed = new ArrayList<>();

    ThingsNow(UUID learner, List<Position> changed) {
        this.learner = learner;
        this.keys = changed.stream()
                .collect(groupingBy(
                        it -> Kind.ofWord(it.kind()),
                        mapping(Position::key, Collectors.toCollection(LinkedHashSet::new))));
    }

    /** Those of a kind, in the order in which they changed. */
    <T> List<T> of(Kind kind, BiFunction<UUID, List<String>, List<T>> read, Function<T, String> key) {
        var asked = List.copyOf(keys.getOrDefault(kind, Set.of()));
        if (asked.isEmpty()) {
            return List.of();
        }
        var found = read.apply(learner, asked).stream().collect(toMap(key, identity()));
        asked.stream()
                .filter(it -> !found.containsKey(it))
                .map(it -> new ChangePage.Removed(kind.word, it))
                .forEach(removed::add);
        return asked.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Those that were asked for so far, and are gone. */
    List<ChangePage.Removed> removed() {
        return List.copyOf(removed);
    }
}
