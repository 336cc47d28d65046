package io.datadriven.authoring;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;
import org.w3c.dom.Element;

/** Reads a match interaction as matching: each item of the first set has one partner in the second. */
final class MatchImport {

    private final ItemReading reading;
    private final Element interaction;
    private final String response;
    private final List<Element> left;
    private final List<Element> right;

    private MatchImport(ItemReading reading, Element interaction) throws UnreadableQti {
        this.reading = reading;
        this.interaction = interaction;
        this.response = ItemReading.response(interaction);
        var sets = Elements.children(interaction, "qti-simple-match-set");
        if (sets.size() != 2) {
            throw new UnreadableQti(XmlDocuments.line(interaction), "A match interaction has two sets.");
        }
        this.left = Elements.children(sets.getFirst());
        this.right = Elements.children(sets.getLast());
    }

    static ObjectNode task(ItemReading reading, Element interaction) throws UnreadableQti {
        return new MatchImport(reading, interaction).task();
    }

    private ObjectNode task() throws UnreadableQti {
        var task = ItemReading.object("matching");
        if (reading.declarations
                .mapping(response)
                .filter(it -> Declarations.number(it.getAttribute("default-value"), 0) < 0)
                .isPresent()) {
            task.put("wrongPairsSubtract", true);
        }
        var partners = partners();
        var leftIds = reading.ids(left);
        var rightIds = reading.ids(right);
        var items = new ArrayList<ObjectNode>();
        for (var it : left) {
            var id = it.getAttribute("identifier");
            var partner = partners.get(id);
            if (partner == null || !rightIds.containsKey(partner)) {
                reading.fault(it, "The item names no partner for '%s': it is left out.".formatted(id));
            } else {
                items.add(item(it, leftIds, rightIds, partner));
            }
        }
        task.set("left", ItemReading.array(items));
        task.set(
                "right",
                ItemReading.array(right.stream()
                        .map(it -> ItemReading.JSON
                                .objectNode()
                                .put("id", rightIds.get(it.getAttribute("identifier")))
                                .put("text", ItemReading.text(it)))
                        .toList()));
        return task;
    }

    /** By the correct response, or else by what the mapping counts. */
    private Map<String, String> partners() {
        var pairs = new ArrayList<>(reading.declarations.correct(response));
        if (pairs.isEmpty()) {
            reading.declarations.mapping(response).stream()
                    .flatMap(it -> Elements.children(it, "qti-map-entry").stream())
                    .filter(it -> Declarations.number(it.getAttribute("mapped-value"), 0) > 0)
                    .forEach(it -> pairs.add(it.getAttribute("map-key").strip()));
        }
        var partners = new LinkedHashMap<String, String>();
        for (var pair : pairs) {
            var space = pair.indexOf(' ');
            if (space > 0
                    && partners.put(
                                    pair.substring(0, space),
                                    pair.substring(space).strip())
                            != null) {
                reading.fault(
                        interaction,
                        "'%s' has several partners; the last one is taken.".formatted(pair.substring(0, space)));
            }
        }
        return partners;
    }

    private ObjectNode item(Element it, Map<String, String> leftIds, Map<String, String> rightIds, String partner)
            throws UnreadableQti {
        var id = it.getAttribute("identifier");
        var told = new LinkedHashMap<String, String>();
        for (var other : rightIds.keySet()) {
            if (!other.equals(partner)) {
                told.put(other, reading.feedback(it, Map.of(response, List.of(id + " " + other))));
            }
        }
        var usual = usual(it, told);
        var item = ItemReading.JSON
                .objectNode()
                .put("id", leftIds.get(id))
                .put("text", ItemReading.text(it))
                .put("partner", rightIds.get(partner))
                .put("feedback", usual);
        var mistakes = told.entrySet().stream()
                .filter(other ->
                        !other.getValue().isEmpty() && !other.getValue().equals(usual))
                .map(other -> ItemReading.JSON
                        .objectNode()
                        .put("partner", rightIds.get(other.getKey()))
                        .put("feedback", other.getValue()))
                .toList();
        if (!mistakes.isEmpty()) {
            item.set("mistakes", ItemReading.array(mistakes));
        }
        return item;
    }

    /** The text that is called as the item itself, or else what most of the wrong partners are told. */
    private String usual(Element it, Map<String, String> told) {
        var own = reading.processing.text(it.getAttribute("identifier"));
        if (own.isPresent()) {
            return own.get();
        }
        var usual = told.values().stream()
                .filter(text -> !text.isEmpty())
                .collect(groupingBy(Function.identity(), LinkedHashMap::new, counting()))
                .entrySet()
                .stream()
                .max(comparing(Entry::getValue))
                .map(Entry::getKey);
        if (usual.isEmpty()) {
            reading.fault(it, "The item tells nothing to who gives this another partner: write its feedback.");
        }
        return usual.orElse("This belongs to another one.");
    }
}
