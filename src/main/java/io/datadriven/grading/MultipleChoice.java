package io.datadriven.grading;

import static java.util.function.Predicate.not;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Pick every option that is right. */
@JsonTypeName("multiple_choice")
public record MultipleChoice(Question question, Solution solution) implements Task {

    @JsonCreator
    static MultipleChoice of(
            @JsonProperty("scoring") Scoring scoring, @JsonProperty("options") List<Option.Authored> options) {
        var choices = Choices.of(options);
        if (choices.correct().isEmpty()) {
            throw new IllegalArgumentException("At least one option must be correct.");
        }
        if (choices.correct().size() == options.size()) {
            throw new IllegalArgumentException("At least one option must be wrong.");
        }
        return new MultipleChoice(
                new Question(scoring.rule, Shuffled.options(options)), new Solution(scoring, choices));
    }

    @Schema(name = "MultipleChoiceQuestion", description = "Pick every option that is right.", examples = """
            {"kind": "multiple_choice", "scoring": "A wrong pick takes away what a right one gives.", "options": [{"id": "append", "text": "Append"}, {"id": "merge", "text": "MERGE on the order id"}]}
            """)
    public record Question(
            @Schema(
                    description = "How picks are counted, as a sentence for the learner.",
                    examples = "A wrong pick takes away what a right one gives.")
            String scoring,

            List<Option> options)
            implements Task.Question {}

    record Solution(Scoring scoring, Choices choices) {}

    @Schema(name = "MultipleChoiceAnswer", examples = """
            {"kind": "multiple_choice", "options": ["merge"]}
            """)
    public record Answer(
            @NotEmpty
            @Size(max = 50)
            @Schema(description = "The ids of the options, each once, in any order.", examples = "[\"merge\"]")
            List<@NotNull String> options)
            implements Task.Answer {}

    @Override
    public Answer modelAnswer() {
        return new Answer(solution.choices().correct().stream().sorted().toList());
    }

    /** All that is right, and one option too many. */
    @Override
    public Answer wrongAnswer() {
        var wrong = question.options().stream()
                .map(Option::id)
                .filter(not(solution.choices().correct()::contains))
                .limit(1);
        return new Answer(Stream.concat(modelAnswer().options().stream(), wrong).toList());
    }

    @Override
    public Answer invalidAnswer() {
        var once = modelAnswer().options();
        return new Answer(Stream.concat(once.stream(), once.stream()).toList());
    }
}
