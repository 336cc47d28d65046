package io.datadriven.simulation.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of record that is made of parameters of the same names: a component, or the {@link Operations}.
 *
 * @param kind what it is called outside
 * @param type has a whole number, an enumeration or a switch for each parameter
 */
public record ComponentType(String kind, Class<? extends Record> type, String help, List<Parameter> parameters) {

    public ComponentType {
        parameters = List.copyOf(parameters);
        var names = RecordShape.of(type).names();
        if (!names.equals(parameters.stream().map(Parameter::name).toList())) {
            throw new IllegalArgumentException(kind + " has other parameters: " + names);
        }
    }

    public Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** What has to be mended before {@link #make} takes the values. */
    public List<ParameterFault> faults(Map<String, Object> values) {
        var faults = new ArrayList<ParameterFault>();
        var all = completed(values);
        for (var parameter : parameters) {
            var value = values.get(parameter.name());
            if (value != null) {
                parameter.fault(value).ifPresent(faults::add);
            } else if (parameter.usual() == null && matters(parameter, all)) {
                faults.add(ParameterFault.missing(parameter));
            }
        }
        return faults.isEmpty() ? Palette.conflicts(make(values)) : List.copyOf(faults);
    }

    /** The record. What is not said and does not matter is the first that can be said. */
    public Record make(Map<String, Object> values) {
        var all = completed(values);
        parameters.forEach(it -> all.putIfAbsent(it.name(), first(it)));
        return record(type, all);
    }

    /** A record of these values by the names of its components; what has no value is null. */
    public static Record record(Class<? extends Record> type, Map<String, ?> values) {
        return RecordShape.of(type).make(values);
    }

    /** The values of a record, as {@link #make} takes them, in the order of the parameters. */
    public static Map<String, Object> values(Record made) {
        return RecordShape.of(made.getClass()).values(made);
    }

    /** The record with one value changed. */
    public Record with(Record made, String parameter, Object value) {
        var values = values(made);
        values.put(parameter, value);
        return make(values);
    }

    /** Whether the parameter makes a difference beside these values. */
    public static boolean matters(Parameter parameter, Map<String, Object> values) {
        var condition = parameter.matters();
        return condition == null || condition.holds(values);
    }

    private Map<String, Object> completed(Map<String, Object> values) {
        var all = new LinkedHashMap<String, Object>();
        for (var parameter : parameters) {
            var value = values.getOrDefault(parameter.name(), parameter.usual());
            if (value != null) {
                all.put(parameter.name(), value);
            }
        }
        return all;
    }

    private static Object first(Parameter parameter) {
        return switch (parameter) {
            case Parameter.Amount it -> it.least();
            case Parameter.Word it -> it.words().getFirst();
            case Parameter.Switch it -> it.usual();
        };
    }
}
