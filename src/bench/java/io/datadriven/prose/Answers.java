package io.datadriven.prose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads the public data sets, which stay where they are: one object a line. */
final class Answers {

    /** @param given what people gave, from 0 to 1 */
    record Answer(String question, String asked, List<String> references, String text, double given, String split) {}

    /** A criterion, the same in other words, two opposites and something beside it. */
    record Polar(String criterion, String paraphrase, String negation, String contradiction, String beside) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    /** The 81 questions that the authors use themselves (Mohler, Bunescu and Mihalcea 2011). */
    static List<Answer> mohler(Path data) throws IOException {
        return lines(data.resolve("mohler/data.jsonl")).stream()
                .filter(it -> !it.get("ignored_by_authors").asBoolean())
                .map(it -> new Answer(
                        it.get("question_id").asText(),
                        it.get("question").asText(),
                        List.of(it.get("reference_answer").asText()),
                        it.get("student_answer").asText(),
                        it.get("score").asDouble() / 5,
                        it.get("split").asText()))
                .toList();
    }

    /** SemEval 2013, task 7 (Dzikovska and others). */
    static List<Answer> beetle(Path data) throws IOException {
        return lines(data.resolve("semeval2013-beetle/data.jsonl")).stream()
                .map(it -> new Answer(
                        it.get("question_id").asText(),
                        it.get("question").asText(),
                        StreamSupport.stream(it.get("all_references").spliterator(), false)
                                .map(JsonNode::asText)
                                .distinct()
                                .toList(),
                        it.get("student_answer").asText(),
                        it.get("score").asDouble(),
                        it.get("split").asText()))
                .toList();
    }

    static List<Polar> polarity(Path data) throws IOException {
        return lines(data.resolve("polarity/data.jsonl")).stream()
                .map(it -> new Polar(
                        it.get("criterion").asText(),
                        it.get("paraphrase").asText(),
                        it.get("negation").asText(),
                        it.get("contradiction").asText(),
                        it.get("ontopic").asText()))
                .toList();
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(Answers::node).toList();
    }

    private static JsonNode node(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
