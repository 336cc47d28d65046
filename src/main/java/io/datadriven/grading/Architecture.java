package io.datadriven.grading;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.datadriven.simulation.pipeline.Fault;
import io.datadriven.simulation.pipeline.Outcome;
import io.datadriven.simulation.pipeline.Pipeline;
import io.datadriven.simulation.pipeline.PriceBook;
import io.datadriven.simulation.pipeline.Requirement;
import io.datadriven.simulation.pipeline.Workload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Design a pipeline, which is run: with a bill, its load, a replay of events and drills. Several designs can be right. */
@JsonTypeName("architecture")
public record Architecture(Question question, Solution solution) implements Task {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Architecture of(ArchitectureAuthored authored, @JacksonInject PriceBooks books) {
        return authored.task(books);
    }

    @Schema(
            name = "ArchitectureQuestion",
            description = "Design a pipeline from the sources to the consumers that fulfils the requirements.",
            examples = """
                    {"kind": "architecture", "workload": {"sources": [{"id": "orders", "averageEventsPerSecond": 2000, "peakEventsPerSecond": 6000, "eventBytes": 1000, "keys": 500000, "hotKeyPercent": 1, "lateness": [], "duplicatesPerMille": 5, "duplicateAfterSeconds": 600, "outOfOrderSeconds": 30}], "consumers": [{"id": "dashboard", "meaning": "latest_per_key", "queriesPerHour": 60, "daysRead": 1, "columnsPercent": 20}], "historyDays": 7}, "priceBook": "aws-us-east-1-2024-07", "palette": ["log", "stream", "storage"], "requirements": [{"id": "cost", "text": "It costs at most 4,000 USD a month."}], "faults": [{"id": "broker_lost", "text": "A broker of the log is gone for good."}]}
                    """)
    public record Question(
            DesignWorkload workload,

            @Schema(
                    description = "The id of the price book that the bill is made by.",
                    examples = "aws-us-east-1-2024-07")
            String priceBook,

            @Schema(
                    description =
                            "The kinds of nodes that you may place; what they are made of is in the component types.",
                    examples = "[\"log\", \"stream\", \"storage\"]")
            List<String> palette,

            @Schema(description = "What your design has to fulfil; each is a check.")
            List<Option> requirements,

            @Schema(description = "What goes wrong in the drills.")
            List<Option> faults,

            @Nullable @Schema(description = "What to begin with, if there is something.")
            Design starter)
            implements Task.Question {}

    /**
     * The key.
     *
     * @param palette the kinds of nodes that may be placed
     * @param designs that hold everything, the model first
     */
    record Solution(
            Workload workload,
            PriceBook prices,
            Set<String> palette,
            List<Requirement> requirements,
            List<Fault> faults,
            List<Design> designs) {}

    @Schema(name = "ArchitectureAnswer", examples = """
            {"kind": "architecture", "design": {"nodes": [{"kind": "storage", "id": "table", "format": "iceberg", "retentionDays": 30}], "edges": [{"from": "table", "to": "dashboard"}]}, "claims": [{"kind": "fresh", "consumer": "dashboard", "seconds": 60}]}
            """)
    public record Answer(
            @NotNull @Valid Design design,

            @Nullable
            @Size(max = 8)
            @Schema(
                    description =
                            "What you say about it, as in an interview. Each is checked; they neither earn nor cost points.")
            List<@NotNull @Valid DesignClaim> claims)
            implements Task.Answer {

        Answer(Design design) {
            this(design, null);
        }

        List<DesignClaim> said() {
            return requireNonNullElse(claims, List.of());
        }
    }

    /** What designs have to carry; learners see the same in the question. */
    public Workload workload() {
        return solution.workload();
    }

    /** The answers that are known to hold everything, of different shapes; the model first. */
    public List<Answer> accepted() {
        return solution.designs().stream().map(Answer::new).toList();
    }

    /**
     * The design of an answer.
     *
     * @throws IllegalArgumentException when it cannot be run
     */
    public Pipeline pipeline(Answer answer) {
        return switch (DesignReading.of(answer.design(), workload(), solution.palette())) {
            case DesignReading.Sound(Pipeline it) -> it;
            case DesignReading.Faulty it ->
                throw new IllegalArgumentException(it.faults().getFirst().detail());
        };
    }

    /** What designs have to fulfil; learners see it in words. */
    public List<Requirement> requirements() {
        return solution.requirements();
    }

    /** What comes of a design, each part of it when it is asked for. */
    public Outcome outcome(Pipeline pipeline) {
        return Outcome.of(pipeline, solution.workload(), solution.faults(), solution.prices());
    }

    @Override
    public Answer modelAnswer() {
        return new Answer(solution.designs().getFirst());
    }

    /** The model with the first change of a parameter that breaks a requirement. */
    @Override
    public Answer wrongAnswer() {
        return DesignNeighbours.of(modelAnswer().design())
                .map(Answer::new)
                .filter(it -> new ArchitectureGrader().grade(this, it) instanceof Grade grade && !grade.hasFullMarks())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There must be a change of one parameter that breaks some requirement."));
    }

    @Override
    public Answer invalidAnswer() {
        var design = modelAnswer().design();
        var edges = Stream.concat(
                design.edges().stream(),
                Stream.of(new Design.Edge(design.nodes().getFirst().id(), "no-such-node")));
        return new Answer(new Design(design.nodes(), edges.toList(), design.operations()));
    }
}
