package io.datadriven.grading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.datadriven.platform.ByKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a check rests on. */
@ByKind
public sealed interface Evidence
        permits Evidence.Remarks,
                Evidence.Reading,
                Evidence.Interval,
                Evidence.Trace,
                PushdownFunnel,
                SqlEvidence.Rows,
                SqlEvidence.Failure,
                SqlEvidence.Scan,
                DesignEvidence.Bill,
                DesignEvidence.Load,
                DesignEvidence.Consumer,
                DesignEvidence.Witness,
                DesignEvidence.Drill,
                DesignEvidence.Claims,
                FreeTextEvidence.Criterion,
                FreeTextEvidence.Assessment {

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

    /** The shortest way to a failure: without any one of its events, runs or faults it does not happen. */
    @JsonTypeName("trace")
    @Schema(name = "TraceEvidence", examples = """
            {"kind": "trace", "steps": [{"at": "2026-11-21T10:01:00Z", "happening": "crashed_after_write", "events": ["e1"], "visible": [{"key": "A", "event": "e1", "reads": "paid"}]}], "expected": [{"key": "A", "event": "e1", "reads": "paid"}], "actual": [{"key": "A", "event": "e1", "reads": "paid"}, {"key": "A", "event": "e1", "reads": "paid"}]}
            """)
    record Trace(
            List<TraceStep> steps,

            @Schema(description = "The rows that consumers should read in the end.")
            List<TraceRow> expected,

            @Schema(description = "The rows that they do read.")
            List<TraceRow> actual)
            implements Evidence {}

    /** One thing that happened. */
    record TraceStep(
            @Schema(examples = "2026-11-21T10:01:00Z") Instant at,

            @Schema(
                    description =
                            "What happened: delivered, delivered_again or delivered_late for an event that reaches the log;"
                                    + " ran, crashed_before_both, crashed_after_write, crashed_after_offset, ran_again, recognised or"
                                    + " refused for a batch.",
                    examples = "crashed_after_write")
            String happening,

            @Schema(description = "The ids of the events.", examples = "[\"e1\"]")
            List<String> events,

            @Schema(description = "The rows that consumers read after it.")
            List<TraceRow> visible) {}

    /** A row of the table. */
    record TraceRow(
            @Schema(examples = "A") String key,

            @Schema(description = "The id of the event that it shows.", examples = "e1")
            String event,

            @Schema(description = "What a consumer of the row reads.", examples = "paid")
            String reads) {}
}
