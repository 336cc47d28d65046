package io.datadriven.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Writes a challenge as the file that an author would have written: blocks for long texts, quotes only where they are needed. */
final class ChallengeYaml {

    private static final String SCHEMA = "# yaml-language-server: $schema=../../schema/challenge.schema.json\n";
    private static final int WIDTH = 4_000;
    /** Texts that would be read as something else, by us or by YAML 1.1, and such as are hard to read without quotes. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][^:#{}\\[\\]&*!|>'\"%@`,\\p{Cntrl}]*");

    private static final Pattern WORD = Pattern.compile("(?i)true|false|yes|no|on|off|y|n|null");

    private ChallengeYaml() {}

    static String of(JsonNode tree) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setWidth(WIDTH);
        options.setIndent(2);
        var out = new StringWriter();
        new Yaml(options).serialize(node(tree), out);
        return SCHEMA + out;
    }

    private static Node node(JsonNode value) {
        if (value.isObject()) {
            var fields = new ArrayList<NodeTuple>();
            value.properties().forEach(it -> fields.add(new NodeTuple(text(it.getKey()), node(it.getValue()))));
            return new MappingNode(Tag.MAP, fields, FlowStyle.BLOCK);
        }
        if (value.isArray()) {
            var items = new ArrayList<Node>();
            value.forEach(it -> items.add(node(it)));
            var isShort = value.valueStream()
                    .allMatch(it -> it.isTextual() && PLAIN.matcher(it.asText()).matches());
            return new SequenceNode(Tag.SEQ, items, isShort ? FlowStyle.FLOW : FlowStyle.BLOCK);
        }
        if (value.isIntegralNumber()) {
            return plain(Tag.INT, value.asText());
        }
        if (value.isNumber()) {
            return plain(Tag.FLOAT, number(value));
        }
        if (value.isBoolean()) {
            return plain(Tag.BOOL, value.asText());
        }
        return value.isNull() ? plain(Tag.NULL, "null") : text(value.asText());
    }

    private static String number(JsonNode value) {
        var text = value.decimalValue().toPlainString();
        return text.contains(".") ? text : text + ".0";
    }

    private static ScalarNode plain(Tag tag, String text) {
        return scalar(tag, text, ScalarStyle.PLAIN);
    }

    private static ScalarNode text(String text) {
        if (text.contains("\n")) {
            return scalar(Tag.STR, text + "\n", ScalarStyle.LITERAL);
        }
        var isPlain = PLAIN.matcher(text).matches() && !WORD.matcher(text).matches() && text.equals(text.strip());
        return scalar(Tag.STR, text, isPlain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
    }

    private static ScalarNode scalar(Tag tag, String text, ScalarStyle style) {
        return new ScalarNode(tag, text, null, null, style);
    }
}
