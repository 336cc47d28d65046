package io.datadriven.simulation.pipeline;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import io.datadriven.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The price books that ship, for tests of what knows no content. */
public final class PriceBooks {

    private static final Path FOLDER = Path.of("src", "main", "resources", "content", "price-books");

    private PriceBooks() {}

    public static PriceBook aws() {
        return read("aws-us-east-1-2024-07");
    }

    private static PriceBook read(String id) {
        try {
            Object file = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(FOLDER.resolve(id + ".yaml")));
            JsonNode book = Json.mapper().valueToTree(file);
            return new PriceBook(
                    id,
                    book.path("prices").properties().stream()
                            .collect(toMap(Map.Entry::getKey, it -> decimal(it.getValue()))),
                    book.path("hoursPerMonth").asInt(),
                    decimal(book.at("/spot/savingLow")),
                    decimal(book.at("/spot/savingHigh")),
                    decimal(book.at("/spot/interruption")),
                    decimal(book.at("/reserved/saving")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BigDecimal decimal(JsonNode number) {
        return new BigDecimal(number.asText());
    }
}
