package io.datadriven.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds concepts that require themselves, by whatever way round. */
final class PrerequisiteCheck {

    private static final int LONGEST = 500;

    private final Map<String, Place> places = new HashMap<>();
    private final List<ContentFault> faults = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private final Set<String> done = new HashSet<>();

    PrerequisiteCheck(Collection<SourceFile> sources) {
        sources.stream().filter(it -> it.type() == ContentType.TRACK).forEach(this::collect);
    }

    /** Where a concept says what it requires. */
    private record Place(SourceFile file, String pointer) {}

    private void collect(SourceFile track) {
        for (int i = 0; i < track.tree().path("concepts").size(); i++) {
            places.putIfAbsent(
                    track.text("/concepts/%d/id".formatted(i)), new Place(track, "/concepts/%d/requires".formatted(i)));
        }
    }

    List<ContentFault> faults() {
        places.keySet().stream().sorted().forEach(this::follow);
        return faults;
    }

    private void follow(String concept) {
        var place = places.get(concept);
        if (place == null || done.contains(concept)) {
            return;
        }
        if (path.contains(concept)) {
            var circle = path.subList(path.indexOf(concept), path.size());
            faults.add(place.file()
                    .fault(
                            place.pointer(),
                            "The prerequisites go round in a circle: %s, %s."
                                    .formatted(String.join(", ", circle), concept)));
            return;
        }
        if (path.size() == LONGEST) {
            faults.add(place.file()
                    .fault(place.pointer(), "More than %d concepts stand before this one.".formatted(LONGEST)));
            return;
        }
        path.addLast(concept);
        place.file().tree().at(place.pointer()).forEach(it -> follow(it.asText()));
        path.removeLast();
        done.add(concept);
    }
}
