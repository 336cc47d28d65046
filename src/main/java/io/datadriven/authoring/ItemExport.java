package io.datadriven.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes a challenge as an assessment item of QTI 3.0. */
final class ItemExport {

    private static final BigDecimal USUAL_PASS_MARK = new BigDecimal("0.7");

    private ItemExport() {}

    /** How a kind is written. */
    private interface Kind {
        void write(JsonNode task, ItemParts item);
    }

    /** Why the challenge cannot be an item, as a sentence; nothing when it can. */
    static Optional<String> refusal(JsonNode source) {
        if (source.has("parameters")) {
            return Optional.of("It has parameters, so its numbers differ from learner to learner. "
                    + "QTI's templates draw them in another way.");
        }
        var kind = source.at("/task/kind").asText();
        if (kind.equals("free_text")) {
            return Optional.of("QTI 3.0 has a field for texts, but no words for how one is graded.");
        }
        return kind(kind).isPresent()
                ? Optional.empty()
                : Optional.of("QTI 3.0 has no interaction for the kind '%s'.".formatted(kind));
    }

    private static Optional<Kind> kind(String kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case "single_choice" -> ChoiceExport::one;
                    case "multiple_choice" -> ChoiceExport::several;
                    case "ordering" -> OrderExport::write;
                    case "matching" -> MatchExport::matching;
                    case "categorization" -> MatchExport::categorization;
                    case "cloze" -> ClozeExport::write;
                    case "numeric" -> NumericExport::write;
                    default -> null;
                });
    }

    /** The item of a challenge that is not {@link #refusal refused}. */
    static byte[] write(JsonNode source) {
        var document = XmlDocuments.empty();
        var make = new Elements(document, Qti.ITEM);
        var item = new ItemParts(make, source.path("points").decimalValue());
        outcomes(source, item);
        item.body.addAll(item.markup.blocks(source.path("prompt").asText()));
        kind(source.at("/task/kind").asText())
                .orElseThrow(() -> new IllegalArgumentException("A kind that is refused"))
                .write(source.path("task"), item);
        var root = root(source, document, make);
        append(root, item.responses);
        append(root, item.outcomes);
        root.appendChild(make.of("qti-item-body", Map.of(), item.body));
        root.appendChild(SourceCard.of(source, make));
        root.appendChild(make.of("qti-response-processing", Map.of(), item.rules));
        append(root, item.feedback);
        Elements.layOut(root, 0);
        return XmlDocuments.write(document);
    }

    private static Element root(JsonNode source, Document document, Elements make) {
        var root = make.of(
                "qti-assessment-item",
                new TreeMap<>(Map.of(
                        "identifier",
                        Qti.identifier(source.path("id").asText("item")),
                        "title",
                        source.path("title").asText(),
                        "adaptive",
                        false,
                        "time-dependent",
                        false,
                        "tool-name",
                        "DataDriven",
                        "tool-version",
                        "1")));
        root.setAttributeNS(XMLConstants.XML_NS_URI, "xml:lang", "en");
        root.setAttributeNS(
                XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI,
                "xsi:schemaLocation",
                "%s %simsqti_asiv3p0_v1p0.xsd".formatted(Qti.ITEM, Qti.SCHEMAS));
        document.appendChild(root);
        return root;
    }

    private static void append(Element root, List<Element> children) {
        children.forEach(root::appendChild);
    }

    private static void outcomes(JsonNode source, ItemParts item) {
        var passMark =
                source.path("passMark").isNumber() ? source.path("passMark").decimalValue() : USUAL_PASS_MARK;
        item.outcome(
                Map.of(
                        "identifier",
                        Qti.SCORE,
                        "cardinality",
                        "single",
                        "base-type",
                        "float",
                        "normal-maximum",
                        item.points,
                        "normal-minimum",
                        0,
                        "mastery-value",
                        item.points.multiply(passMark).toPlainString()),
                item.start(0));
        item.outcome(
                Map.of("identifier", Qti.MAX_SCORE, "cardinality", "single", "base-type", "float"),
                item.start(item.points));
        var cardinality = source.at("/task/kind").asText().equals("single_choice") ? "single" : "multiple";
        item.outcome(Map.of("identifier", Qti.FEEDBACK, "cardinality", cardinality, "base-type", "identifier"));
    }
}
