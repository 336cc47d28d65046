package io.datadriven.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;

/** A part of a challenge's file with templates in it. What holds none is kept as it is, and shared by all variants. */
sealed interface TemplateTree {

    /** The part as it is for these parameters. */
    JsonNode in(Scope scope);

    record Fixed(JsonNode node) implements TemplateTree {

        @Override
        public JsonNode in(Scope scope) {
            return node;
        }
    }

    /**
     * A text with places.
     *
     * @param pointer where it stands in the file
     * @param isText whether an expression alone stays a text
     */
    record Text(String pointer, Template template, boolean isText) implements TemplateTree {

        @Override
        public JsonNode in(Scope scope) {
            try {
                return isText ? template.text(scope) : template.value(scope);
            } catch (FaultyFormula e) {
                throw new FaultyVariant(pointer, e);
            }
        }
    }

    record Fields(Map<String, TemplateTree> fields) implements TemplateTree {

        @Override
        public JsonNode in(Scope scope) {
            var object = JsonNodeFactory.instance.objectNode();
            fields.forEach((name, field) -> object.set(name, field.in(scope)));
            return object;
        }
    }

    record Items(List<TemplateTree> items) implements TemplateTree {

        @Override
        public JsonNode in(Scope scope) {
            var array = JsonNodeFactory.instance.arrayNode(items.size());
            items.forEach(item -> array.add(item.in(scope)));
            return array;
        }
    }
}
