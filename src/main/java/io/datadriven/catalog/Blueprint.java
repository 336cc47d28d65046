package io.datadriven.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A challenge with parameters: each seed makes a variant of it. */
final class Blueprint {

    private final String version;
    private final Parameters parameters;
    private final TemplateTree templates;
    private final ObjectMapper json;

    private Blueprint(String version, Parameters parameters, TemplateTree templates, ObjectMapper json) {
        this.version = version;
        this.parameters = parameters;
        this.templates = templates;
        this.json = json;
    }

    static boolean isIn(SourceFile file) {
        return file.type() == ContentType.CHALLENGE && file.tree().has("parameters");
    }

    /**
     * Reads a challenge with parameters, or nothing and some faults more.
     *
     * @param file as the schema asks for
     */
    static Optional<Blueprint> read(SourceFile file, ObjectMapper json, List<ContentFault> faults) {
        var wrong = new ArrayList<ContentFault>();
        var parameters = new ParametersReader(file, wrong).read();
        var names = file.tree().path("parameters").findValuesAsText("name");
        var templates = new TemplateReader(withoutParameters(file), names, wrong).read();
        faults.addAll(wrong);
        return wrong.isEmpty()
                ? Optional.of(new Blueprint(ContentHash.of(file), parameters, templates, json))
                : Optional.empty();
    }

    private static SourceFile withoutParameters(SourceFile file) {
        var rest = ((ObjectNode) file.tree()).objectNode().setAll((ObjectNode) file.tree());
        return new SourceFile(
                file.path(), ((ObjectNode) rest).without(List.of("parameters", "constraints")), file.lines());
    }

    /**
     * The parameters of the variant.
     *
     * @throws FaultyVariant when there are none
     */
    Scope parameters(Seed seed) {
        return parameters.draw(seed);
    }

    /**
     * What the file would say if it had been written for these parameters.
     *
     * @throws FaultyVariant when an expression in it has no value
     */
    JsonNode tree(Scope parameters) {
        return templates.in(parameters);
    }

    /**
     * The variant of a seed.
     *
     * @throws FaultyVariant when there is none
     */
    Challenge variant(Seed seed) {
        return variant(seed, tree(parameters(seed)));
    }

    /** The variant whose file would say this. */
    Challenge variant(Seed seed, JsonNode tree) {
        try {
            return json.treeToValue(tree, ChallengeFile.class).challenge(version, seed);
        } catch (JsonMappingException e) {
            throw new FaultyVariant(Binding.pointer(e), Binding.reason(e));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
