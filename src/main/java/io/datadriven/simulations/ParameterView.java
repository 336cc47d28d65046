package io.datadriven.simulations;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.datadriven.platform.ByKind;
import io.datadriven.simulation.pipeline.Parameter;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something to set, as an editor needs to know it. */
@ByKind
@Schema(name = "ParameterType")
sealed interface ParameterView permits ParameterView.Amount, ParameterView.Word, ParameterView.Switch {

    String USUAL = "What is taken when nothing is said; absent where something must be said.";
    String MATTERS = "Where it only matters for some value of another parameter.";

    @JsonTypeName("amount")
    @Schema(name = "AmountParameter", description = "A whole number.")
    record Amount(
            @Schema(examples = "retentionHours") String name,

            @Nullable @Schema(description = "What is counted; absent for plain numbers.", examples = "hours")
            String unit,

            @Schema(examples = "1") int least,
            @Schema(examples = "17520") int most,

            @Nullable @Schema(description = USUAL, examples = "3")
            Integer usual,

            @Nullable @Schema(description = MATTERS) ParameterCondition matters,

            @Schema(examples = "How long events are kept. What is older cannot be replayed.")
            String help)
            implements ParameterView {}

    @JsonTypeName("word")
    @Schema(name = "WordParameter", description = "One of some words. New ones may be added.")
    record Word(
            @Schema(examples = "delivery") String name,

            @Schema(examples = "[\"at_least_once\", \"exactly_once\"]")
            List<String> words,

            @Nullable @Schema(description = USUAL, examples = "at_least_once")
            String usual,

            @Nullable @Schema(description = MATTERS) ParameterCondition matters,

            @Schema(examples = "What it promises after a crash.")
            String help)
            implements ParameterView {}

    @JsonTypeName("switch")
    @Schema(name = "SwitchParameter", description = "True or false.")
    record Switch(
            @Schema(examples = "checkpointing") String name,
            @Schema(description = USUAL, examples = "false") boolean usual,
            @Nullable @Schema(description = MATTERS) ParameterCondition matters,

            @Schema(examples = "Whether a run that loses a machine goes on where it was.")
            String help)
            implements ParameterView {}

    /** That another parameter has one of these words. */
    @Schema(name = "ParameterCondition")
    record ParameterCondition(
            @Schema(examples = "writeMode") String parameter,
            @Schema(examples = "[\"merge\"]") List<String> words) {

        static @Nullable ParameterCondition of(Parameter parameter) {
            var matters = parameter.matters();
            return matters == null ? null : new ParameterCondition(matters.parameter(), matters.words());
        }
    }

    static ParameterView of(Parameter parameter) {
        var matters = ParameterCondition.of(parameter);
        return switch (parameter) {
            case Parameter.Amount it ->
                new Amount(
                        it.name(),
                        it.unit().isEmpty() ? null : it.unit(),
                        it.least(),
                        it.most(),
                        it.usual(),
                        matters,
                        it.help());
            case Parameter.Word it -> new Word(it.name(), it.words(), it.usual(), matters, it.help());
            case Parameter.Switch it -> new Switch(it.name(), it.usual(), matters, it.help());
        };
    }
}
