package io.datadriven.authoring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** Reads a choice interaction, and the options of an inline choice, with what each pick is told. */
final class ChoiceImport {

    private final ItemReading reading;
    private final Element interaction;
    private final String response;

    private ChoiceImport(ItemReading reading, Element interaction) {
        this.reading = reading;
        this.interaction = interaction;
        this.response = ItemReading.response(interaction);
    }

    static ObjectNode task(ItemReading reading, Element interaction) throws UnreadableQti {
        return new ChoiceImport(reading, interaction).task();
    }

    static List<ObjectNode> inline(ItemReading reading, Element interaction) throws UnreadableQti {
        return new ChoiceImport(reading, interaction)
                .options(Elements.children(interaction, "qti-inline-choice"), true);
    }

    private ObjectNode task() throws UnreadableQti {
        var isSingle = reading.declarations
                .response(response)
                .map(it -> it.getAttribute("cardinality").equals("single"))
                .orElse(true);
        var task = ItemReading.object(isSingle ? "single_choice" : "multiple_choice");
        if (!isSingle) {
            task.put("scoring", scoring());
        }
        var options = options(Elements.children(interaction, "qti-simple-choice"), isSingle);
        task.set("options", ItemReading.array(options));
        return task;
    }

    private List<ObjectNode> options(List<Element> choices, boolean onlyOne) throws UnreadableQti {
        var correct = correct(choices, onlyOne);
        var ids = reading.ids(choices);
        var options = new ArrayList<ObjectNode>();
        for (var choice : choices) {
            var id = choice.getAttribute("identifier");
            var option = ItemReading.JSON.objectNode().put("id", ids.get(id)).put("text", ItemReading.text(choice));
            if (correct.contains(id)) {
                option.put("correct", true);
            }
            var feedback = reading.feedback(choice, Map.of(response, List.of(id)));
            if (feedback.isEmpty()) {
                reading.fault(choice, "The item tells nothing to who picks '%s': write its feedback.".formatted(id));
                feedback = correct.contains(id) ? "This is right." : "This is not right.";
            }
            options.add(option.put("feedback", feedback));
        }
        return options;
    }

    /** What the item calls correct, or else what scores. */
    private Set<String> correct(List<Element> choices, boolean onlyOne) throws UnreadableQti {
        var declared = new LinkedHashSet<>(reading.declarations.correct(response));
        if (declared.isEmpty()) {
            var best = 0.0;
            for (var choice : choices) {
                var id = choice.getAttribute("identifier");
                var score = reading.processing.score(Map.of(response, List.of(id)));
                if (onlyOne && score > best) {
                    declared.clear();
                }
                if (score > 0 && (!onlyOne || score > best)) {
                    declared.add(id);
                }
                best = Math.max(best, score);
            }
        }
        if (declared.isEmpty()) {
            reading.fault(
                    interaction, "The item says of no choice that it is correct: set 'correct' where it belongs.");
        }
        return declared;
    }

    /** The scoring of ours that counts as the mapping does. */
    private String scoring() {
        var mapping = reading.declarations.mapping(response).orElse(null);
        if (mapping == null || !reading.processing.usesMapping()) {
            return "all_or_nothing";
        }
        var wrongSubtract = Declarations.number(mapping.getAttribute("default-value"), 0) < 0
                || Elements.children(mapping, "qti-map-entry").stream()
                        .anyMatch(it -> Declarations.number(it.getAttribute("mapped-value"), 0) < 0);
        if (!wrongSubtract) {
            if (reading.processing.operators("qti-container-size").isEmpty()) {
                reading.fault(
                        mapping,
                        "The item lets wrong picks count for nothing. There is no such scoring here: 'coverage' comes nearest.");
            }
            return "coverage";
        }
        return mapping.hasAttribute("lower-bound")
                        || reading.processing.operators("qti-sum").isEmpty()
                ? "net_correct"
                : "each_option";
    }
}
