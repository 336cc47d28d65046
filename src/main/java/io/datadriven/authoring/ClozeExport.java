package io.datadriven.authoring;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Cloze as text entries and inline choices, each with a response of its own. Texts are compared without regard to case; the forms of
 * Unicode characters that we take for the same, QTI does not.
 */
final class ClozeExport {

    private static final Pattern BLANK = Pattern.compile("\\{\\{([a-z0-9-]+)}}");
    private static final String PREFIX = Qti.RESPONSE + "-";

    private final ItemParts item;
    private final Map<String, JsonNode> blanks;

    private ClozeExport(JsonNode task, ItemParts item) {
        this.item = item;
        this.blanks = task.path("blanks")
                .valueStream()
                .collect(toMap(it -> it.path("id").asText(), it -> it, (first, _) -> first, LinkedHashMap::new));
    }

    static void write(JsonNode task, ItemParts item) {
        var export = new ClozeExport(task, item);
        var text = item.make.of(
                "div", Map.of(), item.markup.blocks(task.path("text").asText()));
        export.fill(text);
        item.body.add(text);
        var counts = new ArrayList<Element>();
        export.blanks.forEach((id, blank) -> {
            if (blank.has("options")) {
                export.choice(id, blank.path("options"));
            } else {
                export.text(id, blank);
            }
            counts.add(item.mapped(PREFIX + id));
        });
        var sum = item.make.of("qti-sum", Map.of(), counts);
        item.rules.add(item.set(Qti.SCORE, item.share(sum, export.blanks.size())));
    }

    private void fill(Node node) {
        for (var child : MarkdownText.nodes(node)) {
            if (child instanceof Text text) {
                split(text);
            } else {
                fill(child);
            }
        }
    }

    private void split(Text text) {
        var parent = text.getParentNode();
        var all = text.getTextContent();
        var at = 0;
        for (var found : BLANK.matcher(all).results().toList()) {
            var blank = blanks.get(found.group(1));
            if (blank != null) {
                parent.insertBefore(item.make.text(all.substring(at, found.start())), text);
                parent.insertBefore(interaction(found.group(1), blank), text);
                at = found.end();
            }
        }
        text.setTextContent(all.substring(at));
    }

    private Element interaction(String id, JsonNode blank) {
        if (!blank.has("options")) {
            return item.make.of(
                    "qti-text-entry-interaction", Map.of("response-identifier", PREFIX + id, "expected-length", 30));
        }
        return item.make.of(
                "qti-inline-choice-interaction",
                Map.of("response-identifier", PREFIX + id, "shuffle", true),
                ChoiceExport.byId(blank.path("options")).entrySet().stream()
                        .map(it -> item.make.of(
                                "qti-inline-choice",
                                Map.of("identifier", it.getKey()),
                                item.markup.line(it.getValue().path("text").asText())))
                        .toList());
    }

    private void choice(String id, JsonNode options) {
        var byId = ChoiceExport.byId(options);
        var right = new LinkedHashMap<String, Integer>();
        var branches = new ArrayList<ItemParts.Branch>();
        byId.forEach((option, it) -> {
            if (it.path("correct").asBoolean()) {
                right.put(option, 1);
            }
            var feedback = Qti.identifier(id) + "." + option;
            var picked = item.make.of("qti-match", item.variable(PREFIX + id), item.base("identifier", option));
            branches.add(new ItemParts.Branch(picked, item.tell(feedback)));
            item.feedback(feedback, it.path("feedback").asText());
        });
        declare(id, "identifier", List.copyOf(right.keySet()), right);
        item.when(branches);
    }

    private void text(String id, JsonNode blank) {
        var accepted = new LinkedHashMap<String, Integer>();
        blank.path("accept").forEach(it -> accepted.put(it.asText(), 1));
        declare(id, "string", accepted.keySet().stream().limit(1).toList(), accepted);
        var branches = new ArrayList<ItemParts.Branch>();
        var number = 0;
        for (var mistake : blank.path("mistakes")) {
            var feedback = "%s.mistake-%d".formatted(Qti.identifier(id), ++number);
            var texts = mistake.path("answers")
                    .valueStream()
                    .map(it -> item.make.of(
                            "qti-string-match",
                            Map.of("case-sensitive", false),
                            item.variable(PREFIX + id),
                            item.base("string", it.asText())))
                    .toList();
            branches.add(new ItemParts.Branch(item.either(texts), item.tell(feedback)));
            item.feedback(feedback, mistake.path("feedback").asText());
        }
        var wrong = item.make.of(
                "qti-and",
                item.make.of("qti-not", item.make.of("qti-is-null", item.variable(PREFIX + id))),
                item.make.of("qti-equal", Map.of("tolerance-mode", "exact"), item.mapped(PREFIX + id), zero()));
        branches.add(new ItemParts.Branch(wrong, item.tell(Qti.identifier(id) + ".other")));
        item.feedback(Qti.identifier(id) + ".other", blank.path("feedback").asText());
        item.when(branches);
    }

    private Element zero() {
        return item.base("float", 0);
    }

    private void declare(String id, String type, List<String> correct, Map<String, Integer> counts) {
        item.response(PREFIX + id, "single", type, correct, List.of(item.mapping(counts, 0, false)));
    }
}
