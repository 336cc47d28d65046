package io.datadriven.authoring;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** Reads an order interaction. QTI knows one right order, so each step comes before the next. */
final class OrderImport {

    private OrderImport() {}

    static ObjectNode task(ItemReading reading, Element interaction) throws UnreadableQti {
        var choices = Elements.children(interaction, "qti-simple-choice");
        var ids = reading.ids(choices);
        var response = ItemReading.response(interaction);
        var order = new LinkedHashSet<>(reading.declarations.correct(response));
        order.retainAll(ids.keySet());
        if (order.size() < 2) {
            throw new UnreadableQti(XmlDocuments.line(interaction), "The item does not say which order is correct.");
        }
        var positions = List.copyOf(order);
        var steps = choices.stream()
                .filter(it -> order.contains(it.getAttribute("identifier")))
                .sorted(comparing(it -> positions.indexOf(it.getAttribute("identifier"))))
                .map(it -> step(ids, it))
                .toList();
        var task = ItemReading.object("ordering");
        task.set("steps", ItemReading.array(steps));
        var distractors = new ArrayList<ObjectNode>();
        for (var choice : choices) {
            var id = choice.getAttribute("identifier");
            if (!order.contains(id)) {
                var feedback = reading.feedback(choice, Map.of(response, List.of(id)));
                distractors.add(
                        step(ids, choice).put("feedback", feedback.isEmpty() ? "This does not belong in." : feedback));
            }
        }
        if (!distractors.isEmpty()) {
            task.set("distractors", ItemReading.array(distractors));
        }
        task.set("rules", ItemReading.array(chain(steps)));
        reading.fault(
                interaction,
                "QTI says which order is right, and not why: write it into 'because', and take out the rules that need not hold.");
        return task;
    }

    private static ObjectNode step(Map<String, String> ids, Element choice) {
        return ItemReading.JSON
                .objectNode()
                .put("id", ids.get(choice.getAttribute("identifier")))
                .put("text", ItemReading.text(choice));
    }

    private static List<ObjectNode> chain(List<ObjectNode> steps) {
        var rules = new ArrayList<ObjectNode>();
        for (int i = 1; i < steps.size(); i++) {
            rules.add(ItemReading.JSON
                    .objectNode()
                    .put("first", steps.get(i - 1).path("id").asText())
                    .put("then", steps.get(i).path("id").asText())
                    .put("because", "These two steps stand the other way round."));
        }
        return rules;
    }
}
