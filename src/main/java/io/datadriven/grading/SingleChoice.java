package io.datadriven.grading;

import static java.util.function.Predicate.not;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.datadriven.simulation.Sentence;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Pick the one option that is right. */
@JsonTypeName("single_choice")
public record SingleChoice(Question question, Choices solution) implements Task {

    @JsonCreator
    static SingleChoice of(@JsonProperty("options") List<Option.Authored> options) {
        var correct = options.stream().filter(Option.Authored::correct).count();
        if (correct != 1) {
            throw new IllegalArgumentException(Sentence.of("Exactly one option is correct, not %d.", correct));
        }
        return new SingleChoice(new Question(Shuffled.options(options)), Choices.of(options));
    }

    @Schema(name = "SingleChoiceQuestion", description = "Pick the one option that is right.", examples = """
            {"kind": "single_choice", "options": [{"id": "greater", "text": "`event_time > :boundary`"}, {"id": "greater-or-equal", "text": "`event_time >= :boundary`"}]}
            """)
    public record Question(List<Option> options) implements Task.Question {}

    @Schema(name = "SingleChoiceAnswer", examples = """
            {"kind": "single_choice", "option": "greater"}
            """)
    public record Answer(
            @NotNull @Schema(description = "The id of the option.", examples = "greater")
            String option) implements Task.Answer {}

    @Override
    public Answer modelAnswer() {
        return new Answer(solution.correct().iterator().next());
    }

    @Override
    public Answer wrongAnswer() {
        return new Answer(question.options().stream()
                .map(Option::id)
                .filter(not(solution.correct()::contains))
                .findFirst()
                .orElseThrow());
    }

    @Override
    public Answer invalidAnswer() {
        return new Answer(modelAnswer().option() + "-that-is-not-there");
    }
}
