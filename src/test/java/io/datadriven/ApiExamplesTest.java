package io.datadriven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.datadriven.grading.Evidence;
import io.datadriven.grading.Task;
import io.datadriven.platform.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;

/** The examples in the document are what readers copy. */
class ApiExamplesTest {

    private static final ObjectMapper JSON = Json.mapper();
    private static final JsonNode DOCUMENT = document();

    record Example(String place, JsonNode schema, JsonNode value) {
        @Override
        public String toString() {
            return place;
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_is_valid(Example example) {
        var schema = ((ObjectNode) example.schema().deepCopy());
        schema.set("components", DOCUMENT.get("components"));
        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(example.value());

        assertThat(errors).isEmpty();
    }

    @Test
    void there_are_examples_to_check() {
        assertThat(examples().count()).isGreaterThan(100);
    }

    @Test
    void every_example_of_an_answer_can_be_read() throws IOException {
        for (var subtype : Task.Answer.class.getPermittedSubclasses()) {
            assertThat(JSON.treeToValue(example(subtype), Task.Answer.class)).isInstanceOf(subtype);
        }
    }

    @Test
    void every_example_of_a_question_can_be_read() throws IOException {
        for (var subtype : Task.Question.class.getPermittedSubclasses()) {
            assertThat(JSON.treeToValue(example(subtype), Task.Question.class)).isInstanceOf(subtype);
        }
    }

    @Test
    void every_example_of_evidence_can_be_read() throws IOException {
        for (var subtype : Evidence.class.getPermittedSubclasses()) {
            assertThat(JSON.treeToValue(example(subtype), Evidence.class)).isInstanceOf(subtype);
        }
    }

    @Test
    void every_operation_says_what_it_does_and_what_it_answers() {
        DOCUMENT.get("paths")
                .forEach(path -> path.forEach(operation -> {
                    assertThat(operation.path("operationId").asText()).isNotBlank();
                    assertThat(operation.path("summary").asText()).isNotBlank();
                    assertThat(operation.path("description").asText()).isNotBlank();
                    assertThat(operation.path("tags")).hasSize(1);
                    assertThat(operation.path("responses").has("default")).isTrue();
                    assertThat(operation.has("security")).isTrue();
                }));
    }

    private static JsonNode example(Class<?> subtype) {
        var name = subtype.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class)
                .name();
        return DOCUMENT.at("/components/schemas/%s/examples/0".formatted(name));
    }

    static Stream<Example> examples() {
        var found = new ArrayList<Example>();
        collect("components/schemas", DOCUMENT.at("/components/schemas"), found);
        DOCUMENT.get("paths").properties().forEach(path -> path.getValue()
                .forEach(operation -> operation.path("parameters").forEach(parameter -> {
                    if (parameter.has("example")) {
                        var place = path.getKey() + " " + parameter.get("name").asText();
                        found.add(new Example(place, parameter.get("schema"), parameter.get("example")));
                    }
                })));
        return found.stream();
    }

    private static void collect(String place, JsonNode node, List<Example> found) {
        if (node.isObject() && node.path("examples").isArray()) {
            node.get("examples").forEach(value -> found.add(new Example(place, node, value)));
        }
        node.properties().forEach(it -> {
            if (!it.getKey().equals("examples")) {
                collect(place + "/" + it.getKey(), it.getValue(), found);
            }
        });
    }

    private static JsonNode document() {
        try {
            // Times stay texts, as JSON has them.
            var constructor = new SafeConstructor(new LoaderOptions()) {
                {
                    yamlConstructors.put(Tag.TIMESTAMP, yamlConstructors.get(Tag.STR));
                }
            };
            Object loaded = new Yaml(constructor).load(Files.readString(Path.of("openapi", "openapi.yaml")));
            return JSON.valueToTree(loaded);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
