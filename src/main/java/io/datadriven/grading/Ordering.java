package io.datadriven.grading;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Put the steps in order. Every order that keeps the author's rules is right. */
@JsonTypeName("ordering")
public record Ordering(Question question, Solution solution) implements Task {

    @JsonCreator
    static Ordering of(
            @JsonProperty("steps") List<Authored> steps,
            @JsonProperty("distractors") @Nullable List<Authored> distractors,
            @JsonProperty("rules") List<Rule> rules) {
        var extra = distractors == null ? List.<Authored>of() : distractors;
        Ids.checkUnique(Stream.concat(steps.stream(), extra.stream()).map(Authored::id));
        var order = steps.stream().map(Authored::id).toList();
        var feedback = new HashMap<String, String>();
        extra.forEach(
                it -> feedback.put(it.id(), it.feedback() == null ? "This step does not belong in." : it.feedback()));

        var solution = new Solution(order, Precedence.of(order, rules), rules, Map.copyOf(feedback));
        var items = Shuffled.by(
                Step::id,
                Stream.concat(steps.stream(), extra.stream())
                        .map(Authored::shown)
                        .toList());
        return new Ordering(new Question(solution.unsorted(items), !extra.isEmpty()), solution);
    }

    @Schema(
            name = "OrderingQuestion",
            description = "Put the steps in order. Several orders may be right.",
            examples = """
                    {"kind": "ordering", "steps": [{"id": "swap-readers", "text": "Swap the readers"}, {"id": "start-replay", "text": "Start the replay"}], "leaveOut": false}
                    """)
    public record Question(
            List<Step> steps,

            @Schema(
                    description =
                            "Whether some steps do not belong in and are to be left out. If not, every step is placed.",
                    examples = "false")
            boolean leaveOut)
            implements Task.Question {}

    @Schema(name = "OrderingStep")
    public record Step(
            @Schema(examples = "swap-readers") String id,

            @Schema(description = "Markdown.", examples = "Swap the readers")
            String text) {}

    /** A step as its author writes it. */
    record Authored(String id, String text, @Nullable String feedback) {

        Step shown() {
            return new Step(id, text);
        }
    }

    /** One step must come before another, because otherwise something goes wrong. */
    record Rule(String first, String then, String because) {}

    /**
     * The key.
     *
     * @param order one right order
     * @param precedence which step comes before which, by the rules and what follows from them
     * @param distractors for each step that does not belong in, why
     */
    record Solution(List<String> order, Precedence precedence, List<Rule> rules, Map<String, String> distractors) {

        /** The items in an order that is not right by accident. */
        List<Step> unsorted(List<Step> items) {
            var shown = new ArrayList<>(items);
            for (int turns = 0; turns < items.size(); turns++) {
                var steps = shown.stream().map(Step::id).filter(order::contains).toList();
                if (precedence.longestRight(steps).size() < steps.size()) {
                    return List.copyOf(shown);
                }
                Collections.rotate(shown, 1);
            }
            throw new IllegalArgumentException("The rules must leave at least one order that is wrong.");
        }
    }

    @Schema(name = "OrderingAnswer", examples = """
            {"kind": "ordering", "order": ["start-replay", "swap-readers"]}
            """)
    public record Answer(
            @NotEmpty
            @Size(max = 50)
            @Schema(
                    description = "The ids of the steps, the first one first, each at most once.",
                    examples = "[\"start-replay\", \"swap-readers\"]")
            List<@NotNull String> order)
            implements Task.Answer {}

    @Override
    public Answer modelAnswer() {
        return new Answer(solution.order());
    }

    @Override
    public Answer wrongAnswer() {
        return new Answer(solution.order().reversed());
    }

    @Override
    public Answer invalidAnswer() {
        return new Answer(Stream.concat(
                        solution.order().stream(), solution.order().stream().limit(1))
                .toList());
    }
}
