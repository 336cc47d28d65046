package io.datadriven.grading;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.datadriven.simulation.Sentence;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Work out a number: gigabytes, hours, a monthly bill. */
@JsonTypeName("numeric")
public record Numeric(Question question, Solution solution) implements Task {

    @JsonCreator
    static Numeric of(
            @JsonProperty("value") BigDecimal value,
            @JsonProperty("unit") String unit,
            @JsonProperty("tolerance") Tolerance tolerance,
            @JsonProperty("feedback") String feedback,
            @JsonProperty("slips") @Nullable List<Slip> slips) {
        var parsed = Unit.parse(unit)
                .orElseThrow(() -> new IllegalArgumentException(Sentence.of("'%s' is no unit that is known.", unit)));
        var known = requireNonNullElse(slips, List.<Slip>of());
        for (var slip : known) {
            if (tolerance.accepts(slip.value(), value)) {
                throw new IllegalArgumentException(
                        Sentence.of("The slip %s lies within the tolerance of the value.", slip.value()));
            }
        }
        return new Numeric(new Question(unit), new Solution(value, parsed, tolerance, feedback, known));
    }

    @Schema(name = "NumericQuestion", description = "Work out a number.", examples = """
            {"kind": "numeric", "unit": "USD/month"}
            """)
    public record Question(
            @Schema(
                    description = "The unit that a bare number is read in. Others of the same quantity are converted.",
                    examples = "USD/month")
            String unit)
            implements Task.Question {}

    /** The value in the question's unit, how near an answer must come, and what to tell when it does not. */
    record Solution(BigDecimal value, Unit unit, Tolerance tolerance, String feedback, List<Slip> slips) {}

    /** A wrong number, in the question's unit, that a known mistake leads to. */
    record Slip(BigDecimal value, String feedback) {}

    @Schema(name = "NumericAnswer", examples = """
            {"kind": "numeric", "value": 80, "unit": "K USD/month"}
            """)
    public record Answer(
            @NotNull
            @JsonDeserialize(using = WrittenNumber.class)
            @Schema(
                    description = "The number. For people who type, a string is read as well: \"$80K\", \"35,437.5\".",
                    type = SchemaType.NUMBER,
                    format = "double",
                    examples = "80")
            BigDecimal value,

            @Nullable @Size(max = 40) @Schema(description = """
                            What the number counts; without it, the question's unit. Data: B, KB to PB (powers of 1,000), KiB to \
                            PiB (powers of 1,024). Time: ms, s, min, h, day, week, month (730 h), year. Money: USD, K USD, M USD. \
                            Share: %, fraction. Anything else that is counted by its noun: files, events. A rate is an amount per \
                            time: MB/s, USD/month.""", examples = "K USD/month")
            String unit)
            implements Task.Answer {}

    @Override
    public Answer modelAnswer() {
        return new Answer(solution.value(), question.unit());
    }

    /** Ten times as far from 0 and one more, so that a value of 0 is missed as well. */
    @Override
    public Answer wrongAnswer() {
        var further = solution.value().signum() < 0 ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        return new Answer(solution.value().multiply(BigDecimal.TEN).add(further), null);
    }

    @Override
    public Answer invalidAnswer() {
        return new Answer(solution.value(), "Gb of what");
    }
}
