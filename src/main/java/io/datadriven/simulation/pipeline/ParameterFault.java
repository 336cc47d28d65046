package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.Sentence;
import java.util.Map;
import java.util.Optional;

/**
 * A parameter that has to be mended.
 *
 * @param code stable word for programs, such as {@code out_of_range}
 * @param detail sentence for people
 */
public record ParameterFault(String parameter, String code, String detail) {

    private static final int LONGEST_SHOWN = 40;

    private static final Map<String, Long> SECONDS =
            Map.of("seconds", 1L, "minutes", 60L, "hours", 3_600L, "days", 86_400L);

    static ParameterFault missing(Parameter parameter) {
        return new ParameterFault(
                parameter.name(),
                "missing_parameter",
                Sentence.of("Set '%s' as well: %s", parameter.name(), parameter.help()));
    }

    static ParameterFault type(String name, String expected) {
        return new ParameterFault(name, "wrong_type", Sentence.of("'%s' takes %s.", name, expected));
    }

    static ParameterFault word(Parameter.Word parameter, Object value) {
        return new ParameterFault(
                parameter.name(),
                "unknown_word",
                Sentence.of(
                        "'%s' cannot be '%s'. Choose one of: %s.",
                        parameter.name(), shown(value), String.join(", ", parameter.words())));
    }

    /** A number that would fit if it were of another unit of time is told so. */
    static ParameterFault range(Parameter.Amount parameter, int value) {
        var range = Sentence.of(
                "'%s' lies between %,d and %,d%s, and you wrote %,d.",
                parameter.name(),
                parameter.least(),
                parameter.most(),
                parameter.unit().isEmpty() ? "" : " " + parameter.unit(),
                value);
        return meant(parameter, value)
                .map(it -> new ParameterFault(parameter.name(), "wrong_unit", range + " " + it))
                .orElseGet(() -> new ParameterFault(parameter.name(), "out_of_range", range));
    }

    static ParameterFault conflict(String parameter, String detail) {
        return new ParameterFault(parameter, "conflict", detail);
    }

    private static Optional<String> meant(Parameter.Amount parameter, int value) {
        var own = SECONDS.get(parameter.unit());
        if (own == null) {
            return Optional.empty();
        }
        return SECONDS.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .filter(it -> !it.getKey().equals(parameter.unit()))
                .filter(it -> value * it.getValue() % own == 0)
                .filter(it -> fits(parameter, value * it.getValue() / own))
                .map(it -> Sentence.of(
                        "If you meant %,d %s, that is %,d %s.",
                        value, it.getKey(), value * it.getValue() / own, parameter.unit()))
                .findFirst();
    }

    private static boolean fits(Parameter.Amount parameter, long value) {
        return value > 0 && parameter.least() <= value && value <= parameter.most();
    }

    private static String shown(Object value) {
        var text = String.valueOf(value);
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
