package io.datadriven.grading;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.datadriven.platform.Json;
import io.datadriven.sandbox.Sandbox;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Short words for tests: reads what authors and learners write, and opens what the graders hand back. */
final class Grading {

    static final ObjectMapper JSON = Json.mapper()
            .setInjectableValues(new InjectableValues.Std()
                    .addValue(
                            PriceBooks.class,
                            new PriceBooks(Map.of(
                                    "aws-us-east-1-2024-07", io.datadriven.simulation.pipeline.PriceBooks.aws()))));

    private static final Graders GRADERS = new Graders(Sandbox.with(1, 128));

    private Grading() {}

    static Task task(String authored) {
        return read(authored, Task.class);
    }

    static Task.Answer answer(String sent) {
        return read(sent, Task.Answer.class);
    }

    static Verdict verdict(Task task, Task.Answer answer) {
        return GRADERS.grade(task, answer);
    }

    /** What a precheck says. */
    static Optional<Invalid> check(Task task, Task.Answer answer) {
        return GRADERS.check(task, answer);
    }

    static String version(Task task) {
        return GRADERS.version(task);
    }

    static Grade grade(Task task, Task.Answer answer) {
        return assertInstanceOf(Grade.class, verdict(task, answer));
    }

    static double score(Task task, Task.Answer answer) {
        return grade(task, answer).score();
    }

    static String message(Task task, Task.Answer answer) {
        return grade(task, answer).checks().getFirst().message();
    }

    static List<Evidence.Remark> remarks(Task task, Task.Answer answer) {
        var evidence = grade(task, answer).checks().getFirst().evidence();
        return assertInstanceOf(Evidence.Remarks.class, evidence).remarks();
    }

    static Evidence.Reading reading(Task task, Task.Answer answer) {
        var evidence = grade(task, answer).checks().getFirst().evidence();
        return assertInstanceOf(Evidence.Reading.class, evidence);
    }

    static List<Invalid.Fault> faults(Task task, Task.Answer answer) {
        return assertInstanceOf(Invalid.class, verdict(task, answer)).faults();
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As JSON, where a value of the given type is declared. */
    static String written(Object value, Class<?> declared) {
        try {
            return JSON.writerFor(declared).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
