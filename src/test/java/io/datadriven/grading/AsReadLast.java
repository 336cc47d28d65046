package io.datadriven.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All that learners are shown of a task and told about answers to it, word for word as a person last read it and found it right.
 * There is a file for each, to be read with every change: {@code -Dgrading.asRead=write} writes them anew.
 */
final class AsReadLast {

    private static final Path FOLDER = Path.of("src/test/resources/grading");
    private static final boolean WRITES = "write".equals(System.getProperty("grading.asRead"));

    private AsReadLast() {}

    /** Of the task, its model, wrong and invalid answer, and these answers. */
    static void check(String name, Task task, List<? extends Task.Answer> answers) throws IOException {
        var now = pretty(told(task, answers));
        var file = FOLDER.resolve(name + ".json");
        if (WRITES) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, now);
        }
        assertThat(now)
                .as(
                        "What learners read has changed. Run the tests with -Dgrading.asRead=write, and review the diff of %s",
                        file)
                .isEqualTo(Files.readString(file));
    }

    private static JsonNode told(Task task, List<? extends Task.Answer> answers) {
        var told = Grading.JSON.createObjectNode();
        told.set("question", tree(task.question(), Task.Question.class));
        var all = new ArrayList<Task.Answer>(List.of(task.modelAnswer(), task.wrongAnswer(), task.invalidAnswer()));
        all.addAll(answers);
        var verdicts = told.putArray("answers");
        all.forEach(it -> verdicts.add(told(task, it)));
        return told;
    }

    private static ObjectNode told(Task task, Task.Answer answer) {
        var told = Grading.JSON.createObjectNode();
        told.set("answer", tree(answer, Task.Answer.class));
        var verdict = Grading.verdict(task, answer);
        told.set(verdict instanceof Grade ? "grade" : "invalid", tree(verdict, verdict.getClass()));
        return told;
    }

    private static JsonNode tree(Object value, Class<?> declared) {
        try {
            return Grading.JSON.readTree(Grading.written(value, declared));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pretty(JsonNode node) throws JsonProcessingException {
        return Grading.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    }
}
