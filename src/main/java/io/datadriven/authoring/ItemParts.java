package io.datadriven.authoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The parts of an item while its kind is written into them, and the rules that all kinds share. */
final class ItemParts {

    final Elements make;
    final Markup markup;
    final BigDecimal points;
    final List<Element> responses = new ArrayList<>();
    final List<Element> outcomes = new ArrayList<>();
    final List<Node> body = new ArrayList<>();
    final List<Element> rules = new ArrayList<>();
    final List<Element> feedback = new ArrayList<>();

    ItemParts(Elements make, BigDecimal points) {
        this.make = make;
        this.markup = new Markup(make);
        this.points = points;
    }

    /**
     * Declares what a learner sends.
     *
     * @param mapping what a value counts; nothing for what needs no counting
     */
    void response(String id, String cardinality, String type, List<String> correct, List<Element> mapping) {
        var children = new ArrayList<Node>();
        children.add(make.of(
                "qti-correct-response",
                Map.of(),
                correct.stream().map(this::value).toList()));
        children.addAll(mapping);
        var attributes = Map.of("identifier", id, "cardinality", cardinality, "base-type", type);
        responses.add(make.of("qti-response-declaration", attributes, children));
    }

    private Element value(String value) {
        return make.of("qti-value", make.text(value));
    }

    /** A mapping of values to what they count. What is not named counts the default. */
    Element mapping(Map<String, Integer> counts, int others, boolean notBelowNothing) {
        var attributes = new TreeMap<String, Object>(Map.of("default-value", others));
        if (notBelowNothing) {
            attributes.put("lower-bound", 0);
        }
        var entries = counts.entrySet().stream()
                .map(it -> make.of(
                        "qti-map-entry",
                        Map.of("map-key", it.getKey(), "mapped-value", it.getValue(), "case-sensitive", false)))
                .toList();
        return make.of("qti-mapping", attributes, entries);
    }

    void outcome(Map<String, ?> attributes, Node... defaultValue) {
        outcomes.add(make.of("qti-outcome-declaration", attributes, defaultValue));
    }

    void counter(String id) {
        outcome(Map.of("identifier", id, "cardinality", "single", "base-type", "integer"), start(0));
    }

    Element start(Object number) {
        return make.of("qti-default-value", value(String.valueOf(number)));
    }

    /** A text that is shown when the rules {@link #tell} it. */
    void feedback(String id, String markdown) {
        var attributes = Map.of("outcome-identifier", Qti.FEEDBACK, "identifier", id, "show-hide", "show");
        feedback.add(make.of(
                "qti-modal-feedback", attributes, make.of("qti-content-body", Map.of(), markup.blocks(markdown))));
    }

    Element variable(String id) {
        return make.of("qti-variable", Map.of("identifier", id));
    }

    Element base(String type, Object value) {
        return make.of("qti-base-value", Map.of("base-type", type), make.text(String.valueOf(value)));
    }

    Element set(String outcome, Element value) {
        return make.of("qti-set-outcome-value", Map.of("identifier", outcome), value);
    }

    Element tell(String feedback) {
        return set(Qti.FEEDBACK, make.of("qti-multiple", variable(Qti.FEEDBACK), base("identifier", feedback)));
    }

    Element allPoints() {
        return set(Qti.SCORE, base("float", points.toPlainString()));
    }

    /** All points times the count, divided by what the count can be. */
    Element share(Element count, Object most) {
        return make.of(
                "qti-divide",
                make.of("qti-product", base("float", points.toPlainString()), count),
                base("float", most));
    }

    Element mapped(String response) {
        return make.of("qti-map-response", Map.of("identifier", response));
    }

    /** Whether what was sent is, or has in it, this value. */
    Element has(String response, String type, String value) {
        return make.of("qti-member", base(type, value), variable(response));
    }

    Element either(List<Element> conditions) {
        return conditions.size() == 1 ? conditions.getFirst() : make.of("qti-or", Map.of(), conditions);
    }

    /** Does what stands behind the first condition that holds. */
    void when(List<Branch> branches) {
        var parts = new ArrayList<Element>();
        for (var branch : branches) {
            var name = parts.isEmpty() ? "qti-response-if" : "qti-response-else-if";
            parts.add(make.of(name, branch.condition(), branch.rule()));
        }
        if (!parts.isEmpty()) {
            rules.add(make.of("qti-response-condition", Map.of(), parts));
        }
    }

    void when(Element condition, Element rule) {
        when(List.of(new Branch(condition, rule)));
    }

    /** A rule under a condition. */
    record Branch(Element condition, Element rule) {}
}
