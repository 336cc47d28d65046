package io.datadriven.authoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * What an item makes of a response, found out by following its rules. So an import reads any author's feedback and scores, in whichever
 * way they are written down.
 */
final class ResponseProcessing {

    private final Element item;
    private final Declarations declarations;
    private final Optional<Element> processing;

    ResponseProcessing(Element item, Declarations declarations) {
        this.item = item;
        this.declarations = declarations;
        this.processing =
                Elements.children(item, "qti-response-processing").stream().findFirst();
    }

    /** The outcomes of a response, by the identifiers of the variables. What is not answered is left out of the responses. */
    Map<String, List<Object>> outcomes(Map<String, List<Object>> responses) throws UnreadableQti {
        var variables = new HashMap<>(declarations.start());
        variables.putAll(responses);
        if (processing.isPresent()) {
            var template = processing.get().getAttribute("template");
            if (template.isEmpty()) {
                follow(Elements.children(processing.get()), variables);
            } else {
                variables.put(Qti.SCORE, List.of(byTemplate(template, responses)));
            }
        }
        return variables;
    }

    /** The score as a number; 0 without one. */
    double score(Map<String, List<Object>> responses) throws UnreadableQti {
        return outcomes(responses).getOrDefault(Qti.SCORE, List.of()).stream()
                .filter(Double.class::isInstance)
                .mapToDouble(Double.class::cast)
                .findFirst()
                .orElse(0);
    }

    /** The texts that the response is told, as Markdown. */
    List<String> feedback(Map<String, List<Object>> responses) throws UnreadableQti {
        var outcomes = outcomes(responses);
        return Elements.children(item, "qti-modal-feedback").stream()
                .filter(it -> outcomes.getOrDefault(it.getAttribute("outcome-identifier"), List.of())
                                .contains(it.getAttribute("identifier"))
                        != it.getAttribute("show-hide").equals("hide"))
                .map(ResponseProcessing::text)
                .filter(it -> !it.isBlank())
                .toList();
    }

    /** The text with this identifier, whenever it is told. */
    Optional<String> text(String feedback) {
        return Elements.children(item, "qti-modal-feedback").stream()
                .filter(it -> it.getAttribute("identifier").equals(feedback))
                .map(ResponseProcessing::text)
                .filter(it -> !it.isBlank())
                .findFirst();
    }

    private static String text(Element feedback) {
        var body = Elements.children(feedback, "qti-content-body");
        return MarkdownText.of(MarkdownText.nodes(body.isEmpty() ? feedback : body.getFirst()));
    }

    /** Whether responses are scored by the mapping, as the standard template or a rule of the item's own says. */
    boolean usesMapping() {
        return processing
                .map(it -> it.getAttribute("template").contains("map_response")
                        || !Elements.all(it, "qti-map-response").isEmpty())
                .orElse(false);
    }

    /** The values of this type that the rules compare with. */
    Stream<Element> comparedWith(String type) {
        return processing.stream()
                .flatMap(it -> Elements.all(it, "qti-base-value").stream())
                .filter(it -> it.getAttribute("base-type").equals(type));
    }

    List<Element> operators(String name) {
        return processing.map(it -> Elements.all(it, name)).orElse(List.of());
    }

    private double byTemplate(String template, Map<String, List<Object>> responses) throws UnreadableQti {
        var given = responses.getOrDefault(Qti.RESPONSE, List.of());
        if (template.contains("map_response") && !template.contains("point")) {
            return declarations.mapped(Qti.RESPONSE, given);
        }
        if (template.contains("match_correct")) {
            var right = declarations.correctValue(Qti.RESPONSE);
            var same = declarations.isUnordered(Qti.RESPONSE)
                    ? right.size() == given.size() && right.containsAll(given)
                    : right.equals(given);
            return same && !given.isEmpty() ? 1 : 0;
        }
        throw new UnreadableQti(
                processing.map(XmlDocuments::line).orElse(1),
                "The template of the response processing is not one that this import knows.");
    }

    private void follow(List<Element> rules, Map<String, List<Object>> variables) throws UnreadableQti {
        for (var rule : rules) {
            switch (rule.getLocalName()) {
                case "qti-response-condition" -> decide(Elements.children(rule), variables);
                case "qti-set-outcome-value" -> {
                    var value = Elements.children(rule);
                    if (!value.isEmpty()) {
                        variables.put(
                                rule.getAttribute("identifier"),
                                new Expression(declarations, variables).value(value.getFirst()));
                    }
                }
                case "qti-response-processing-fragment" -> follow(Elements.children(rule), variables);
                default ->
                    throw new UnreadableQti(
                            XmlDocuments.line(rule),
                            "The rule %s is not one that this import follows.".formatted(rule.getLocalName()));
            }
        }
    }

    private void decide(List<Element> branches, Map<String, List<Object>> variables) throws UnreadableQti {
        for (var branch : branches) {
            var children = Elements.children(branch);
            if (branch.getLocalName().equals("qti-response-else")) {
                follow(children, variables);
                return;
            }
            if (!children.isEmpty() && new Expression(declarations, variables).holds(children.getFirst())) {
                follow(children.subList(1, children.size()), variables);
                return;
            }
        }
    }
}
