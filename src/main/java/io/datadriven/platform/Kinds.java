package io.datadriven.platform;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of the subtypes of a sealed type: the {@link JsonTypeName} of a record, or of the record that it is nested in. */
public final class Kinds {

    private static final ClassValue<String> KINDS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            var name = type.getAnnotation(JsonTypeName.class);
            return name != null ? name.value() : of(requireNonNull(type.getEnclosingClass(), type + " has no kind"));
        }
    };

    private Kinds() {}

    public static String of(Object value) {
        return of(value.getClass());
    }

    public static String of(Class<?> type) {
        return KINDS.get(type);
    }

    public static List<String> permittedBy(Class<?> sealedType) {
        return Stream.of(sealedType.getPermittedSubclasses()).map(Kinds::of).toList();
    }
}
