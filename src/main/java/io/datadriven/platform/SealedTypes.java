package io.datadriven.platform;

import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells Jackson what the compiler knows: a sealed type is one of its permitted subtypes. */
final class SealedTypes extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    /** A subtype that is written by itself is called as it would be among the others. */
    @Override
    public @Nullable String findTypeName(AnnotatedClass type) {
        var isAlternative =
                Stream.of(type.getRawType().getInterfaces()).anyMatch(it -> it.isAnnotationPresent(ByKind.class));
        return isAlternative ? Kinds.of(type.getRawType()) : super.findTypeName(type);
    }

    @Override
    public List<NamedType> findSubtypes(Annotated type) {
        return type.getRawType().isSealed()
                ? Stream.of(type.getRawType().getPermittedSubclasses())
                        .map(subtype -> new NamedType(subtype, Kinds.of(subtype)))
                        .toList()
                : super.findSubtypes(type);
    }
}
