package io.datadriven.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An item of ours that somebody changed: its QTI holds for what it can say, and the author's file for the rest. */
final class ChangedItem {

    private static final Map<String, String> AS_CATEGORIZATION = Map.of(
            "left", "items", "right", "categories", "partner", "category", "wrongPairsSubtract", "wrongItemsSubtract");

    private ChangedItem() {}

    /** The task as the changed item has it, with what only the author's file knows. */
    static ObjectNode task(JsonNode source, ObjectNode task) {
        var was = source.at("/task/kind").asText();
        if (was.equals("categorization") && task.path("kind").asText().equals("matching")) {
            var categorization = (ObjectNode) renamed(task);
            return categorization.put("kind", was);
        }
        if (was.equals("ordering") && ids(source.path("task")).equals(ids(task))) {
            task.set("rules", source.at("/task/rules"));
        }
        return task;
    }

    static void copy(JsonNode source, ObjectNode challenge, String... fields) {
        Stream.of(fields).filter(source::has).forEach(it -> challenge.set(it, source.get(it)));
    }

    private static Set<String> ids(JsonNode ordering) {
        return Stream.of("steps", "distractors")
                .flatMap(it -> ordering.path(it)
                        .valueStream()
                        .map(step -> it + step.path("id").asText()))
                .collect(Collectors.toSet());
    }

    private static JsonNode renamed(JsonNode node) {
        if (node.isObject()) {
            var renamed = ItemReading.JSON.objectNode();
            node.properties()
                    .forEach(it -> renamed.set(
                            AS_CATEGORIZATION.getOrDefault(it.getKey(), it.getKey()), renamed(it.getValue())));
            return renamed;
        }
        return node.isArray()
                ? ItemReading.array(node.valueStream().map(ChangedItem::renamed).toList())
                : node;
    }
}
