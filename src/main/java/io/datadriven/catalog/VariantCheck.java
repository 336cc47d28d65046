package io.datadriven.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.datadriven.grading.Graders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes and grades many variants of the challenges with parameters: what holds for one draw may not hold for the next. */
final class VariantCheck {

    private final ContentSchemas schemas;
    private final GradingCheck grading;
    private final int seeds;

    /**
     * Prepares the check.
     *
     * @param seeds how many variants of each challenge are looked at
     */
    VariantCheck(ContentSchemas schemas, Graders graders, int seeds) {
        this.schemas = schemas;
        this.grading = new GradingCheck(List.of(), graders, true);
        this.seeds = seeds;
    }

    /** The faults of each place in the first variant that has one there: two hundred times the same helps nobody. */
    Collection<ContentFault> faults(Blueprint blueprint, SourceFile file) {
        var first = new LinkedHashMap<String, ContentFault>();
        // Where the constraints are hardly ever met, each seed takes long, and the next ones say the same.
        for (long i = 0; i < seeds && !first.containsKey(Parameters.CONSTRAINTS); i++) {
            faults(blueprint, new Seed(i), file).forEach(it -> first.putIfAbsent(it.pointer(), it));
        }
        return first.values();
    }

    private List<ContentFault> faults(Blueprint blueprint, Seed seed, SourceFile file) {
        var values = "";
        try {
            var parameters = blueprint.parameters(seed);
            values = ", with " + parameters;
            var tree = blueprint.tree(parameters);
            if (seed.equals(Seed.FIRST)) {
                var wrong = schemas.check(new SourceFile(file.path(), tree, file.lines()));
                if (!wrong.isEmpty()) {
                    return named(wrong, seed, values);
                }
            }
            var faults = new ArrayList<>(grading.check(blueprint.variant(seed, tree), file));
            checkTwins(tree.path("task"), "/task", file, faults);
            return named(faults, seed, values);
        } catch (FaultyVariant e) {
            return named(List.of(file.fault(e.pointer(), String.valueOf(e.getMessage()))), seed, values);
        }
    }

    private static List<ContentFault> named(List<ContentFault> faults, Seed seed, String values) {
        return faults.stream()
                .map(it -> new ContentFault(
                        it.file(),
                        it.line(),
                        it.pointer(),
                        "%s (The variant of seed %s%s.)".formatted(it.reason(), seed.hex(), values)))
                .toList();
    }

    /** Things to choose from, or to put in order, must differ in their texts, and slips in their numbers. */
    private static void checkTwins(JsonNode node, String pointer, SourceFile file, List<ContentFault> faults) {
        var seen = new HashSet<JsonNode>();
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            for (var field : Map.of("text", "shows the same text", "value", "has the same value")
                    .entrySet()) {
                var value = node.get(i).path(field.getKey());
                if (!value.isMissingNode() && !seen.add(value)) {
                    faults.add(file.fault(
                            "%s/%d/%s".formatted(pointer, i, field.getKey()),
                            "One before it %s: %s.".formatted(field.getValue(), value.asText())));
                }
            }
            checkTwins(node.get(i), pointer + "/" + i, file, faults);
        }
        node.properties().forEach(it -> checkTwins(it.getValue(), pointer + "/" + it.getKey(), file, faults));
    }
}
