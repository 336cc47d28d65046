package io.datadriven.grading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.datadriven.platform.ByKind;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a check rests on. */
@ByKind
public sealed interface Evidence permits Evidence.Remarks, Evidence.Reading, Evidence.Interval {

    /** What is to be said about single parts of the answer. */
    @JsonTypeName("remarks")
    @Schema(name = "RemarksEvidence", examples = """
            {"kind": "remarks", "remarks": [{"about": "greater-or-equal", "right": false, "message": "Rows at the boundary are counted twice."}]}
            """)
    record Remarks(List<Remark> remarks) implements Evidence {}

    /** One part of the answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Remark(
            @Schema(description = "The id of the option, step or item.", examples = "greater-or-equal")
            String about,

            @Schema(examples = "false") boolean right,

            @Nullable
            @Schema(
                    description = "Why, where there is something to say. Markdown.",
                    examples = "Rows at the boundary are counted twice.")
            String message) {}

    /** How a number was read and converted. */
    @JsonTypeName("reading")
    @Schema(name = "ReadingEvidence", examples = """
            {"kind": "reading", "value": 80000, "unit": "USD/month"}
            """)
    record Reading(
            @Schema(
                    description = "The answer in the question's unit.",
                    type = SchemaType.NUMBER,
                    format = "double",
                    examples = "80000")
            BigDecimal value,

            @Schema(description = "The question's unit.", examples = "USD/month")
            String unit)
            implements Evidence {}

    /** How an interval was read and converted, and whether it holds the value. */
    @JsonTypeName("interval")
    @Schema(name = "IntervalEvidence", examples = """
            {"kind": "interval", "low": 20000, "high": 60000, "unit": "USD/month", "holds": true}
            """)
    record Interval(
            @Schema(type = SchemaType.NUMBER, format = "double", examples = "20000")
            BigDecimal low,

            @Schema(type = SchemaType.NUMBER, format = "double", examples = "60000")
            BigDecimal high,

            @Schema(description = "The question's unit.", examples = "USD/month")
            String unit,

            @Schema(description = "Whether the value lies in it.", examples = "true")
            boolean holds)
            implements Evidence {}
}
