package io.datadriven.catalog;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The JSON Schemas of the content files: the same ones that complete and check them in an author's editor. */
final class ContentSchemas {

    private final Map<ContentType, Schema> schemas =
            Stream.of(ContentType.values()).collect(toMap(Function.identity(), ContentSchemas::load));

    private static Schema load(ContentType type) {
        var name = "/content/schema/%s.schema.json".formatted(type.word());
        try (var schema = ContentSchemas.class.getResourceAsStream(name)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What in the file is not as its type asks for. */
    List<ContentFault> check(SourceFile file) {
        return requireNonNull(schemas.get(file.type())).validate(file.tree()).stream()
                .map(error -> {
                    var at = error.getInstanceLocation().toString();
                    var pointer = at.startsWith("/") ? at : "";
                    var place = error.getProperty() == null ? pointer : pointer + "/" + error.getProperty();
                    return file.fault(place, error.getMessage() + ".");
                })
                .distinct()
                .toList();
    }
}
