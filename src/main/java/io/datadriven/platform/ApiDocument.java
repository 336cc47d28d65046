package io.datadriven.platform;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.eclipse.microprofile.openapi.OASFactory.createDiscriminator;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the OpenAPI document what our types say and SmallRye does not read: a record component is required unless it is
 * {@link Nullable}, a {@link ByKind} type is one of its subtypes, a time is a string, and a cell of a table may be null. It may run more than once.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String INSTANT = "Instant";
    private static final String LOCAL_DATE = "LocalDate";
    private static final DotName BY_KIND = DotName.createSimple(ByKind.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName TYPE_NAME = DotName.createSimple(JsonTypeName.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final IndexView index;

    public ApiDocument(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        var types = typesBySchema();
        types.keySet().retainAll(schemas.keySet());
        types.values().forEach(type -> requireComponents(type, schema(type, schemas)));
        types.values().stream()
                .filter(type -> type.hasDeclaredAnnotation(BY_KIND))
                .forEach(type -> oneOf(type, schemas));
        schemas.values().forEach(ApiDocument::inlineTimes);
        schemas.values().forEach(ApiDocument::letCellsBeNull);
        api.getComponents().removeSchema(INSTANT);
        api.getComponents().removeSchema(LOCAL_DATE);
        ApiOperations.complete(api);
    }

    private static void requireComponents(ClassInfo type, Schema schema) {
        type.recordComponents().stream()
                .filter(component -> !component.type().hasAnnotation(NULLABLE) && !component.hasAnnotation(NULLABLE))
                .map(RecordComponentInfo::name)
                .filter(name ->
                        schema.getProperties() != null && schema.getProperties().containsKey(name))
                .forEach(name -> require(name, schema));
    }

    private void oneOf(ClassInfo type, Map<String, Schema> schemas) {
        var discriminator = createDiscriminator().propertyName("kind");
        var schema =
                schema(type, schemas).type(null).properties(null).oneOf(null).discriminator(discriminator);
        type.permittedSubclasses().stream().sorted().map(index::getClassByName).forEach(subtype -> {
            var kind = kind(subtype);
            var ref = SCHEMAS + schemaName(subtype);
            schema.addOneOf(createSchema().ref(ref));
            discriminator.addMapping(kind, ref);
            tellKind(kind, schema(subtype, schemas));
        });
    }

    /** A pattern, not an enum or a const: the only shape that every client generator tried reads, and validators check. */
    private static void tellKind(String kind, Schema subtype) {
        var pattern = createSchema()
                .addType(SchemaType.STRING)
                .pattern("^%s$".formatted(kind))
                .examples(List.of(kind));
        var properties = new java.util.LinkedHashMap<String, Schema>();
        properties.put("kind", pattern);
        Optional.ofNullable(subtype.getProperties()).ifPresent(others -> others.forEach(properties::putIfAbsent));
        subtype.properties(properties);
        require("kind", subtype);
    }

    private static void require(String property, Schema schema) {
        if (schema.getRequired() == null || !schema.getRequired().contains(property)) {
            schema.addRequired(property);
        }
    }

    private static void inlineTimes(Schema schema) {
        Optional.ofNullable(schema.getProperties()).orElse(Map.of()).values().forEach(property -> {
            inline(INSTANT, "date-time", property);
            inline(LOCAL_DATE, "date", property);
            Optional.ofNullable(property.getItems()).ifPresent(it -> inline(LOCAL_DATE, "date", it));
            if (property.getRef() != null) {
                property.setType(null);
            }
        });
    }

    private static void inline(String type, String format, Schema schema) {
        if ((SCHEMAS + type).equals(schema.getRef())) {
            schema.setRef(null);
            schema.setType(List.of(SchemaType.STRING));
            schema.setFormat(format);
        }
    }

    /** Lists of lists of texts are the rows of a table, and NULL is null in them. */
    private static void letCellsBeNull(Schema schema) {
        Optional.ofNullable(schema.getProperties()).orElse(Map.of()).values().stream()
                .map(Schema::getItems)
                .filter(Objects::nonNull)
                .map(Schema::getItems)
                .filter(cell -> cell != null && List.of(SchemaType.STRING).equals(cell.getType()))
                .forEach(cell -> cell.setType(List.of(SchemaType.STRING, SchemaType.NULL)));
    }

    private String kind(ClassInfo type) {
        var name = type.declaredAnnotation(TYPE_NAME);
        return name != null ? name.value().asString() : kind(index.getClassByName(type.enclosingClass()));
    }

    /** Our own types. One that states the name of its schema goes before one that only happens to be called the same. */
    private Map<String, ClassInfo> typesBySchema() {
        return index.getKnownClasses().stream()
                .filter(type -> type.name().toString().startsWith("io.datadriven.") && type.simpleName() != null)
                .collect(toMap(
                        ApiDocument::schemaName,
                        identity(),
                        (one, other) -> statesName(one) ? one : other,
                        TreeMap::new));
    }

    private static boolean statesName(ClassInfo type) {
        return type.hasDeclaredAnnotation(SCHEMA) || type.hasDeclaredAnnotation(BY_KIND);
    }

    private static Schema schema(ClassInfo type, Map<String, Schema> schemas) {
        return requireNonNull(schemas.get(schemaName(type)), () -> type + " has no schema");
    }

    private static String schemaName(ClassInfo type) {
        var schema = type.declaredAnnotation(SCHEMA);
        return schema != null && schema.value("name") != null
                ? schema.value("name").asString()
                : type.simpleName();
    }
}
