package io.datadriven.authoring;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** Single and multiple choice as a choice interaction; the score is exactly that of each scoring. */
final class ChoiceExport {

    private final ItemParts item;
    private final List<JsonNode> options;
    private final List<String> correct;

    private ChoiceExport(JsonNode task, ItemParts item) {
        this.item = item;
        this.options = task.path("options").valueStream().toList();
        this.correct = options.stream()
                .filter(it -> it.path("correct").asBoolean())
                .map(ChoiceExport::id)
                .toList();
    }

    static void one(JsonNode task, ItemParts item) {
        var export = new ChoiceExport(task, item);
        item.response(Qti.RESPONSE, "single", "identifier", export.correct, List.of());
        export.body(1);
        item.when(
                item.make.of(
                        "qti-match",
                        item.variable(Qti.RESPONSE),
                        item.make.of("qti-correct", Map.of("identifier", Qti.RESPONSE))),
                item.allPoints());
        export.tellAboutPicks();
    }

    static void several(JsonNode task, ItemParts item) {
        var export = new ChoiceExport(task, item);
        switch (task.path("scoring").asText()) {
            case "net_correct" -> export.count(-1, true, export.netCorrect());
            case "coverage" -> export.count(0, false, export.coverage());
            case "each_option" -> export.count(-1, false, export.eachOption());
            default -> {
                item.response(Qti.RESPONSE, "multiple", "identifier", export.correct, List.of());
                item.when(
                        item.make.of(
                                "qti-match",
                                item.variable(Qti.RESPONSE),
                                item.make.of("qti-correct", Map.of("identifier", Qti.RESPONSE))),
                        item.allPoints());
            }
        }
        export.body(0);
        export.tellAboutPicks();
    }

    private void body(int mostChoices) {
        var choices = options.stream()
                .map(it -> item.make.of(
                        "qti-simple-choice",
                        Map.of("identifier", id(it)),
                        item.markup.blocks(it.path("text").asText())))
                .toList();
        var attributes = Map.of(
                "response-identifier", Qti.RESPONSE, "shuffle", true, "max-choices", mostChoices, "min-choices", 1);
        item.body.add(item.make.of("qti-choice-interaction", attributes, choices));
    }

    private void tellAboutPicks() {
        item.rules.add(item.set(Qti.FEEDBACK, item.variable(Qti.RESPONSE)));
        options.forEach(it -> item.feedback(id(it), it.path("feedback").asText()));
    }

    private void count(int wrong, boolean notBelowNothing, Element score) {
        var counts = new LinkedHashMap<String, Integer>();
        options.forEach(it -> counts.put(id(it), correct.contains(id(it)) ? 1 : wrong));
        item.response(
                Qti.RESPONSE, "multiple", "identifier", correct, List.of(item.mapping(counts, 0, notBelowNothing)));
        item.when(
                item.make.of("qti-not", item.make.of("qti-is-null", item.variable(Qti.RESPONSE))),
                item.set(Qti.SCORE, score));
    }

    private Element netCorrect() {
        return item.share(item.mapped(Qti.RESPONSE), correct.size());
    }

    /** The right picks squared, divided by the correct options times the picks. */
    private Element coverage() {
        var squared = item.make.of("qti-product", item.mapped(Qti.RESPONSE), item.mapped(Qti.RESPONSE));
        var picks = item.make.of("qti-container-size", item.variable(Qti.RESPONSE));
        return item.make.of("qti-divide", item.share(squared, correct.size()), picks);
    }

    private Element eachOption() {
        var leftRightly = item.base("float", options.size() - correct.size());
        return item.share(item.make.of("qti-sum", item.mapped(Qti.RESPONSE), leftRightly), options.size());
    }

    private static String id(JsonNode option) {
        return Qti.identifier(option.path("id").asText());
    }

    /** The ids of the options. */
    static Map<String, JsonNode> byId(JsonNode options) {
        return options.valueStream()
                .collect(toMap(ChoiceExport::id, it -> it, (first, _) -> first, LinkedHashMap::new));
    }
}
