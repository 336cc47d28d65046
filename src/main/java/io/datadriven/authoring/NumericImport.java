package io.datadriven.authoring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Reads a text entry of a number: the value, how near is near enough, and the wrong numbers that are told something of their own. */
final class NumericImport {

    private static final Pattern UNIT =
            Pattern.compile("(%|[A-Za-z][A-Za-z -]{0,30}?)(/(ms|s|min|h|day|week|month|year))?");
    private static final BigDecimal FAR_OFF = new BigDecimal("7919.37");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final ItemReading reading;
    private final Element interaction;
    private final String response;
    private final BigDecimal value;

    private NumericImport(ItemReading reading, Element interaction, BigDecimal value) {
        this.reading = reading;
        this.interaction = interaction;
        this.response = ItemReading.response(interaction);
        this.value = value;
    }

    static ObjectNode task(ItemReading reading, Element interaction) throws UnreadableQti {
        var correct = TextEntryImport.numbers(reading.declarations.correct(ItemReading.response(interaction)));
        if (correct.isEmpty()) {
            throw new UnreadableQti(XmlDocuments.line(interaction), "The item does not say which number is right.");
        }
        return new NumericImport(reading, interaction, correct.getFirst()).task();
    }

    private ObjectNode task() throws UnreadableQti {
        var task = ItemReading.object("numeric").put("value", value).put("unit", unit());
        task.set("tolerance", tolerance());
        var usual = told(value.multiply(FAR_OFF).add(FAR_OFF));
        if (usual.isEmpty()) {
            reading.fault(interaction, "The item tells nothing to who gives a wrong number: write its feedback.");
        }
        task.put("feedback", usual.isEmpty() ? "This is not the number." : usual);
        var named = TextEntryImport.numbers(reading.processing
                .comparedWith("float")
                .map(it -> it.getTextContent().strip())
                .distinct()
                .limit(200)
                .toList());
        for (var number : named) {
            var told = told(number);
            if (number.compareTo(value) != 0 && !told.isEmpty() && !told.equals(usual)) {
                task.withArray("slips").addObject().put("value", number).put("feedback", told);
            }
        }
        return task;
    }

    private String told(BigDecimal number) throws UnreadableQti {
        return reading.feedback(interaction, Map.of(response, List.of(number.doubleValue())));
    }

    /** The words right behind the field, when they can be a unit. */
    private String unit() {
        var behind = new StringBuilder();
        for (var next = interaction.getNextSibling(); next != null; next = next.getNextSibling()) {
            behind.append(next.getTextContent());
        }
        var unit = behind.toString().strip();
        if (UNIT.matcher(unit).matches()) {
            return unit;
        }
        reading.fault(interaction, "QTI numbers have no unit: write the unit that is asked for.");
        return "units";
    }

    private ObjectNode tolerance() {
        var rounded = comparison("qti-equal-rounded");
        if (rounded.isPresent()) {
            var figures = (int) Declarations.number(rounded.get().getAttribute("figures"), 2);
            return rounded.get().getAttribute("rounding-mode").equals("decimalPlaces")
                    ? ItemReading.object("decimal_places").put("places", figures)
                    : ItemReading.object("significant_figures").put("figures", figures);
        }
        var equal = comparison("qti-equal");
        var width = equal.map(it -> it.getAttribute("tolerance")).stream()
                .flatMap(it ->
                        TextEntryImport.numbers(SPACES.splitAsStream(it.strip()).toList()).stream())
                .findFirst()
                .orElse(BigDecimal.ZERO);
        var isRelative = equal.filter(it -> it.getAttribute("tolerance-mode").equals("relative"))
                .isPresent();
        return isRelative
                ? ItemReading.object("relative")
                        .put("rtol", width.movePointLeft(2))
                        .put("atol", BigDecimal.ZERO)
                : ItemReading.object("absolute").put("within", width);
    }

    /** The comparison with the right number. */
    private Optional<Element> comparison(String name) {
        return reading.processing.operators(name).stream()
                .filter(it -> !Elements.children(it, "qti-correct").isEmpty()
                        || Elements.children(it, "qti-base-value").stream()
                                .flatMap(number ->
                                        TextEntryImport.numbers(
                                                List.of(number.getTextContent().strip()))
                                                .stream())
                                .anyMatch(number -> number.compareTo(value) == 0))
                .findFirst();
    }
}
