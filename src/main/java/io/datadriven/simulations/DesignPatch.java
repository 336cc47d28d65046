package io.datadriven.simulations;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.datadriven.grading.Design;
import io.datadriven.platform.Problem;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.validation.Validator;
import java.io.StringReader;
import java.util.List;

/** Changes a design by a JSON Patch, or says which operation of it cannot be done. */
@Singleton
class DesignPatch {

    private final ObjectMapper json;
    private final Validator validator;

    DesignPatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    Design apply(Design design, List<PatchOperation> operations) {
        JsonStructure tree = read(design).asJsonObject();
        for (int i = 0; i < operations.size(); i++) {
            tree = applied(tree, operations.get(i), i);
        }
        return design(tree);
    }

    private JsonStructure applied(JsonStructure tree, PatchOperation operation, int at) {
        try {
            return Json.createPatch(
                            Json.createArrayBuilder().add(read(operation)).build())
                    .apply(tree);
        } catch (JsonException e) {
            throw invalid(
                    "/" + at,
                    "cannot_be_done",
                    "'%s' cannot be done at '%s': there is nothing there, or it is not as the operation expects."
                            .formatted(operation.op(), operation.path()));
        }
    }

    private JsonObject read(Object value) {
        try (var reader = Json.createReader(new StringReader(json.writeValueAsString(value)))) {
            return reader.readObject();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read can be written", e);
        }
    }

    private Design design(JsonStructure tree) {
        Design design;
        try {
            design = json.readValue(tree.toString(), Design.class);
        } catch (JsonProcessingException e) {
            throw invalid(
                    "",
                    "no_design",
                    "What the patch leaves cannot be read as a design: a field in it is unknown, or of another type.");
        }
        var violations = validator.validate(design);
        if (!violations.isEmpty()) {
            throw invalid(
                    "",
                    "no_design",
                    "What the patch leaves is no design: "
                            + violations.stream()
                                    .map(it -> "%s %s".formatted(it.getPropertyPath(), it.getMessage()))
                                    .sorted()
                                    .collect(joining("; ", "", ".")));
        }
        return design;
    }

    private static Problem invalid(String pointer, String code, String detail) {
        return new Problem(Problem.Type.INVALID_BODY, detail, List.of(Problem.Fault.inBody(pointer, code, detail)));
    }
}
