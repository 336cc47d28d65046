package io.datadriven.grading;

import java.util.HashSet;
import java.util.stream.Stream;

/** The ids of the parts of a question: each names one of them. */
final class Ids {

    private Ids() {}

    static void checkUnique(Stream<String> ids) {
        var seen = new HashSet<String>();
        ids.filter(id -> !seen.add(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException("The id '" + id + "' is there twice.");
        });
    }
}
