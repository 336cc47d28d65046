package io.datadriven.grading;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.datadriven.simulation.RowFilter;
import io.datadriven.simulation.ScanQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Predict what a query reads of a table, or lay the table out so that its queries read little: it is counted exactly. */
@JsonTypeName("pushdown")
public record Pushdown(Question question, Solution solution) implements Task {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Pushdown of(PushdownAuthored authored) {
        return authored.task();
    }

    @Schema(
            name = "PushdownQuestion",
            description =
                    "Either count what the only query reads of the table, or decide about the layout so that all requirements are kept.",
            examples = """
                    {"kind": "pushdown", "table": {"name": "orders", "rows": 4000000, "bytes": 256000000, "columns": [{"name": "ts", "type": "timestamp", "position": 1, "bytes": 8, "about": "2026-03-01 00:00:00 to 2026-03-31 23:59:59, rising evenly as rows arrive."}], "otherBytes": 56}, "layout": {"format": "delta", "partitionBy": [], "order": "As they arrive.", "rowsPerFile": 100000, "rowsPerRowGroup": 25000, "indexedColumns": 32, "bloomFilters": [], "partitions": 1, "files": 40, "rowGroups": 160}, "queries": [{"id": "one-day", "sql": "SELECT ts FROM orders WHERE ts >= TIMESTAMP '2026-03-14 00:00:00' AND ts < TIMESTAMP '2026-03-15 00:00:00'"}], "statistics": [], "measures": [{"id": "files", "text": "How many files are opened, be it only to read their footer?"}], "decisions": [], "requirements": []}
                    """)
    public record Question(
            PushdownShown.Table table,

            @Schema(description = "How the table lies. Where you decide, how it lies today.")
            PushdownShown.Layout layout,

            @Schema(description = "What is asked of the table.")
            List<PushdownShown.Query> queries,

            @Schema(
                    description =
                            "What the metadata say of each row group, in the columns that the query filters by. Empty where it is not shown.")
            List<PushdownShown.RowGroup> statistics,

            @Schema(description = "What you count. Empty where you decide.")
            List<Option> measures,

            @Schema(description = "What you decide. Empty where you count.")
            List<Decision> decisions,

            @Schema(description = "What the layout has to keep. Empty where you count.")
            List<Option> requirements)
            implements Task.Question {}

    @Schema(name = "PushdownDecision")
    public record Decision(
            @Schema(examples = "order") String id,

            @Schema(examples = "In which order do the rows lie?")
            String text,

            List<Option> options) {}

    @Schema(name = "PushdownCount")
    public record Count(
            @NotNull @Schema(description = "The id of a measure.", examples = "files")
            String measure,

            @NotNull
            @JsonDeserialize(using = WrittenNumber.class)
            @Schema(
                    description = "For people who type, a string is read as well: \"1,200\", \"24M\".",
                    type = SchemaType.NUMBER,
                    format = "double",
                    examples = "12")
            BigDecimal value) {}

    @Schema(name = "PushdownChoice")
    public record Choice(
            @NotNull @Schema(description = "The id of a decision.", examples = "order")
            String decision,

            @NotNull @Schema(description = "The id of one of its options.", examples = "z-order")
            String option) {}

    /** A wrong count that a known mistake leads to, and the mistake, told after what somebody counts. */
    record Slip(long value, String reason) {}

    /**
     * The key.
     *
     * @param prediction what is asked; nothing where a layout is
     * @param choices of a prediction none, and so the model and the requirements
     */
    record Solution(
            PushdownTable table,
            Map<String, ScanQuery> queries,
            @Nullable PushdownPrediction prediction,
            PushdownChoices choices,
            List<Choice> model,
            List<PushdownRequirement> requirements) {

        /** The query that is limited, or one that reads nothing where the table is. */
        ScanQuery query(PushdownRequirement required) {
            var whole = new ScanQuery(Set.of(), new RowFilter.All(List.of()));
            return required.query() == null ? whole : queries.getOrDefault(required.query(), whole);
        }
    }

    @Schema(name = "PushdownAnswer", examples = """
            {"kind": "pushdown", "counts": [{"measure": "files", "value": 12}, {"measure": "bytes", "value": 24000000}]}
            """)
    public record Answer(
            @Nullable @Size(max = 20) @Schema(description = "What you count, each measure once.")
            List<@NotNull @Valid Count> counts,

            @Nullable @Size(max = 20) @Schema(description = "Your layout, each decision once.")
            List<@NotNull @Valid Choice> choices)
            implements Task.Answer {

        List<Choice> chosen() {
            return requireNonNullElse(choices, List.of());
        }

        /** The counts by measure. They must be without faults. */
        Map<PushdownMeasure, BigDecimal> counted() {
            var counted = new EnumMap<PushdownMeasure, BigDecimal>(PushdownMeasure.class);
            requireNonNullElse(counts, List.<Count>of())
                    .forEach(it ->
                            counted.put(PushdownMeasure.called(it.measure()).orElseThrow(), it.value()));
            return counted;
        }
    }

    @Override
    public Answer modelAnswer() {
        var prediction = solution.prediction();
        return prediction == null
                ? new Answer(null, solution.model())
                : new Answer(
                        prediction.asked().stream()
                                .map(it -> new Count(it.id, BigDecimal.valueOf(prediction.right(it))))
                                .toList(),
                        null);
    }

    /** The model layout with one decision taken otherwise, or the right counts but for the first. */
    @Override
    public Answer wrongAnswer() {
        if (solution.prediction() != null) {
            var counts = new ArrayList<>(requireNonNullElse(modelAnswer().counts(), List.<Count>of()));
            var first = counts.getFirst();
            counts.set(
                    0,
                    new Count(first.measure(), first.value().add(first.value()).add(BigDecimal.ONE)));
            return new Answer(counts, null);
        }
        var others = solution.choices().neighbours(solution.model()).stream()
                .map(it -> new Answer(null, it))
                .toList();
        return others.stream()
                .filter(it -> new PushdownGrader().grade(this, it) instanceof Grade grade && !grade.hasFullMarks())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There must be a layout that misses a requirement."));
    }

    @Override
    public Answer invalidAnswer() {
        return solution.prediction() == null
                ? new Answer(null, List.of(new Choice("no-such-decision", "sorted")))
                : new Answer(List.of(new Count("no-such-measure", BigDecimal.ONE)), null);
    }
}
