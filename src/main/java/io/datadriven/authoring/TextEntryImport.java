package io.datadriven.authoring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** Reads text entries and inline choices as a cloze. */
final class TextEntryImport {

    private static final String NOBODYS_ANSWER = "\u2047 nobody writes this \u2047";

    private final ItemReading reading;

    private TextEntryImport(ItemReading reading) {
        this.reading = reading;
    }

    /**
     * @param ids what the blanks are called, by their responses
     * @param text the text with its blanks as {@code {{id}}}
     */
    static ObjectNode task(ItemReading reading, Map<String, String> ids, List<Element> interactions, String text)
            throws UnreadableQti {
        var blanks = new ArrayList<ObjectNode>();
        for (var interaction : interactions) {
            var id = ids.get(ItemReading.response(interaction));
            var blank = ItemReading.JSON.objectNode().put("id", id);
            if (interaction.getLocalName().equals("qti-inline-choice-interaction")) {
                blank.set("options", ItemReading.array(ChoiceImport.inline(reading, interaction)));
            } else {
                new TextEntryImport(reading).fill(blank, interaction);
            }
            blanks.add(blank);
        }
        var task = ItemReading.object("cloze").put("text", text);
        task.set("blanks", ItemReading.array(blanks));
        return task;
    }

    /** The ids of the blanks by their responses. */
    static Map<String, String> ids(List<Element> interactions) {
        var ids = new LinkedHashMap<String, String>();
        var taken = new HashSet<String>();
        for (var interaction : interactions) {
            var response = ItemReading.response(interaction);
            var name = response.replaceFirst("^%s[-_]?".formatted(Qti.RESPONSE), "");
            ids.computeIfAbsent(response, _ -> ItemReading.free(name.isEmpty() ? "blank" : Qti.slug(name), taken));
        }
        return ids;
    }

    private void fill(ObjectNode blank, Element interaction) throws UnreadableQti {
        var response = ItemReading.response(interaction);
        var accepted = new LinkedHashSet<String>(reading.declarations.correct(response));
        reading.declarations.mapping(response).stream()
                .flatMap(it -> Elements.children(it, "qti-map-entry").stream())
                .filter(it -> Declarations.number(it.getAttribute("mapped-value"), 0) > 0)
                .forEach(it -> accepted.add(it.getAttribute("map-key").strip()));
        accepted.removeIf(String::isBlank);
        if (accepted.isEmpty()) {
            throw new UnreadableQti(XmlDocuments.line(interaction), "The item does not say which text is right.");
        }
        var accept = blank.putArray("accept");
        accepted.forEach(accept::add);
        var usual = reading.feedback(interaction, Map.of(response, List.of(NOBODYS_ANSWER)));
        if (usual.isEmpty()) {
            reading.fault(interaction, "The item tells nothing to who writes a wrong text: write its feedback.");
        }
        blank.put("feedback", usual.isEmpty() ? "This is not right." : usual);
        mistakes(blank, response, accepted, usual);
    }

    /** Texts that the rules name, that are not right, and that are told something of their own. */
    private void mistakes(ObjectNode blank, String response, Set<String> accepted, String usual) throws UnreadableQti {
        var named = reading.processing
                .comparedWith("string")
                .map(it -> it.getTextContent().strip())
                .filter(it -> !it.isEmpty() && accepted.stream().noneMatch(it::equalsIgnoreCase))
                .distinct()
                .limit(200)
                .toList();
        var answers = new LinkedHashMap<String, ArrayNode>();
        for (var text : named) {
            var told = reading.feedback(reading.item, Map.of(response, List.of(text)));
            var isOwn = !told.isEmpty() && !told.equals(usual);
            if (isOwn) {
                answers.computeIfAbsent(told, _ -> ItemReading.JSON.arrayNode()).add(text);
            }
        }
        if (!answers.isEmpty()) {
            var mistakes = blank.putArray("mistakes");
            answers.forEach((told, texts) ->
                    mistakes.addObject().<ObjectNode>set("answers", texts).put("feedback", told));
        }
    }

    /** A number that the item compares with; nothing when it is none. */
    static List<BigDecimal> numbers(List<String> texts) {
        return texts.stream()
                .filter(it -> it.matches("[-+]?\\d{1,30}(\\.\\d{1,30})?([eE][-+]?\\d{1,2})?"))
                .map(BigDecimal::new)
                .toList();
    }
}
