package io.datadriven.authoring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * The author's file as it travels in an item: a card of an extension of ours in the item's catalogue, which is where QTI keeps what no
 * learner is shown. It holds what QTI has no place for: the Markdown, the lesson, hints, the rules of a partial order.
 */
final class SourceCard {

    private static final String SUPPORT = "ext:datadriven-source";
    private static final int DEPTH = 32;
    private static final JsonMapper JSON = JsonMapper.builder(new JsonFactory())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEPTH).build());
    }

    private SourceCard() {}

    static Element of(JsonNode source, Elements make) {
        var text = make.of("pre", make.text(written(source)));
        var card = make.of("qti-card", Map.of("support", SUPPORT), make.of("qti-html-content", text));
        return make.of("qti-catalog-info", make.of("qti-catalog", Map.of("id", "datadriven"), card));
    }

    private static String written(JsonNode source) {
        try {
            return JSON.writeValueAsString(source);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The author's file, if the item has one that can be read. */
    static Optional<JsonNode> in(Element item) {
        return Elements.all(item, "qti-card").stream()
                .filter(it -> it.getAttribute("support").equals(SUPPORT))
                .findFirst()
                .flatMap(it -> read(it.getTextContent()));
    }

    private static Optional<JsonNode> read(String json) {
        try {
            return Optional.of(JSON.readTree(json)).filter(JsonNode::isObject);
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }
}
