package io.datadriven.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import io.datadriven.catalog.ChallengeSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The challenges that ship and that QTI can express, as their authors wrote them. */
final class Shipped {

    private static final Path CONTENT = Path.of("src", "main", "resources", "content");

    private Shipped() {}

    static Stream<ChallengeSource> exportable() {
        return all().filter(it -> ItemExport.refusal(it.tree()).isEmpty());
    }

    static Stream<ChallengeSource> all() {
        try (var files = Files.walk(CONTENT.resolve("challenges"))) {
            return files.filter(it -> it.toString().endsWith(".yaml")).sorted().map(Shipped::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChallengeSource read(Path file) {
        try {
            var path = CONTENT.relativize(file).toString().replace('\\', '/');
            return ChallengeSource.read(path, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode ofKind(String kind) {
        return exportable()
                .map(ChallengeSource::tree)
                .filter(it -> it.at("/task/kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    static List<String> kinds() {
        return exportable()
                .map(it -> it.tree().at("/task/kind").asText())
                .distinct()
                .toList();
    }
}
