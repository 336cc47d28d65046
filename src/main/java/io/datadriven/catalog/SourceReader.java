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
import org.yaml.snakeyaml.error.YAMLException;
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
 * YAML 1.1. Files may come from anybody: what aliases unfold to is counted, and a structure that contains itself has no end.
 */
final class SourceReader {

    private static final int MOST_VALUES = 20_000;
    private static final int DEEPEST = 50;

    private static final JsonNodeFactory JSON = new JsonNodeFactory(true);

    private final String path;
    private final List<ContentFault> faults;
    private final Map<String, Integer> lines = new HashMap<>();
    private int values;
    private int depth;

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
        } catch (UnreadableSource e) {
            faults.add(new ContentFault(path, e.line, "", String.valueOf(e.getMessage())));
            return Optional.empty();
        } catch (MarkedYAMLException e) {
            var line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            faults.add(new ContentFault(path, line, "", "This is not YAML: %s.".formatted(e.getProblem())));
            return Optional.empty();
        } catch (YAMLException e) {
            var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            faults.add(new ContentFault(path, 1, "", "This cannot be read as YAML: %s.".formatted(reason)));
            return Optional.empty();
        }
    }

    /** YAML that no JSON can be made of, or not within limits. */
    private static final class UnreadableSource extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final int line;

        UnreadableSource(Node node, String sentence) {
            super(sentence);
            this.line = line(node);
        }
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private JsonNode json(Node node, String pointer) {
        values++;
        if (values > MOST_VALUES) {
            throw new UnreadableSource(
                    node, "With its aliases written out, the file has more than %,d values.".formatted(MOST_VALUES));
        }
        if (depth > DEEPEST) {
            throw new UnreadableSource(node, "This is nested deeper than %d levels.".formatted(DEEPEST));
        }
        lines.putIfAbsent(pointer, line(node));
        depth++;
        var json =
                switch (node) {
                    case MappingNode it -> object(it, pointer);
                    case SequenceNode it -> array(it, pointer);
                    case ScalarNode it -> scalar(it);
                    default -> throw new IllegalStateException("A composed document has no other node than " + node);
                };
        depth--;
        return json;
    }

    private JsonNode object(MappingNode node, String pointer) {
        var object = JSON.objectNode();
        for (NodeTuple field : node.getValue()) {
            if (!(field.getKeyNode() instanceof ScalarNode key)) {
                throw new UnreadableSource(
                        field.getKeyNode(), "The name of a field is a word, not a list or an object.");
            }
            var name = key.getValue();
            var at = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            var line = line(key);
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
