package io.datadriven.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datadriven.catalog.ChallengeSource;
import io.datadriven.grading.Grade;
import io.datadriven.grading.Graders;
import io.datadriven.grading.Task;
import io.datadriven.platform.Json;
import io.datadriven.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules in an item score as the grader does: exactly, but for a partly right order, of which QTI knows nothing. */
class QtiScoreTest {

    private static final int ANSWERS = 200;
    private static final ObjectMapper JSON = Json.mapper();
    private static final Graders GRADERS = new Graders(Sandbox.with(1, 128));

    private final Random random = new Random(42);

    static Stream<ChallengeSource> exportable() {
        return Shipped.exportable();
    }

    @ParameterizedTest
    @MethodSource("exportable")
    void the_items_rules_score_as_the_grader_does(ChallengeSource challenge) throws Exception {
        var source = challenge.tree();
        var task = JSON.treeToValue(source.path("task"), Task.class);
        var item = XmlDocuments.read(ItemExport.write(source)).getDocumentElement();
        var rules = new ResponseProcessing(item, new Declarations(item));
        for (var answer : answers(source, task)) {
            var expected = score(task, answer);
            var scored = rules.score(responses(answer)) / source.path("points").asDouble();
            if (answer.path("kind").asText().equals("ordering")) {
                assertThat(scored).as(answer.toString()).isEqualTo(expected == 1 ? 1 : 0);
            } else {
                assertThat(scored).as(answer.toString()).isCloseTo(expected, within(0.0001));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("exportable")
    void a_task_that_was_read_from_the_qti_alone_scores_as_it_did(ChallengeSource challenge) throws Exception {
        var source = challenge.tree();
        var task = JSON.treeToValue(source.path("task"), Task.class);
        var read = ChangedItem.task(source, QtiRoundTripTest.plain(source).withObject("task"));
        var again = JSON.treeToValue(read, Task.class);
        for (var answer : answers(source, task)) {
            assertThat(score(again, answer)).as(answer.toString()).isEqualTo(score(task, answer));
        }
    }

    private List<JsonNode> answers(JsonNode source, Task task) {
        var answers = new ArrayList<JsonNode>(
                List.of(JSON.valueToTree(task.modelAnswer()), JSON.valueToTree(task.wrongAnswer())));
        source.path("wrongAnswers").forEach(it -> answers.add(it.path("answer")));
        for (int i = 0; i < ANSWERS; i++) {
            answers.add(random(source.path("task")));
        }
        return answers;
    }

    private static double score(Task task, JsonNode answer) throws JsonProcessingException {
        var verdict = GRADERS.grade(task, JSON.treeToValue(answer, Task.Answer.class));
        assertThat(verdict).as(answer.toString()).isInstanceOf(Grade.class);
        return verdict instanceof Grade grade ? grade.score() : -1;
    }

    /** What a delivery engine would send for the answer. */
    private static Map<String, List<Object>> responses(JsonNode answer) {
        var responses = new HashMap<String, List<Object>>();
        switch (answer.path("kind").asText()) {
            case "single_choice" -> responses.put("RESPONSE", texts(List.of(answer.path("option"))));
            case "multiple_choice" -> responses.put("RESPONSE", texts(list(answer.path("options"))));
            case "ordering" -> responses.put("RESPONSE", texts(list(answer.path("order"))));
            case "matching" -> responses.put("RESPONSE", pairs(answer.path("pairs"), "left", "right"));
            case "categorization" -> responses.put("RESPONSE", pairs(answer.path("placements"), "item", "category"));
            case "numeric" ->
                responses.put("RESPONSE", List.of(answer.path("value").asDouble()));
            default ->
                answer.path("blanks")
                        .forEach(it -> responses.put(
                                "RESPONSE-" + it.path("blank").asText(),
                                List.of(it.path("value").asText())));
        }
        return responses;
    }

    private static List<Object> texts(List<JsonNode> ids) {
        return ids.stream().map(it -> (Object) Qti.identifier(it.asText())).toList();
    }

    private static List<Object> pairs(JsonNode pairs, String left, String right) {
        return pairs.valueStream()
                .map(it ->
                        (Object) (it.path(left).asText() + " " + it.path(right).asText()))
                .toList();
    }

    private JsonNode random(JsonNode task) {
        var answer = JSON.createObjectNode().put("kind", task.path("kind").asText());
        switch (task.path("kind").asText()) {
            case "single_choice" -> answer.set("option", pick(ids(task.path("options"))));
            case "multiple_choice" -> answer.set("options", some(ids(task.path("options"))));
            case "ordering" -> order(task, answer);
            case "matching" ->
                answer.set("pairs", assigned(task.path("left"), "left", ids(task.path("right")), "right"));
            case "categorization" ->
                answer.set(
                        "placements", assigned(task.path("items"), "item", ids(task.path("categories")), "category"));
            case "numeric" -> {
                var slips = task.path("slips")
                        .valueStream()
                        .map(it -> it.path("value"))
                        .toList();
                var base = slips.isEmpty() || random.nextBoolean() ? task.path("value") : pick(slips);
                answer.put("value", base.asDouble() * (0.97 + 0.06 * random.nextDouble()));
                answer.set("unit", task.path("unit"));
            }
            default -> answer.set("blanks", fillings(task));
        }
        return answer;
    }

    private void order(JsonNode task, ObjectNode answer) {
        var steps = new ArrayList<>(ids(task.path("steps")));
        var at = random.nextInt(steps.size() - 1);
        if (random.nextBoolean()) {
            Collections.swap(steps, at, at + 1);
        }
        if (task.has("distractors") && random.nextBoolean()) {
            steps.add(random.nextInt(steps.size()), pick(ids(task.path("distractors"))));
        }
        answer.set("order", JSON.createArrayNode().addAll(steps));
    }

    private JsonNode fillings(JsonNode task) {
        var blanks = JSON.createArrayNode();
        for (var blank : task.path("blanks")) {
            var values = blank.has("options") ? ids(blank.path("options")) : list(blank.path("accept"));
            var others = blank.path("mistakes")
                    .valueStream()
                    .flatMap(it -> it.path("answers").valueStream())
                    .toList();
            var value = others.isEmpty() || random.nextBoolean() ? pick(values) : pick(others);
            blanks.addObject().<ObjectNode>set("blank", blank.path("id")).set("value", value);
        }
        return blanks;
    }

    private JsonNode assigned(JsonNode things, String thing, List<JsonNode> targets, String target) {
        var assigned = JSON.createArrayNode();
        some(ids(things))
                .forEach(it -> assigned.addObject().<ObjectNode>set(thing, it).set(target, pick(targets)));
        return assigned;
    }

    private JsonNode some(List<JsonNode> ids) {
        var shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, random);
        return JSON.createArrayNode().addAll(shuffled.subList(0, 1 + random.nextInt(shuffled.size())));
    }

    private JsonNode pick(List<JsonNode> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<JsonNode> ids(JsonNode items) {
        return items.valueStream().map(it -> it.path("id")).toList();
    }

    private static List<JsonNode> list(JsonNode items) {
        return items.valueStream().toList();
    }
}
