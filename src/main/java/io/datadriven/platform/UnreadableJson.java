package io.datadriven.platform;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.datadriven.platform.Problem.Fault;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in the caller's words what Jackson says in the words of our classes. */
final class UnreadableJson {

    private static final int QUOTE = 60;

    private UnreadableJson() {}

    static Fault fault(JacksonException e) {
        var pointer = e instanceof JsonMappingException mapping ? pointer(mapping) : "";
        return switch (e) {
            case UnrecognizedPropertyException it ->
                Fault.inBody(
                        pointer,
                        "unknown_field",
                        "There is no field '%s' here. It has: %s."
                                .formatted(cut(it.getPropertyName()), names(it.getKnownPropertyIds())));
            case InvalidTypeIdException it -> Fault.inBody(pointer + "/kind", "unknown_kind", kinds(it));
            case InvalidFormatException it -> Fault.inBody(pointer, "invalid_value", value(it));
            case MismatchedInputException it -> Fault.inBody(pointer, "wrong_type", expected(it.getTargetType()));
            case JsonMappingException it when it.getCause() instanceof JacksonException cause -> within(pointer, cause);
            case StreamConstraintsException _ ->
                Fault.inBody(
                        pointer,
                        "too_deep_or_long",
                        "The JSON is nested too deeply, or holds a number or text that is too long.");
            case JsonParseException it
            when it.getOriginalMessage().startsWith("Duplicate field") ->
                Fault.inBody(pointer, "repeated_field", "A field is there twice: %s.".formatted(place(it)));
            default -> Fault.inBody(pointer, "not_json", "The body is not JSON: %s.".formatted(place(e)));
        };
    }

    private static Fault within(String pointer, JacksonException cause) {
        var inner = fault(cause);
        return Fault.inBody(pointer, inner.code(), inner.detail());
    }

    private static String kinds(InvalidTypeIdException e) {
        var known = String.join(", ", Kinds.permittedBy(e.getBaseType().getRawClass()));
        return e.getTypeId() == null
                ? "The field 'kind' is missing. It is one of: %s.".formatted(known)
                : "'%s' is no kind that is known. It is one of: %s.".formatted(cut(e.getTypeId()), known);
    }

    private static String value(InvalidFormatException e) {
        var given = cut(String.valueOf(e.getValue()));
        var written = e.getOriginalMessage();
        // Our own deserializers end their message with a sentence for people, behind the last colon.
        return e.getTargetType() == java.math.BigDecimal.class && written.contains(": ")
                ? "'%s' %s.".formatted(given, written.substring(written.lastIndexOf(": ") + 2))
                : "'%s' cannot be used here. %s".formatted(given, expected(e.getTargetType()));
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null || type == Object.class) {
            return "The value is of another type than is expected here.";
        }
        if (type.isEnum()) {
            return "It is one of: %s."
                    .formatted(java.util.Arrays.stream(type.getEnumConstants())
                            .map(it -> it.toString().toLowerCase(Locale.ROOT))
                            .collect(joining(", ")));
        }
        if (type == String.class) {
            return "A string is expected here.";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false is expected here.";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "A number is expected here.";
        }
        return Collection.class.isAssignableFrom(type)
                ? "A list is expected here: [ … ]."
                : "An object is expected here: { … }.";
    }

    private static String names(@Nullable Collection<Object> names) {
        return names == null || names.isEmpty()
                ? "no fields"
                : names.stream().map(String::valueOf).sorted().collect(joining(", "));
    }

    private static String place(JacksonException e) {
        var at = e.getLocation();
        return at == null
                ? "it ends too early or is broken"
                : "look at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(it -> it.getFieldName() != null ? it.getFieldName() : String.valueOf(it.getIndex()))
                .map(it -> "/" + cut(it).replace("~", "~0").replace("/", "~1"))
                .collect(joining());
    }

    private static String cut(String text) {
        return text.length() <= QUOTE ? text : text.substring(0, QUOTE) + "…";
    }
}
