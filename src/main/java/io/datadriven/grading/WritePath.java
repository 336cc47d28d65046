package io.datadriven.grading;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.datadriven.simulation.FailureMode;
import io.datadriven.simulation.WriteDesign;
import io.datadriven.simulation.WriteFault;
import io.datadriven.simulation.WriteWorkload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Design how a consumer writes events into a table, or say how a given design goes wrong: every fault is tried on it. */
@JsonTypeName("write_path")
public record WritePath(Question question, Solution solution) implements Task {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static WritePath of(WritePathAuthored authored) {
        return authored.task();
    }

    @Schema(
            name = "WritePathQuestion",
            description =
                    "Either decide how the events are written, so that all requirements hold, or say which failures the given design can have.",
            examples = """
                    {"kind": "write_path", "meaning": "One row per event, however often it was delivered.", "events": [{"id": "e1", "key": "A", "version": 1, "changedAt": "2026-11-21T10:00:00Z", "day": "2026-11-21", "arrivesAt": "2026-11-21T10:00:00Z", "reads": "paid", "deletes": false}], "faults": [{"id": "crash", "text": "The consumer dies and starts again."}], "decisions": [{"id": "offset", "text": "When is the offset in the log committed?", "options": [{"id": "before_write", "text": "Before the write."}, {"id": "after_write", "text": "After the write."}]}], "design": [], "requirements": [{"id": "crash-complete", "text": "When the consumer crashes, every change reaches the table."}], "failures": []}
                    """)
    public record Question(
            @Schema(
                    description = "What a row of the table stands for.",
                    examples = "One row per event, however often it was delivered.")
            String meaning,

            @Schema(
                    description =
                            "What the log receives, in this order if nothing goes wrong. A trace may end before the later ones, or have only some of them.")
            List<Event> events,

            @Schema(description = "What may go wrong, up to two faults in all.")
            List<Option> faults,

            @Schema(description = "What you decide. Empty where a design is given.")
            List<Decision> decisions,

            @Schema(description = "The design that is given, each decision with its option. Empty where you make it.")
            List<Decision> design,

            @Schema(description = "What your design has to hold. Empty where a design is given.")
            List<Option> requirements,

            @Schema(description = "The failures to choose from. Empty where you make the design.")
            List<Option> failures)
            implements Task.Question {}

    @Schema(name = "WriteEvent", description = "A change that a source emits.")
    public record Event(
            @Schema(description = "The same on each delivery.", examples = "e1")
            String id,

            @Schema(description = "The business key of the row.", examples = "A")
            String key,

            @Schema(description = "What the source counts the changes of the key by.", examples = "1")
            int version,

            @Schema(description = "The source's clock at the change.", examples = "2026-11-21T10:00:00Z")
            Instant changedAt,

            @Schema(description = "The value of the table's partition column.", examples = "2026-11-21")
            LocalDate day,

            @Schema(description = "When it reaches the log if nothing goes wrong.", examples = "2026-11-21T10:00:00Z")
            Instant arrivesAt,

            @Schema(description = "What a consumer of the row reads.", examples = "paid")
            String reads,

            @Schema(description = "Whether the row is gone from now on.", examples = "false")
            boolean deletes) {}

    @Schema(name = "WriteDecision")
    public record Decision(
            @Schema(examples = "offset") String id,

            @Schema(examples = "When is the offset in the log committed?")
            String text,

            List<Option> options) {}

    @Schema(name = "WriteChoice")
    public record Choice(
            @NotNull @Schema(description = "The id of a decision.", examples = "offset")
            String decision,

            @NotNull @Schema(description = "The id of one of its options.", examples = "after_write")
            String option) {}

    /**
     * The key.
     *
     * @param choices what may be decided; of a given design nothing
     * @param design the model design, or the one that is given
     * @param requirements of a given design none
     * @param failures those that are asked about; of a design to make none
     */
    record Solution(
            WriteWorkload workload,
            Set<WriteFault> faults,
            WriteChoices choices,
            WriteDesign design,
            List<Choice> model,
            List<WriteRequirement> requirements,
            List<FailureMode> failures) {}

    @Schema(name = "WritePathAnswer", examples = """
            {"kind": "write_path", "choices": [{"decision": "write", "option": "merge"}, {"decision": "offset", "option": "after_write"}]}
            """)
    public record Answer(
            @Nullable
            @Size(max = 20)
            @Schema(
                    description =
                            "Your design: each decision at most once. One with a single option, or that your design does not need, may be left out.")
            List<@NotNull @Valid Choice> choices,

            @Nullable
            @Size(max = 20)
            @Schema(
                    description =
                            "The ids of the failures that the given design can have, each once; none if it is safe.",
                    examples = "[\"duplicated_row\"]")
            List<@NotNull String> failures)
            implements Task.Answer {

        List<Choice> chosen() {
            return requireNonNullElse(choices, List.of());
        }

        List<String> ticked() {
            return requireNonNullElse(failures, List.of());
        }
    }

    boolean asksForDesign() {
        return solution.failures().isEmpty();
    }

    @Override
    public Answer modelAnswer() {
        if (asksForDesign()) {
            return new Answer(solution.model(), null);
        }
        var can = WritePathGrader.explore(this, solution.design()).modes(solution.faults());
        return new Answer(
                null,
                solution.failures().stream()
                        .filter(can::contains)
                        .map(WriteDecision::word)
                        .toList());
    }

    /** The model design with one decision taken otherwise, or the right failures but for one. */
    @Override
    public Answer wrongAnswer() {
        if (!asksForDesign()) {
            var ticked = new ArrayList<>(modelAnswer().ticked());
            var first = WriteDecision.word(solution.failures().getFirst());
            if (!ticked.remove(first)) {
                ticked.add(first);
            }
            return new Answer(null, ticked);
        }
        var others = WriteNeighbours.of(this);
        return others.stream()
                .filter(it -> new WritePathGrader().grade(this, it) instanceof Grade grade && !grade.hasFullMarks())
                .findFirst()
                .orElse(others.getLast());
    }

    @Override
    public Answer invalidAnswer() {
        return asksForDesign()
                ? new Answer(List.of(new Choice("no-such-decision", "append")), null)
                : new Answer(null, List.of("no-such-failure"));
    }
}
