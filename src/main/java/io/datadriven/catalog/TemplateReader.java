package io.datadriven.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Reads the templates in a challenge's file, and finds what in them cannot be read or names no parameter. */
final class TemplateReader {

    /** Fields that hold texts: a number alone in them is written for people. */
    private static final Set<String> TEXTS =
            Set.of("prompt", "explanation", "hints", "mistake", "text", "feedback", "because", "accept", "answers");

    /** Clients and attempts refer to these, so they are the same in all variants; the title is shown before there is one. */
    private static final Set<String> FIXED = Set.of("id", "kind", "title");

    private final SourceFile file;
    private final Collection<String> parameters;
    private final List<ContentFault> faults;

    TemplateReader(SourceFile file, Collection<String> parameters, List<ContentFault> faults) {
        this.file = file;
        this.parameters = parameters;
        this.faults = faults;
    }

    TemplateTree read() {
        return read(file.tree(), "", "");
    }

    private TemplateTree read(JsonNode node, String field, String pointer) {
        if (FIXED.contains(field)) {
            return new TemplateTree.Fixed(node);
        }
        if (node.isTextual()) {
            return text(node, field, pointer);
        }
        var parts = new ArrayList<TemplateTree>();
        if (node.isArray()) {
            node.forEach(it -> parts.add(read(it, field, pointer + "/" + parts.size())));
            return isFixed(parts) ? new TemplateTree.Fixed(node) : new TemplateTree.Items(parts);
        }
        var fields = new LinkedHashMap<String, TemplateTree>();
        node.properties()
                .forEach(it -> fields.put(it.getKey(), read(it.getValue(), it.getKey(), pointer + "/" + it.getKey())));
        return isFixed(fields.values()) ? new TemplateTree.Fixed(node) : new TemplateTree.Fields(fields);
    }

    private TemplateTree text(JsonNode node, String field, String pointer) {
        if (!Template.isIn(node.asText())) {
            return new TemplateTree.Fixed(node);
        }
        try {
            var template = Template.parse(node.asText());
            template.formulas()
                    .flatMap(it -> it.names().stream())
                    .filter(it -> !parameters.contains(it))
                    .forEach(it -> faults.add(file.fault(pointer, "There is no parameter '%s'.".formatted(it))));
            return new TemplateTree.Text(pointer, template, TEXTS.contains(field));
        } catch (FaultyFormula e) {
            faults.add(file.fault(pointer, String.valueOf(e.getMessage())));
            return new TemplateTree.Fixed(node);
        }
    }

    private static boolean isFixed(Collection<TemplateTree> parts) {
        return parts.stream().allMatch(TemplateTree.Fixed.class::isInstance);
    }
}
