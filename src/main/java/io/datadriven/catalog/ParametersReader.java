package io.datadriven.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the parameters of a challenge's file, and finds what in them is wrong. */
final class ParametersReader {

    private final SourceFile file;
    private final List<ContentFault> faults;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /**
     * Prepares the reading.
     *
     * @param file a challenge's, as its schema asks for
     */
    ParametersReader(SourceFile file, List<ContentFault> faults) {
        this.file = file;
        this.faults = faults;
    }

    Parameters read() {
        var declared = file.tree().path("parameters");
        for (int i = 0; i < declared.size(); i++) {
            read(declared.get(i), "/parameters/" + i);
        }
        var constraints = new ArrayList<Parameters.Constraint>();
        for (int i = 0; i < file.tree().path("constraints").size(); i++) {
            formula("/constraints/" + i).map(this::constraint).ifPresent(constraints::add);
        }
        return new Parameters(parameters, constraints);
    }

    private void read(JsonNode declared, String pointer) {
        var name = declared.path("name").asText();
        if (names.contains(name)) {
            faults.add(file.fault(pointer + "/name", "The parameter '%s' is there twice.".formatted(name)));
            return;
        }
        parameter(name, declared, pointer).ifPresent(parameters::add);
        names.add(name);
    }

    private Optional<Parameter> parameter(String name, JsonNode declared, String pointer) {
        if (declared.has("expression")) {
            return formula(pointer + "/expression").map(it -> new Parameter.Derived(name, it));
        }
        if (declared.has("choice")) {
            return Optional.of(Parameter.Choice.of(name, declared.path("choice")));
        }
        var kind = declared.has("integer") ? "integer" : "decimal";
        try {
            return Optional.of(Parameter.Range.of(name, declared.path(kind)));
        } catch (FaultyFormula e) {
            faults.add(file.fault(pointer + "/" + kind, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    /** A formula over the parameters that are known so far. */
    private Optional<Formula> formula(String pointer) {
        try {
            var formula = Formula.parse(file.text(pointer));
            var unknown =
                    formula.names().stream().filter(it -> !names.contains(it)).toList();
            unknown.forEach(it -> faults.add(
                    file.fault(pointer, "There is no parameter '%s', at least not before this.".formatted(it))));
            return unknown.isEmpty() ? Optional.of(formula) : Optional.empty();
        } catch (FaultyFormula e) {
            faults.add(file.fault(pointer, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private Parameters.Constraint constraint(Formula formula) {
        var after = formula.names().stream().mapToInt(names::indexOf).max().orElse(0) + 1;
        return new Parameters.Constraint(formula, after);
    }
}
