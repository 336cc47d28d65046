package io.datadriven.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads YAML as JSON, and remembers where each value stood.
 *
 * <p>Scalars are read by the rules of YAML 1.2: {@code no} and {@code 1:30} are texts, as an author expects who has never heard of
 * YAML 1.1.
 */
final class SourceReader {

    private static final JsonNodeFactory JSON = new JsonNodeFactory(true);

    private final String path;
    private final List<ContentFault> faults;
    private final Map<String, Integer> lines = new HashMap<>();

    private SourceReader(String path, List<ContentFault> faults) {
        this.path = path;
        this.faults = faults;
    }

    /** The file, or nothing and a fault more when it is not YAML. */
    static Optional<SourceFile> read(String path, String text, List<ContentFault> faults) {
        try {
            var root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (root == null) {
                faults.add(new ContentFault(path, 1, "", "The file is empty."));
                return Optional.empty();
            }
            var reader = new SourceReader(path, faults);
            return Optional.of(new SourceFile(path, reader.json(root, ""), reader.lines));
        } catch (MarkedYAMLException e) {
            var line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            faults.add(new ContentFault(path, line, "", "This is not YAML: %s.".formatted(e.getProblem())));
            return Optional.empty();
        }
    }

    private JsonNode json(Node node, String pointer) {
        lines.putIfAbsent(pointer, node.getStartMark().getLine() + 1);
        return switch (node) {
            case MappingNode it -> object(it, pointer);
            case SequenceNode it -> array(it, pointer);
            case ScalarNode it -> scalar(it);
            default -> throw new IllegalStateException("A composed document has no other node than " + node);
        };
    }

    private JsonNode object(MappingNode node, String pointer) {
        var object = JSON.objectNode();
        for (NodeTuple field : node.getValue()) {
            var name = ((ScalarNode) field.getKeyNode()).getValue();
            var at = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            var line = field.getKeyNode().getStartMark().getLine() + 1;
            if (lines.put(at, line) != null) {
                faults.add(new ContentFault(path, line, at, "'%s' is there twice.".formatted(name)));
            }
            object.set(name, json(field.getValueNode(), at));
        }
        return object;
    }

    private JsonNode array(SequenceNode node, String pointer) {
        var array = JSON.arrayNode();
        for (var item : node.getValue()) {
            array.add(json(item, pointer + "/" + array.size()));
        }
        return array;
    }

    private static JsonNode scalar(ScalarNode node) {
        // A block ends with a line break that nobody means.
        var text = node.getValue().stripTrailing();
        if (!node.isPlain()) {
            return JSON.textNode(text);
        }
        if (node.getTag().equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (text.equals("true") || text.equals("false")) {
            return JSON.booleanNode(text.equals("true"));
        }
        if (text.matches("-?(0|[1-9]\\d{0,17})")) {
            return JSON.numberNode(Long.parseLong(text));
        }
        return text.matches("-?\\d{1,30}\\.\\d{1,30}([eE][-+]?\\d{1,2})?|-?\\d{1,30}[eE][-+]?\\d{1,2}")
                ? JSON.numberNode(new BigDecimal(text))
                : JSON.textNode(text);
    }
}
