package io.datadriven.grading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of challenges that ship whose words the service makes, rather than their authors. */
class ShippedWordsTest {

    private static final Path CHALLENGES = Path.of("src/main/resources/content/challenges");
    private static final Set<String> KINDS = Set.of("write_path", "pushdown");
    private static final YAMLMapper YAML = new YAMLMapper();

    private record Challenge(String id, JsonNode task, JsonNode wrongAnswers) {

        @Override
        public String toString() {
            return id;
        }
    }

    @ParameterizedTest
    @MethodSource("challenges")
    void what_learners_are_shown_and_told_is_as_a_person_read_it_last(Challenge challenge) throws IOException {
        var answers = StreamSupport.stream(challenge.wrongAnswers().spliterator(), false)
                .map(it -> Grading.answer(it.get("answer").toString()))
                .toList();

        AsReadLast.check(challenge.id(), Grading.task(challenge.task().toString()), answers);
    }

    /** Those without parameters: the others are different each time. */
    static Stream<Challenge> challenges() throws IOException {
        try (var files = Files.walk(CHALLENGES)) {
            return files
                    .filter(it -> it.toString().endsWith(".yaml"))
                    .sorted()
                    .map(ShippedWordsTest::read)
                    .filter(it -> KINDS.contains(it.at("/task/kind").asText()) && !it.has("parameters"))
                    .map(it -> new Challenge(it.get("id").asText(), it.get("task"), it.path("wrongAnswers")))
                    .toList()
                    .stream();
        }
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
