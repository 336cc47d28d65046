package io.datadriven.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Matching and categorization as a match interaction, with the feedback for each wrong partner. */
final class MatchExport {

    private final ItemParts item;
    private final List<JsonNode> things;
    private final List<JsonNode> targets;
    private final String targetField;
    private final Set<String> thingIds;

    private MatchExport(ItemParts item, JsonNode things, JsonNode targets, String targetField) {
        this.item = item;
        this.things = things.valueStream().toList();
        this.targets = targets.valueStream().toList();
        this.targetField = targetField;
        this.thingIds = things.valueStream().map(it -> it.path("id").asText()).collect(Collectors.toSet());
    }

    static void matching(JsonNode task, ItemParts item) {
        new MatchExport(item, task.path("left"), task.path("right"), "partner")
                .write(task.path("wrongPairsSubtract").asBoolean());
    }

    static void categorization(JsonNode task, ItemParts item) {
        new MatchExport(item, task.path("items"), task.path("categories"), "category")
                .write(task.path("wrongItemsSubtract").asBoolean());
    }

    private void write(boolean wrongSubtract) {
        var counts = new LinkedHashMap<String, Integer>();
        things.forEach(it -> counts.put(pair(it, it.path(targetField).asText()), 1));
        item.response(
                Qti.RESPONSE,
                "multiple",
                "directedPair",
                List.copyOf(counts.keySet()),
                List.of(item.mapping(counts, wrongSubtract ? -1 : 0, true)));
        var sets = item.make.of(
                "qti-match-interaction",
                Map.of(
                        "response-identifier",
                        Qti.RESPONSE,
                        "shuffle",
                        true,
                        "max-associations",
                        things.size(),
                        "min-associations",
                        1),
                set(things, 1),
                set(targets, 0));
        item.body.add(sets);
        item.rules.add(item.set(Qti.SCORE, item.share(item.mapped(Qti.RESPONSE), things.size())));
        things.forEach(this::tell);
    }

    private Element set(List<JsonNode> choices, int mostMatches) {
        return item.make.of(
                "qti-simple-match-set",
                Map.of(),
                choices.stream()
                        .map(it -> item.make.of(
                                "qti-simple-associable-choice",
                                Map.of(
                                        "identifier",
                                        mostMatches == 1
                                                ? thing(it)
                                                : target(it.path("id").asText()),
                                        "match-max",
                                        mostMatches),
                                item.markup.blocks(it.path("text").asText())))
                        .toList());
    }

    private void tell(JsonNode thing) {
        var branches = new ArrayList<ItemParts.Branch>();
        var named = new LinkedHashMap<String, String>();
        thing.path("mistakes")
                .forEach(it -> named.put(
                        it.path(targetField).asText(), it.path("feedback").asText()));
        named.forEach((target, feedback) -> {
            var id = thing(thing) + "." + target(target);
            branches.add(
                    new ItemParts.Branch(item.has(Qti.RESPONSE, "directedPair", pair(thing, target)), item.tell(id)));
            item.feedback(id, feedback);
        });
        var others = targets.stream()
                .map(it -> it.path("id").asText())
                .filter(it -> !it.equals(thing.path(targetField).asText()) && !named.containsKey(it))
                .map(it -> item.has(Qti.RESPONSE, "directedPair", pair(thing, it)))
                .toList();
        if (!others.isEmpty()) {
            branches.add(new ItemParts.Branch(item.either(others), item.tell(thing(thing))));
        }
        item.feedback(thing(thing), thing.path("feedback").asText());
        item.when(branches);
    }

    private String pair(JsonNode thing, String target) {
        return thing(thing) + " " + target(target);
    }

    private static String thing(JsonNode thing) {
        return Qti.identifier(thing.path("id").asText());
    }

    /** Identifiers are unique in an item, and our ids only on their own side. */
    private String target(String id) {
        return thingIds.contains(id) ? Qti.identifier(id) + "_" : Qti.identifier(id);
    }
}
