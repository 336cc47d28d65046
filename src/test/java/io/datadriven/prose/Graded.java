package io.datadriven.prose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A question that ships, with answers of our own and what a strict senior interviewer gives for them.
 *
 * @param id of the challenge
 * @param model the answer that its author wrote
 * @param wrong a confident answer that is wrong
 */
record Graded(String id, Rubric rubric, String model, String wrong, List<Answer> answers) {

    private static final Path CHALLENGES = Path.of("src/main/resources/content/challenges");
    private static final Path ANSWERS = Path.of("src/test/resources/prose");

    /**
     * One answer.
     *
     * @param sort such as {@code excellent} or {@code negated}
     * @param credits by criterion: 0, 0.5 or 1
     * @param misconceptions the ids of those that it shows
     */
    record Answer(String id, String sort, String text, Map<String, Double> credits, Set<String> misconceptions) {}

    static List<Graded> all() {
        try (var files = Files.list(ANSWERS)) {
            return files.filter(it -> it.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Graded::of)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Graded of(Path answers) {
        var id = answers.getFileName().toString().replace(".yaml", "");
        try (var files = Files.walk(CHALLENGES)) {
            var challenge = files.filter(it -> it.getFileName().toString().equals(id + ".yaml"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No challenge is called '" + id + "'."));
            var task = map(yaml(challenge).get("task"));
            return new Graded(
                    id,
                    rubric(map(task.get("rubric"))),
                    text(task, "modelAnswer"),
                    text(task, "wrongAnswer"),
                    maps(yaml(answers).get("answers")).stream()
                            .map(Graded::answer)
                            .toList());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Answer answer(Map<String, Object> from) {
        var credits = new HashMap<String, Double>();
        map(from.get("credits")).forEach((id, credit) -> credits.put(id, number(credit)));
        return new Answer(
                text(from, "id"),
                text(from, "sort"),
                text(from, "text"),
                credits,
                Set.copyOf(texts(from.get("misconceptions"))));
    }

    private static Rubric rubric(Map<String, Object> from) {
        return new Rubric(
                text(from, "question"),
                maps(from.get("criteria")).stream().map(Graded::criterion).toList(),
                list(from.get("alternatives")).stream().map(Graded::texts).toList());
    }

    private static Criterion criterion(Map<String, Object> from) {
        return new Criterion(
                text(from, "id"),
                (int) number(from.get("weight")),
                Boolean.TRUE.equals(from.get("required")),
                text(from, "statement"),
                texts(from.get("exemplars")),
                list(from.get("keyTerms")).stream().map(Graded::texts).toList(),
                maps(from.get("misconceptions")).stream()
                        .map(it -> new Misconception(text(it, "id"), text(it, "text"), number(it.get("penalty"))))
                        .toList());
    }

    /** What the interviewer's credits come to, of alternatives those of the better one. */
    double given(Answer answer) {
        var left = new HashSet<String>();
        rubric.alternatives().forEach(left::addAll);
        rubric.alternatives().stream()
                .max((a, b) -> Double.compare(share(answer, Set.copyOf(a)), share(answer, Set.copyOf(b))))
                .ifPresent(left::removeAll);
        return share(
                answer,
                rubric.criteria().stream()
                        .map(Criterion::id)
                        .filter(it -> !left.contains(it))
                        .collect(Collectors.toSet()));
    }

    private double share(Answer answer, Set<String> ids) {
        double weights = 0;
        double earned = 0;
        for (var criterion : rubric.criteria()) {
            if (ids.contains(criterion.id())) {
                weights += criterion.weight();
                earned += criterion.weight() * answer.credits().getOrDefault(criterion.id(), 0.0);
            }
        }
        return weights == 0 ? 0 : earned / weights;
    }

    private static Map<String, Object> yaml(Path file) throws IOException {
        return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file)));
    }

    private static double number(@Nullable Object from) {
        return from instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private static String text(Map<String, Object> from, String key) {
        return String.valueOf(from.get(key));
    }

    private static List<String> texts(@Nullable Object from) {
        return list(from).stream().map(String::valueOf).toList();
    }

    private static List<Map<String, Object>> maps(@Nullable Object from) {
        return list(from).stream().map(Graded::map).toList();
    }

    private static List<?> list(@Nullable Object from) {
        return from instanceof List<?> list ? list : List.of();
    }

    private static Map<String, Object> map(@Nullable Object from) {
        var map = new HashMap<String, Object>();
        if (from instanceof Map<?, ?> read) {
            read.forEach((key, value) -> map.put(String.valueOf(key), value));
        }
        return map;
    }
}
