package io.datadriven.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** A number as a text entry of a float, compared within the author's tolerance. Units are not converted: the unit stands beside it. */
final class NumericExport {

    private static final String RTOL = "0.01";
    private static final String ATOL = "0.00000001";

    private final JsonNode task;
    private final ItemParts item;

    private NumericExport(JsonNode task, ItemParts item) {
        this.task = task;
        this.item = item;
    }

    static void write(JsonNode task, ItemParts item) {
        var export = new NumericExport(task, item);
        item.response(Qti.RESPONSE, "single", "float", List.of(written(number(task, "value"))), List.of());
        item.body.add(item.make.of(
                "p",
                item.make.of(
                        "qti-text-entry-interaction",
                        Map.of("response-identifier", Qti.RESPONSE, "expected-length", 20)),
                item.make.text(" " + task.path("unit").asText())));
        export.rules();
    }

    private void rules() {
        var branches = new ArrayList<ItemParts.Branch>();
        branches.add(new ItemParts.Branch(near(number(task, "value")), item.allPoints()));
        var number = 0;
        for (var slip : task.path("slips")) {
            var id = "slip-" + ++number;
            branches.add(new ItemParts.Branch(near(number(slip, "value")), item.tell(id)));
            item.feedback(id, slip.path("feedback").asText());
        }
        var given = item.make.of("qti-not", item.make.of("qti-is-null", item.variable(Qti.RESPONSE)));
        branches.add(new ItemParts.Branch(given, item.tell("other")));
        item.feedback("other", task.path("feedback").asText());
        item.when(branches);
    }

    private Element near(BigDecimal value) {
        var tolerance = task.path("tolerance");
        return switch (tolerance.path("kind").asText()) {
            case "significant_figures" ->
                rounded(value, "significantFigures", tolerance.path("figures").asText());
            case "decimal_places" ->
                rounded(value, "decimalPlaces", tolerance.path("places").asText());
            case "relative" -> {
                var relative = value.abs().multiply(number(tolerance, "rtol", RTOL));
                yield within(value, relative.add(number(tolerance, "atol", ATOL)));
            }
            default -> within(value, number(tolerance, "within"));
        };
    }

    private Element within(BigDecimal value, BigDecimal width) {
        return item.make.of(
                "qti-equal",
                Map.of("tolerance-mode", "absolute", "tolerance", "%1$s %1$s".formatted(written(width))),
                item.variable(Qti.RESPONSE),
                item.base("float", written(value)));
    }

    private Element rounded(BigDecimal value, String mode, String figures) {
        return item.make.of(
                "qti-equal-rounded",
                Map.of("rounding-mode", mode, "figures", figures),
                item.variable(Qti.RESPONSE),
                item.base("float", written(value)));
    }

    private static BigDecimal number(JsonNode node, String field) {
        return number(node, field, "0");
    }

    private static BigDecimal number(JsonNode node, String field, String usual) {
        return node.path(field).isNumber() ? node.path(field).decimalValue() : new BigDecimal(usual);
    }

    private static String written(BigDecimal number) {
        return number.toPlainString();
    }
}
