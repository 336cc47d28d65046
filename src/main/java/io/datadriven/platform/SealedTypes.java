package io.datadriven.platform;

import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.List;
import java.util.stream.Stream;

/** Tells Jackson what the compiler knows: a sealed type is one of its permitted subtypes. */
final class SealedTypes extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    @Override
    public List<NamedType> findSubtypes(Annotated type) {
        return type.getRawType().isSealed()
                ? Stream.of(type.getRawType().getPermittedSubclasses())
                        .map(subtype -> new NamedType(subtype, Kinds.of(subtype)))
                        .toList()
                : super.findSubtypes(type);
    }
}
