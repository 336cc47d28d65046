package io.datadriven.grading;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.datadriven.simulation.Sentence;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Say between which two numbers something lies, so that nine of ten such answers hold it. */
@JsonTypeName("estimate")
public record Estimate(Question question, Solution solution) implements Task {

    /** A factor of 2, and a little for the rounding of its logarithm. */
    private static final double USUAL_FULL = 0.3011;

    private static final double USUAL_NOTHING = 2;

    @JsonCreator
    static Estimate of(
            @JsonProperty("value") BigDecimal value,
            @JsonProperty("unit") String unit,
            @JsonProperty("fullUpTo") @Nullable Double fullUpTo,
            @JsonProperty("nothingFrom") @Nullable Double nothingFrom,
            @JsonProperty("feedback") String feedback) {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException(
                    "What is estimated must be above 0: it is measured by orders of magnitude.");
        }
        var parsed = Unit.parse(unit)
                .orElseThrow(() -> new IllegalArgumentException(Sentence.of("'%s' is no unit that is known.", unit)));
        var full = fullUpTo == null ? USUAL_FULL : fullUpTo;
        var nothing = nothingFrom == null ? USUAL_NOTHING : nothingFrom;
        if (full >= nothing) {
            throw new IllegalArgumentException("'fullUpTo' must be below 'nothingFrom'.");
        }
        return new Estimate(new Question(unit), new Solution(value, parsed, full, nothing, feedback));
    }

    @Schema(
            name = "EstimateQuestion",
            description =
                    "Give two numbers that hold the right one with 90 % certainty: as near to each other as you dare.",
            examples = """
                    {"kind": "estimate", "unit": "USD/month"}
                    """)
    public record Question(
            @Schema(
                    description = "The unit that bare numbers are read in. Others of the same quantity are converted.",
                    examples = "USD/month")
            String unit)
            implements Task.Question {}

    /**
     * The key.
     *
     * @param fullUpTo the interval score, in orders of magnitude, up to which an answer earns full marks
     * @param nothingFrom the interval score from which it earns nothing
     */
    record Solution(BigDecimal value, Unit unit, double fullUpTo, double nothingFrom, String feedback) {}

    @Schema(name = "EstimateAnswer", examples = """
            {"kind": "estimate", "low": 20, "high": 60, "unit": "K USD/month"}
            """)
    public record Answer(
            @NotNull
            @JsonDeserialize(using = WrittenNumber.class)
            @Schema(
                    description = "It is hardly less than this. Above 0.",
                    type = SchemaType.NUMBER,
                    format = "double",
                    examples = "20")
            BigDecimal low,

            @NotNull
            @JsonDeserialize(using = WrittenNumber.class)
            @Schema(
                    description = "It is hardly more than this.",
                    type = SchemaType.NUMBER,
                    format = "double",
                    examples = "60")
            BigDecimal high,

            @Nullable
            @Size(max = 40)
            @Schema(description = "What both count; without it, the question's unit.", examples = "K USD/month")
            String unit)
            implements Task.Answer {}

    @Override
    public Answer modelAnswer() {
        return new Answer(solution.value(), solution.value(), question.unit());
    }

    /** Sure of something that is ten to twenty times too much. */
    @Override
    public Answer wrongAnswer() {
        var ten = solution.value().multiply(BigDecimal.TEN);
        return new Answer(ten, ten.add(ten), question.unit());
    }

    @Override
    public Answer invalidAnswer() {
        return new Answer(wrongAnswer().high(), solution.value(), question.unit());
    }
}
