package io.datadriven.grading;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A pipeline as a learner designs it: nodes of their own, and edges between these and the sources and consumers that are given. */
@Schema(
        name = "Design",
        description = "A pipeline: your nodes, and edges between them and the sources and consumers that are given.",
        examples = """
                {"nodes": [{"kind": "storage", "id": "table", "format": "iceberg", "retentionDays": 30}], "edges": [{"from": "table", "to": "dashboard"}], "operations": {"alert": "freshness"}}
                """)
public record Design(
        @NotNull
        @Size(min = 1, max = 20)
        @Schema(description = "The nodes that you place. Their order does not matter.")
        List<@NotNull @Valid DesignNode> nodes,

        @NotNull @Size(max = 60) @Schema(description = "Where data flow. Their order does not matter.")
        List<@NotNull @Valid Edge> edges,

        @Nullable @Valid Operations operations) {

    @Schema(name = "DesignEdge")
    public record Edge(
            @NotNull @Schema(description = "The id of a node or of a source.", examples = "table")
            String from,

            @NotNull @Schema(description = "The id of a node or of a consumer.", examples = "dashboard")
            String to) {}

    @Schema(
            name = "DesignOperations",
            description = "How the pipeline is run. The words are those of the palette's operations.")
    public record Operations(
            @Nullable @Schema(examples = "event_id_dedupe") String idempotency,
            @Nullable @Schema(examples = "replay_and_swap") String backfill,
            @Nullable @Schema(examples = "dead_letter") String errorAction,
            @Nullable @Schema(examples = "freshness") String alert) {

        static final Operations USUAL = new Operations(null, null, null, null);
    }
}
