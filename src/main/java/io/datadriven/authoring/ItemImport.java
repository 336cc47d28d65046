package io.datadriven.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads an item as a challenge. An item that left from here and is as it was then is the author's file again; one that was changed since,
 * or comes from elsewhere, is read by what its QTI says.
 */
final class ItemImport {

    private static final Set<String> INLINE = Set.of("qti-text-entry-interaction", "qti-inline-choice-interaction");
    private static final int MOST_POINTS = 100;
    private static final int USUAL_POINTS = 10;

    private final ItemReading reading;
    private final Element item;
    private final Element body;

    private ItemImport(ItemReading reading, Element body) {
        this.reading = reading;
        this.item = reading.item;
        this.body = body;
    }

    /** The challenge, and into the list what is to be told about it. */
    static ObjectNode read(String file, Document document, List<ImportFault> faults) throws UnreadableQti {
        var item = document.getDocumentElement();
        if (!item.getLocalName().equals("qti-assessment-item")) {
            throw new UnreadableQti(
                    XmlDocuments.line(item),
                    "The root is %s; an item of QTI 3.0 begins with qti-assessment-item."
                            .formatted(item.getLocalName()));
        }
        var source = SourceCard.in(item);
        if (source.isPresent() && isAsItLeft(source.get(), document)) {
            return (ObjectNode) source.get();
        }
        var body = Elements.children(item, "qti-item-body");
        if (body.isEmpty()) {
            throw new UnreadableQti(XmlDocuments.line(item), "The item has no qti-item-body.");
        }
        var reading = new ItemReading(file, item);
        var challenge = new ItemImport(reading, body.getFirst()).challenge(source);
        faults.addAll(reading.faults);
        return challenge;
    }

    private static boolean isAsItLeft(JsonNode source, Document document) throws UnreadableQti {
        return ItemExport.refusal(source).isEmpty()
                && XmlDocuments.same(XmlDocuments.read(ItemExport.write(source)), document);
    }

    private ObjectNode challenge(Optional<JsonNode> source) throws UnreadableQti {
        var interactions = interactions();
        var challenge = ItemReading.JSON.objectNode();
        challenge.put("id", Qti.slug(item.getAttribute("identifier")));
        challenge.put("title", title());
        source.ifPresent(
                it -> ChangedItem.copy(it, challenge, "lesson", "section", "concepts", "difficulty", "minutes"));
        scores(challenge);
        source.ifPresent(it -> ChangedItem.copy(it, challenge, "policy"));
        task(interactions, challenge);
        source.ifPresent(it -> {
            challenge.set("task", ChangedItem.task(it, challenge.withObject("task")));
            ChangedItem.copy(it, challenge, "explanation", "hints", "wrongAnswers");
            reading.fault(
                    item,
                    "The item was changed since it left here: prompt and task are read from its QTI, all else is as it was.");
        });
        return challenge;
    }

    private String title() {
        var title = item.getAttribute("title").strip().replaceAll("\\s+", " ");
        return title.isEmpty() ? item.getAttribute("identifier") : title;
    }

    private List<Element> interactions() throws UnreadableQti {
        var interactions = new ArrayList<Element>();
        collect(body, interactions);
        if (interactions.isEmpty()) {
            throw new UnreadableQti(XmlDocuments.line(body), "The item asks nothing: it has no interaction.");
        }
        var areInline = interactions.stream().allMatch(it -> INLINE.contains(it.getLocalName()));
        if (interactions.size() > 1 && !areInline) {
            throw new UnreadableQti(
                    XmlDocuments.line(interactions.get(1)),
                    "An item with several interactions is read only when all of them are text entries or inline choices.");
        }
        return interactions;
    }

    private static void collect(Element element, List<Element> interactions) {
        for (var child : Elements.children(element)) {
            if (child.getLocalName().endsWith("-interaction")) {
                interactions.add(child);
            } else {
                collect(child, interactions);
            }
        }
    }

    private void scores(ObjectNode challenge) {
        var outcomes = Elements.children(item, "qti-outcome-declaration");
        var most = Stream.concat(
                        outcome(outcomes, Qti.MAX_SCORE).map(it -> it.getTextContent()),
                        outcome(outcomes, Qti.SCORE).map(it -> it.getAttribute("normal-maximum")))
                .mapToDouble(it -> Declarations.number(it, 0))
                .filter(it -> it > 0)
                .findFirst()
                .orElse(0);
        var isUsable = most == Math.rint(most) && most >= 1 && most <= MOST_POINTS;
        challenge.put("points", isUsable ? (int) most : USUAL_POINTS);
        if (!isUsable) {
            reading.fault(
                    item,
                    "The item names no whole number of points from 1 to 100: it gets %d.".formatted(USUAL_POINTS));
        }
        outcome(outcomes, Qti.SCORE)
                .map(it -> it.getAttribute("mastery-value"))
                .flatMap(it -> TextEntryImport.numbers(List.of(it)).stream())
                .filter(it -> isUsable && it.signum() > 0 && it.doubleValue() <= most)
                .map(it -> it.divide(BigDecimal.valueOf((long) most), MathContext.DECIMAL32)
                        .stripTrailingZeros())
                .filter(it -> it.doubleValue() != 0.7)
                .findFirst()
                .ifPresent(it -> challenge.put("passMark", it));
    }

    private static Stream<Element> outcome(List<Element> outcomes, String id) {
        return outcomes.stream().filter(it -> it.getAttribute("identifier").equals(id));
    }

    private void task(List<Element> interactions, ObjectNode challenge) throws UnreadableQti {
        var first = interactions.getFirst();
        if (INLINE.contains(first.getLocalName()) && !isNumber(interactions)) {
            cloze(interactions, challenge);
            return;
        }
        var task =
                switch (first.getLocalName()) {
                    case "qti-choice-interaction" -> ChoiceImport.task(reading, first);
                    case "qti-order-interaction" -> OrderImport.task(reading, first);
                    case "qti-match-interaction" -> MatchImport.task(reading, first);
                    case "qti-text-entry-interaction" -> NumericImport.task(reading, first);
                    default ->
                        throw new UnreadableQti(
                                XmlDocuments.line(first),
                                "No kind of challenge here is like a %s.".formatted(first.getLocalName()));
                };
        var asked = Elements.children(first, "qti-prompt").stream().flatMap(it -> MarkdownText.nodes(it).stream());
        var blocks = MarkdownText.nodes(body).stream().filter(it -> !isField(it, first, task));
        var prompt = MarkdownText.of(Stream.concat(blocks, asked).toList());
        challenge.put("prompt", prompt.isEmpty() ? title() : prompt);
        challenge.set("task", task);
    }

    /** The paragraph of a number's field, when there is nothing in it but the unit. */
    private static boolean isField(Node block, Element interaction, ObjectNode task) {
        return interaction.getParentNode() == block
                && block.getTextContent().strip().equals(task.path("unit").asText());
    }

    private boolean isNumber(List<Element> interactions) {
        var type = reading.declarations.type(ItemReading.response(interactions.getFirst()));
        return interactions.size() == 1 && (type.equals("float") || type.equals("integer"));
    }

    /** What stands before the first block with a blank is the prompt. */
    private void cloze(List<Element> interactions, ObjectNode challenge) throws UnreadableQti {
        var ids = TextEntryImport.ids(interactions);
        var blocks = MarkdownText.nodes(body);
        var first = 0;
        while (first < blocks.size() && !holds(blocks.get(first), interactions.getFirst())) {
            first++;
        }
        var prompt = MarkdownText.of(blocks.subList(0, first));
        var text = MarkdownText.of(
                blocks.subList(first, blocks.size()),
                it -> ids.containsKey(ItemReading.response(it))
                        ? "{{%s}}".formatted(ids.get(ItemReading.response(it)))
                        : "");
        challenge.put("prompt", prompt.isEmpty() ? title() : prompt);
        challenge.set("task", TextEntryImport.task(reading, ids, interactions, text));
    }

    private static boolean holds(Node block, Element interaction) {
        return block == interaction
                || (block.compareDocumentPosition(interaction) & Node.DOCUMENT_POSITION_CONTAINED_BY) != 0;
    }
}
