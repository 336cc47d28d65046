package io.datadriven.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to understand.
 *
 * @param requires ids of the concepts to understand before
 */
public record Concept(String id, String title, String summary, List<String> requires) {

    @JsonCreator
    static Concept of(
            @JsonProperty("id") String id,
            @JsonProperty("title") String title,
            @JsonProperty("summary") String summary,
            @JsonProperty("requires") @Nullable List<String> requires) {
        return new Concept(id, title, summary, requires == null ? List.of() : requires);
    }
}
