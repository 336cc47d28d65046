package io.datadriven.simulation.pipeline;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How records of a class are made and taken apart. It is looked up once for each class, since a search asks for it hundreds of times. */
final class RecordShape {

    private static final ClassValue<RecordShape> ALL = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final Class<?> type;
    private final Constructor<?> constructor;
    private final List<Part> parts;

    private RecordShape(Class<?> type) {
        this.type = type;
        var components = type.getRecordComponents();
        this.parts = Arrays.stream(components)
                .map(it -> new Part(it.getName(), it.getAccessor(), constants(it.getType())))
                .toList();
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(it -> it.getType()).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " is no record.", e);
        }
    }

    /** @param constants of an enumeration, by their words; empty for what is none */
    private record Part(String name, Method accessor, Map<String, Object> constants) {}

    static RecordShape of(Class<? extends Record> type) {
        return ALL.get(type);
    }

    List<String> names() {
        return parts.stream().map(Part::name).toList();
    }

    /** By name, in the order of the class; of a constant its word. */
    Map<String, Object> values(Record made) {
        var values = new LinkedHashMap<String, Object>();
        for (var part : parts) {
            try {
                var value = part.accessor().invoke(made);
                values.put(part.name(), value instanceof Enum<?> it ? Parameter.word(it) : value);
            } catch (InvocationTargetException | IllegalAccessException e) {
                throw new IllegalStateException(type + " cannot be read.", e);
            }
        }
        return values;
    }

    /** What has no value is null. */
    Record make(Map<String, ?> values) {
        var arguments = new Object[parts.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(parts.get(i), values.get(parts.get(i).name()));
        }
        try {
            return (Record) constructor.newInstance(arguments);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(type + " cannot be made.", e);
        }
    }

    private @Nullable Object argument(Part part, @Nullable Object value) {
        if (part.constants().isEmpty()) {
            return value;
        }
        var constant = part.constants().get(value);
        if (constant == null) {
            throw new IllegalArgumentException("'" + value + "' is no word of " + type.getSimpleName() + ".");
        }
        return constant;
    }

    private static Map<String, Object> constants(Class<?> type) {
        var constants = new LinkedHashMap<String, Object>();
        if (type.isEnum()) {
            for (var it : type.getEnumConstants()) {
                constants.put(Parameter.word((Enum<?>) it), it);
            }
        }
        return constants;
    }
}
