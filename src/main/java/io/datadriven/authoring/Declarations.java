package io.datadriven.authoring;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** The variables that an item declares. A value is a list: empty is NULL, and a single value is a list of one. */
final class Declarations {

    private static final int MOST_WORK = 3_000_000;

    private final Map<String, Element> responses;
    private final Map<String, Element> outcomes;
    private int work;

    Declarations(Element item) {
        this.responses = byId(item, "qti-response-declaration");
        this.outcomes = byId(item, "qti-outcome-declaration");
    }

    private static Map<String, Element> byId(Element item, String name) {
        return Elements.children(item, name).stream()
                .collect(toMap(it -> it.getAttribute("identifier"), it -> it, (first, _) -> first, LinkedHashMap::new));
    }

    /** Counts a step of working out, so that no item can keep this service busy for long. */
    void work(Element at) throws UnreadableQti {
        work += 1 + (at.getLocalName().equals("qti-map-response") ? mappingSize(at.getAttribute("identifier")) : 0);
        if (work > MOST_WORK) {
            throw new UnreadableQti(XmlDocuments.line(at), "The rules of this item take too long to follow.");
        }
    }

    private int mappingSize(String response) {
        return mapping(response).map(it -> it.getChildNodes().getLength()).orElse(0);
    }

    Optional<Element> response(String id) {
        return Optional.ofNullable(responses.get(id));
    }

    /** Of the response with this identifier, as it is written. */
    List<String> correct(String id) {
        return response(id).stream()
                .flatMap(it -> Elements.children(it, "qti-correct-response").stream())
                .flatMap(it -> Elements.children(it, "qti-value").stream())
                .map(it -> it.getTextContent().strip())
                .toList();
    }

    List<Object> correctValue(String id) {
        return correct(id).stream().map(it -> typed(type(id), it)).toList();
    }

    boolean isUnordered(String id) {
        return Optional.ofNullable(responses.getOrDefault(id, outcomes.get(id)))
                .map(it -> it.getAttribute("cardinality").equals("multiple"))
                .orElse(false);
    }

    String type(String id) {
        return Optional.ofNullable(responses.getOrDefault(id, outcomes.get(id)))
                .map(it -> it.getAttribute("base-type"))
                .orElse("");
    }

    Optional<Element> mapping(String response) {
        return response(response)
                .flatMap(it -> Elements.children(it, "qti-mapping").stream().findFirst());
    }

    /** What the outcomes are before any rule. */
    Map<String, List<Object>> start() {
        var start = new HashMap<String, List<Object>>();
        outcomes.forEach((id, outcome) -> {
            var value = Elements.all(outcome, "qti-value").stream()
                    .map(it -> typed(type(id), it.getTextContent()))
                    .toList();
            var isNumber = List.of("float", "integer").contains(type(id));
            start.put(id, value.isEmpty() && isNumber ? List.of(0.0) : value);
        });
        return start;
    }

    /** What the values count by the response's mapping, each once. */
    double mapped(String response, List<Object> values) {
        var mapping = mapping(response).orElse(null);
        if (mapping == null) {
            return 0;
        }
        var entries = Elements.children(mapping, "qti-map-entry");
        var others = number(mapping.getAttribute("default-value"), 0);
        var sum = new LinkedHashSet<>(values)
                .stream()
                        .mapToDouble(value -> entries.stream()
                                .filter(it -> isFor(it, String.valueOf(value)))
                                .findFirst()
                                .map(it -> number(it.getAttribute("mapped-value"), 0))
                                .orElse(others))
                        .sum();
        return Math.min(
                number(mapping.getAttribute("upper-bound"), Double.POSITIVE_INFINITY),
                Math.max(number(mapping.getAttribute("lower-bound"), Double.NEGATIVE_INFINITY), sum));
    }

    private static boolean isFor(Element entry, String value) {
        var key = entry.getAttribute("map-key").strip().replaceAll("\\s+", " ");
        return entry.getAttribute("case-sensitive").equals("false")
                ? key.toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT))
                : key.equals(value);
    }

    static double number(String text, double otherwise) {
        try {
            return text.isBlank() ? otherwise : Double.parseDouble(text.strip());
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    static Object typed(String type, String text) {
        return switch (type) {
            case "float", "integer" -> number(text, Double.NaN);
            case "boolean" -> text.strip().equals("true");
            default -> text.strip().replaceAll("\\s+", " ");
        };
    }
}
