package io.datadriven.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** An item while it is read: what it says, and what about it the reader has to tell. */
final class ItemReading {

    static final JsonNodeFactory JSON = new JsonNodeFactory(true);
    private static final int MOST_CHOICES = 50;

    final Element item;
    final Declarations declarations;
    final ResponseProcessing processing;
    final String file;
    final List<ImportFault> faults = new ArrayList<>();

    ItemReading(String file, Element item) {
        this.file = file;
        this.item = item;
        this.declarations = new Declarations(item);
        this.processing = new ResponseProcessing(item, declarations);
    }

    void fault(Element at, String reason) {
        faults.add(new ImportFault(file, XmlDocuments.line(at), at.getLocalName(), reason));
    }

    /** The response that an interaction fills. */
    static String response(Element interaction) {
        return interaction.getAttribute("response-identifier");
    }

    /** The text of a choice or a prompt, without any feedback in it. */
    static String text(Element element) {
        return MarkdownText.of(MarkdownText.nodes(element));
    }

    /** What a response is told; what the author wrote into the choice itself counts as well. */
    String feedback(Element choice, Map<String, List<Object>> responses) throws UnreadableQti {
        var told = new ArrayList<>(processing.feedback(responses));
        for (var name : List.of("qti-feedback-inline", "qti-feedback-block")) {
            Elements.all(choice, name).stream().map(ItemReading::text).forEach(told::add);
        }
        return String.join("\n\n", told);
    }

    /** The ids that we give to the choices with these identifiers, no two the same. */
    Map<String, String> ids(List<Element> choices) throws UnreadableQti {
        if (choices.size() > MOST_CHOICES) {
            throw new UnreadableQti(
                    XmlDocuments.line(choices.getFirst()),
                    "An interaction with more than %d choices is not read.".formatted(MOST_CHOICES));
        }
        var ids = new LinkedHashMap<String, String>();
        var taken = new HashSet<String>();
        for (var choice : choices) {
            ids.put(choice.getAttribute("identifier"), free(Qti.slug(choice.getAttribute("identifier")), taken));
        }
        return ids;
    }

    static String free(String slug, Set<String> taken) {
        var free = slug;
        for (int i = 2; !taken.add(free); i++) {
            free = slug.substring(0, Math.min(slug.length(), 60)) + "-" + i;
        }
        return free;
    }

    static ObjectNode object(String kind) {
        return JSON.objectNode().put("kind", kind);
    }

    static ArrayNode array(List<? extends JsonNode> items) {
        return JSON.arrayNode().addAll(items);
    }
}
