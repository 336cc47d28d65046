package io.datadriven.simulation.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something to set on a component. */
public sealed interface Parameter {

    String name();

    /** What is taken when nothing is said; nothing where something must be said. */
    @Nullable
    Object usual();

    /** Where it only matters for some value of another parameter. */
    @Nullable
    Condition matters();

    /** What it does, and what to think of; a sentence. */
    String help();

    /** What is wrong with a value, if something is. */
    Optional<ParameterFault> fault(Object value);

    /** The values to try instead of this one, the nearest first. */
    List<Object> others(Object value);

    /** That another parameter has one of these words. */
    record Condition(String parameter, List<String> words) {

        boolean holds(Map<String, Object> values) {
            return words.contains(values.get(parameter));
        }
    }

    /**
     * A whole number.
     *
     * @param unit such as {@code seconds}; empty for a plain number
     */
    record Amount(
            String name,
            String unit,
            int least,
            int most,
            @Nullable Integer usual,
            @Nullable Condition matters,
            String help)
            implements Parameter {

        private static final int STEPS_PER_SIDE = 3;

        @Override
        public Optional<ParameterFault> fault(Object value) {
            if (!(value instanceof Integer number)) {
                return Optional.of(ParameterFault.type(name, "a whole number"));
            }
            return least <= number && number <= most
                    ? Optional.empty()
                    : Optional.of(ParameterFault.range(this, number));
        }

        /** Halved and doubled, up to three times, and the ends of the range. */
        @Override
        public List<Object> others(Object value) {
            var number = (Integer) value;
            var scaled = Stream.iterate(1, it -> it <= STEPS_PER_SIDE, it -> it + 1)
                    .flatMap(it -> Stream.of((long) Math.max(1, number) << it, (long) number >> it));
            return Stream.concat(scaled, Stream.of((long) least, (long) most))
                    .<Object>map(it -> Math.clamp(it, least, most))
                    .distinct()
                    .filter(it -> !it.equals(number))
                    .toList();
        }
    }

    record Word(
            String name,
            List<String> words,
            @Nullable String usual,
            @Nullable Condition matters,
            String help) implements Parameter {

        @Override
        public Optional<ParameterFault> fault(Object value) {
            return value instanceof String word && words.contains(word)
                    ? Optional.empty()
                    : Optional.of(ParameterFault.word(this, value));
        }

        @Override
        public List<Object> others(Object value) {
            return words.stream()
                    .filter(it -> !it.equals(value))
                    .map(Object.class::cast)
                    .toList();
        }
    }

    /** Yes or no. */
    record Switch(String name, Boolean usual, @Nullable Condition matters, String help) implements Parameter {

        @Override
        public Optional<ParameterFault> fault(Object value) {
            return value instanceof Boolean
                    ? Optional.empty()
                    : Optional.of(ParameterFault.type(name, "true or false"));
        }

        @Override
        public List<Object> others(Object value) {
            return List.of(!(Boolean) value);
        }
    }

    /** What the constants of an enumeration are called outside. */
    static List<String> words(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Parameter::word).toList();
    }

    static String word(Enum<?> constant) {
        return constant instanceof Listed it ? it.listed() : constant.name().toLowerCase(Locale.ROOT);
    }

    /** A constant that has a name of its own in price lists, such as {@code m5.2xlarge}. */
    interface Listed {

        String listed();
    }
}
