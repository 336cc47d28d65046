package io.datadriven.authoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.w3c.dom.Element;

/** Works out an expression of response processing. NULL is an empty list, and an operator that is given NULL gives NULL. */
final class Expression {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Declarations declarations;
    private final Map<String, List<Object>> variables;

    Expression(Declarations declarations, Map<String, List<Object>> variables) {
        this.declarations = declarations;
        this.variables = variables;
    }

    /** Whether it is true; NULL is not. */
    boolean holds(Element condition) throws UnreadableQti {
        return value(condition).equals(List.of(true));
    }

    List<Object> value(Element it) throws UnreadableQti {
        declarations.work(it);
        var id = it.getAttribute("identifier");
        return switch (it.getLocalName()) {
            case "qti-variable" -> variables.getOrDefault(id, List.of());
            case "qti-correct" -> declarations.correctValue(id);
            case "qti-base-value" -> List.of(Declarations.typed(it.getAttribute("base-type"), it.getTextContent()));
            case "qti-null" -> List.of();
            case "qti-map-response" -> List.of(declarations.mapped(id, variables.getOrDefault(id, List.of())));
            case "qti-is-null" -> List.of(operand(it, 0).isEmpty());
            case "qti-container-size" -> List.of((double) operand(it, 0).size());
            case "qti-multiple", "qti-ordered" -> joined(it);
            case "qti-and" -> List.of(holding(it) == Elements.children(it).size());
            case "qti-or" -> List.of(holding(it) > 0);
            case "qti-sum", "qti-product", "qti-min", "qti-max", "qti-subtract", "qti-divide" -> calculated(it);
            default -> comparison(it);
        };
    }

    private List<Object> comparison(Element it) throws UnreadableQti {
        var one = operand(it, 0);
        if (one.isEmpty()) {
            return List.of();
        }
        switch (it.getLocalName()) {
            case "qti-not" -> {
                return List.of(!one.equals(List.of(true)));
            }
            case "qti-index" -> {
                var at = (int) Declarations.number(it.getAttribute("n"), 0);
                return at >= 1 && at <= one.size() ? List.of(one.get(at - 1)) : List.of();
            }
            default -> {}
        }
        var other = operand(it, 1);
        if (other.isEmpty()) {
            return List.of();
        }
        return List.of(
                switch (it.getLocalName()) {
                    case "qti-match" -> same(one, other, isUnordered(it));
                    case "qti-member" -> other.contains(one.getFirst());
                    case "qti-contains" -> one.containsAll(other);
                    case "qti-string-match" -> stringMatch(it, one, other);
                    case "qti-equal" -> equal(it, number(one), number(other));
                    case "qti-equal-rounded" -> rounded(it, number(one)).compareTo(rounded(it, number(other))) == 0;
                    case "qti-gt" -> number(one) > number(other);
                    case "qti-gte" -> number(one) >= number(other);
                    case "qti-lt" -> number(one) < number(other);
                    case "qti-lte" -> number(one) <= number(other);
                    default ->
                        throw new UnreadableQti(
                                XmlDocuments.line(it),
                                "The operator %s is not one that this import works out.".formatted(it.getLocalName()));
                });
    }

    private List<Object> operand(Element it, int index) throws UnreadableQti {
        var operands = Elements.children(it);
        if (index >= operands.size()) {
            throw new UnreadableQti(XmlDocuments.line(it), "%s lacks an operand.".formatted(it.getLocalName()));
        }
        return value(operands.get(index));
    }

    private List<Object> joined(Element it) throws UnreadableQti {
        var all = new ArrayList<Object>();
        for (var operand : Elements.children(it)) {
            all.addAll(value(operand));
        }
        return all;
    }

    private int holding(Element it) throws UnreadableQti {
        var holding = 0;
        for (var operand : Elements.children(it)) {
            holding += holds(operand) ? 1 : 0;
        }
        return holding;
    }

    private List<Object> calculated(Element it) throws UnreadableQti {
        var numbers = DoubleStream.builder();
        for (var operand : Elements.children(it)) {
            var value = value(operand);
            if (value.isEmpty()) {
                return List.of();
            }
            for (var number : value) {
                numbers.add(number(List.of(number)));
            }
        }
        DoubleBinaryOperator operator =
                switch (it.getLocalName()) {
                    case "qti-sum" -> Double::sum;
                    case "qti-product" -> (one, other) -> one * other;
                    case "qti-min" -> Math::min;
                    case "qti-max" -> Math::max;
                    case "qti-subtract" -> (one, other) -> one - other;
                    default -> (one, other) -> one / other;
                };
        var result = numbers.build().reduce(operator);
        return result.isPresent() && Double.isFinite(result.getAsDouble()) ? List.of(result.getAsDouble()) : List.of();
    }

    private boolean isUnordered(Element match) {
        return Elements.children(match).stream()
                .anyMatch(it -> it.getLocalName().equals("qti-multiple")
                        || declarations.isUnordered(it.getAttribute("identifier")));
    }

    private static boolean same(List<Object> one, List<Object> other, boolean unordered) {
        return unordered
                ? one.stream()
                        .map(String::valueOf)
                        .sorted()
                        .toList()
                        .equals(other.stream().map(String::valueOf).sorted().toList())
                : one.equals(other);
    }

    private static boolean stringMatch(Element it, List<Object> one, List<Object> other) {
        var text = String.valueOf(one.getFirst());
        var pattern = String.valueOf(other.getFirst());
        return it.getAttribute("case-sensitive").equals("false")
                ? text.equalsIgnoreCase(pattern)
                : text.equals(pattern);
    }

    private static boolean equal(Element it, double one, double other) {
        var widths = SPACES.splitAsStream(it.getAttribute("tolerance").strip()).toList();
        var below = Declarations.number(widths.getFirst(), 0);
        var above = Declarations.number(widths.getLast(), 0);
        return switch (it.getAttribute("tolerance-mode")) {
            case "absolute" -> one >= other - below && one <= other + above;
            case "relative" ->
                one >= other - Math.abs(other) * below / 100 && one <= other + Math.abs(other) * above / 100;
            default -> one == other;
        };
    }

    private static BigDecimal rounded(Element it, double number) {
        if (!Double.isFinite(number)) {
            return BigDecimal.ZERO;
        }
        var figures = Math.clamp((int) Declarations.number(it.getAttribute("figures"), 0), 0, 100);
        return it.getAttribute("rounding-mode").equals("decimalPlaces")
                ? BigDecimal.valueOf(number).setScale(figures, RoundingMode.HALF_UP)
                : BigDecimal.valueOf(number).round(new MathContext(figures, RoundingMode.HALF_UP));
    }

    private static double number(List<Object> value) {
        return value.getFirst() instanceof Double number ? number : Double.NaN;
    }
}
