package io.datadriven.grading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.datadriven.simulation.ScanCount;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a scan leaves of a table, step by step. */
@JsonTypeName("funnel")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FunnelEvidence", examples = """
        {"kind": "funnel", "query": "one-day", "levels": [{"measure": "partitions", "left": 1, "total": 31}, {"measure": "files", "left": 4, "total": 124}]}
        """)
record PushdownFunnel(
        @Nullable
        @Schema(
                description = "The id of the query. Without it, it is the whole table, or the only query there is.",
                examples = "one-day")
        String query,

        @Schema(
                description =
                        "From the partitions to the rows. Of a prediction that is right in part, only those parts.")
        List<Level> levels)
        implements Evidence {

    @Schema(name = "FunnelLevel", description = "So much of so much is left.")
    record Level(
            @Schema(description = "partitions, files (opened), rowGroups, bytes or rows.", examples = "files")
            String measure,

            @Schema(examples = "4") long left,

            @Schema(examples = "124") long total) {}

    static PushdownFunnel of(@Nullable String query, ScanCount count) {
        return new PushdownFunnel(query, levels(count, Arrays.asList(PushdownMeasure.values())));
    }

    /** All of the table. */
    static PushdownFunnel whole(ScanCount count) {
        return new PushdownFunnel(
                null,
                Arrays.stream(PushdownMeasure.values())
                        .map(it -> new Level(
                                it.id, it.of(count).total(), it.of(count).total()))
                        .toList());
    }

    /** Only these levels. */
    static PushdownFunnel of(ScanCount count, List<PushdownMeasure> measures) {
        return new PushdownFunnel(null, levels(count, measures));
    }

    private static List<Level> levels(ScanCount count, List<PushdownMeasure> measures) {
        return measures.stream()
                .map(it -> new Level(it.id, it.of(count).left(), it.of(count).total()))
                .toList();
    }
}
