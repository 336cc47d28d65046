package io.datadriven.authoring;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.datadriven.catalog.ChallengeSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** What leaves as QTI comes back: whole when it is as it was, and by what QTI can say when the author's file is not with it. */
class QtiRoundTripTest {

    private static final Set<String> MARKDOWN = Set.of("prompt", "text", "feedback", "because");
    private static final Set<String> FREE_ORDER = Set.of("distractors", "mistakes");

    static Stream<ChallengeSource> exportable() {
        return Shipped.exportable();
    }

    @ParameterizedTest
    @MethodSource("exportable")
    void an_item_comes_back_as_the_file_that_it_was(ChallengeSource challenge) {
        var id = challenge.tree().path("id").asText();
        var item = ItemExport.write(challenge.tree());

        var read = QtiImport.of(new QtiPackage("one", "One", "", Map.of(id, item)).zip());

        assertThat(read.faults()).isEmpty();
        assertThat(read.items()).singleElement().satisfies(it -> {
            assertThat(it.file()).isEqualTo(challenge.file());
            assertThat(ChallengeSource.read(it.file(), it.yaml()).tree()).isEqualTo(challenge.tree());
        });
    }

    @ParameterizedTest
    @MethodSource("exportable")
    void without_the_authors_file_key_feedback_and_score_come_back_all_the_same(ChallengeSource challenge)
            throws UnreadableQti {
        var read = plain(challenge.tree());

        assertThat(read.path("id")).isEqualTo(challenge.tree().path("id"));
        assertThat(read.path("title")).isEqualTo(challenge.tree().path("title"));
        assertThat(read.path("points").asInt())
                .isEqualTo(challenge.tree().path("points").asInt());
        assertThat(read.path("passMark").asDouble(0.7))
                .isEqualTo(challenge.tree().path("passMark").asDouble(0.7));
        assertThat(html(read.path("prompt").asText()))
                .isEqualTo(html(challenge.tree().path("prompt").asText()));
        assertThat(comparable(ChangedItem.task(challenge.tree(), read.withObject("task"))))
                .isEqualTo(comparable(challenge.tree().path("task")));
    }

    @Test
    void a_changed_item_keeps_its_change_and_what_qti_has_no_place_for() throws UnreadableQti {
        for (var kind : Shipped.kinds()) {
            var source = Shipped.ofKind(kind);
            var changed = new String(ItemExport.write(source), StandardCharsets.UTF_8)
                    .replaceFirst("title=\"[^\"]*\"", "title=\"Another title\"");
            var faults = new ArrayList<ImportFault>();

            var read = ItemImport.read("x.xml", XmlDocuments.read(changed.getBytes(StandardCharsets.UTF_8)), faults);

            assertThat(read.path("title").asText()).isEqualTo("Another title");
            assertThat(read.at("/task/kind").asText()).isEqualTo(kind);
            assertThat(read.path("hints")).isEqualTo(source.path("hints"));
            assertThat(read.path("lesson")).isEqualTo(source.path("lesson"));
            assertThat(faults).extracting(ImportFault::reason).anyMatch(it -> it.contains("was changed"));
            assertThat(ChallengeSource.read("challenges/any/x.yaml", ChallengeYaml.of(read))
                            .faults())
                    .isEmpty();
        }
    }

    @Test
    void the_same_challenges_give_the_same_bytes() {
        var items = new TreeMap<String, byte[]>();
        exportable().forEach(it -> items.put(it.tree().path("id").asText(), ItemExport.write(it.tree())));
        var once = new QtiPackage("all", "All", "A note", items).zip();

        exportable().forEach(it -> items.put(it.tree().path("id").asText(), ItemExport.write(it.tree())));

        assertThat(new QtiPackage("all", "All", "A note", items).zip()).isEqualTo(once);
    }

    static ObjectNode plain(JsonNode source) throws UnreadableQti {
        var document = XmlDocuments.read(ItemExport.write(source));
        withoutCard(document);
        return ItemImport.read("plain.xml", document, new ArrayList<>());
    }

    private static void withoutCard(Document document) {
        Elements.children(document.getDocumentElement(), "qti-catalog-info")
                .forEach(document.getDocumentElement()::removeChild);
    }

    /** A task with its texts as XHTML, in a fixed order, without the rules of an order and how a tolerance was put. */
    private static String comparable(JsonNode task) {
        var copy = rendered(task);
        return copy instanceof ObjectNode object
                ? object.without(List.of("tolerance", "rules")).toPrettyString()
                : copy.toString();
    }

    private static JsonNode rendered(JsonNode node) {
        if (node.isObject()) {
            var copy = ItemReading.JSON.objectNode();
            var names = new TreeMap<String, JsonNode>();
            node.properties().forEach(it -> names.put(it.getKey(), it.getValue()));
            names.forEach((name, value) -> copy.set(
                    name, MARKDOWN.contains(name) ? TextNode.valueOf(html(value.asText())) : rendered(value, name)));
            return copy;
        }
        return node.isArray()
                ? ItemReading.array(
                        node.valueStream().map(QtiRoundTripTest::rendered).toList())
                : node;
    }

    private static JsonNode rendered(JsonNode value, String name) {
        var rendered = rendered(value);
        return FREE_ORDER.contains(name)
                ? ItemReading.array(rendered.valueStream()
                        .sorted(comparing(JsonNode::toString))
                        .toList())
                : rendered;
    }

    static String html(String markdown) {
        var document = XmlDocuments.empty();
        var make = new Elements(document, Qti.ITEM);
        document.appendChild(make.of("div", Map.of(), new Markup(make).blocks(markdown)));
        document.getDocumentElement().normalize();
        return new String(XmlDocuments.write(document), StandardCharsets.UTF_8);
    }
}
