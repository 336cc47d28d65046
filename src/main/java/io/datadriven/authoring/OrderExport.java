package io.datadriven.authoring;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Ordering as an order interaction. The rules first find where each step stands; every order that keeps the author's rules earns
 * full marks, and a broken rule tells its reason. What a partly right order earns, QTI cannot say.
 */
final class OrderExport {

    private final JsonNode task;
    private final ItemParts item;
    private final List<String> steps;
    private final List<JsonNode> distractors;

    private OrderExport(JsonNode task, ItemParts item) {
        this.task = task;
        this.item = item;
        this.steps = task.path("steps").valueStream().map(OrderExport::id).toList();
        this.distractors = task.path("distractors").valueStream().toList();
    }

    static void write(JsonNode task, ItemParts item) {
        var export = new OrderExport(task, item);
        item.response(Qti.RESPONSE, "ordered", "identifier", export.steps, List.of());
        export.body();
        export.findPlaces();
        export.score();
        export.tellAboutRules();
        export.tellAboutDistractors();
    }

    /** In the order of their ids, which says nothing. */
    private void body() {
        var choices = Stream.concat(task.path("steps").valueStream(), distractors.stream())
                .sorted(comparing(OrderExport::id))
                .map(it -> item.make.of(
                        "qti-simple-choice",
                        Map.of("identifier", id(it)),
                        item.markup.blocks(it.path("text").asText())))
                .toList();
        var attributes = new TreeMap<String, Object>(Map.of("response-identifier", Qti.RESPONSE, "shuffle", true));
        if (!distractors.isEmpty()) {
            attributes.put("min-choices", 1);
            attributes.put("max-choices", choices.size());
        }
        item.body.add(item.make.of("qti-order-interaction", attributes, choices));
    }

    private void findPlaces() {
        var places = steps.size() + distractors.size();
        for (var step : ruled()) {
            item.counter(place(step));
            item.when(IntStream.rangeClosed(1, places)
                    .mapToObj(at -> new ItemParts.Branch(
                            item.make.of(
                                    "qti-match",
                                    item.make.of("qti-index", Map.of("n", at), item.variable(Qti.RESPONSE)),
                                    item.base("identifier", step)),
                            item.set(place(step), item.base("integer", at))))
                    .toList());
        }
    }

    private Set<String> ruled() {
        var ruled = new TreeSet<String>();
        task.path("rules").forEach(rule -> {
            ruled.add(id(rule, "first"));
            ruled.add(id(rule, "then"));
        });
        return ruled;
    }

    private void score() {
        var conditions = new ArrayList<Element>();
        steps.forEach(step -> conditions.add(item.has(Qti.RESPONSE, "identifier", step)));
        distractors.forEach(
                it -> conditions.add(item.make.of("qti-not", item.has(Qti.RESPONSE, "identifier", id(it)))));
        task.path("rules")
                .forEach(rule -> conditions.add(item.make.of(
                        "qti-lt", item.variable(place(id(rule, "first"))), item.variable(place(id(rule, "then"))))));
        item.when(item.make.of("qti-and", Map.of(), conditions), item.allPoints());
    }

    /** A step that is left out breaks no rule. */
    private void tellAboutRules() {
        var number = 0;
        for (var rule : task.path("rules")) {
            number++;
            var then = item.variable(place(id(rule, "then")));
            var broken = item.make.of(
                    "qti-and",
                    item.make.of("qti-gt", then, item.base("integer", 0)),
                    item.make.of(
                            "qti-gt", item.variable(place(id(rule, "first"))), item.variable(place(id(rule, "then")))));
            item.when(broken, item.tell("rule-" + number));
            item.feedback("rule-" + number, rule.path("because").asText());
        }
    }

    private void tellAboutDistractors() {
        for (var it : distractors) {
            if (it.has("feedback")) {
                item.when(item.has(Qti.RESPONSE, "identifier", id(it)), item.tell(id(it)));
                item.feedback(id(it), it.path("feedback").asText());
            }
        }
    }

    private static String place(String step) {
        return "PLACE-" + step;
    }

    private static String id(JsonNode step) {
        return id(step, "id");
    }

    private static String id(JsonNode node, String field) {
        return Qti.identifier(node.path(field).asText());
    }
}
