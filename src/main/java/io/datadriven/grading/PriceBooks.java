package io.datadriven.grading;

import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.pipeline.PriceBook;
import java.util.Map;
import java.util.TreeMap;

/** The price books that there are, for tasks that are made with one: the reader of content hands them in. */
public record PriceBooks(Map<String, PriceBook> byId) {

    public PriceBooks {
        byId = Map.copyOf(byId);
    }

    PriceBook called(String id) {
        var book = byId.get(id);
        if (book == null) {
            throw new IllegalArgumentException(Sentence.of(
                    "There is no price book '%s'; there are: %s.",
                    id, String.join(", ", new TreeMap<>(byId).keySet())));
        }
        return book;
    }
}
