package io.datadriven.grading;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.datadriven.platform.ByKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A node of a design as a learner writes it. What each parameter is, and between which bounds, is said once, in the palette; these
 * records have the same names.
 */
@ByKind
public sealed interface DesignNode
        permits DesignNode.Log,
                DesignNode.Stream,
                DesignNode.Batch,
                DesignNode.Storage,
                DesignNode.QualityGate,
                DesignNode.Serving {

    String ID = "[a-zA-Z0-9][a-zA-Z0-9_-]{0,39}";

    String REGION = "Where it runs and keeps its data: us unless said, or eu.";

    String id();

    @JsonTypeName("log")
    @Schema(
            name = "LogNode",
            description = "A partitioned log. Its parameters are those of the component type of the same kind.",
            examples = """
                    {"kind": "log", "id": "log-1", "technology": "kafka", "partitions": 24, "replicationFactor": 3, "retentionHours": 168, "brokerType": "m5.large", "brokers": 3}
                    """)
    record Log(
            @NotNull @Pattern(regexp = ID) @Schema(examples = "log-1")
            String id,

            @Nullable @Schema(examples = "kafka") String technology,
            @Nullable @Schema(examples = "24") Integer partitions,
            @Nullable @Schema(examples = "3") Integer replicationFactor,
            @Nullable @Schema(examples = "168") Integer retentionHours,
            @Nullable @Schema(examples = "m5.large") String brokerType,
            @Nullable @Schema(examples = "3") Integer brokers,

            @Nullable @Schema(description = REGION, examples = "us")
            String region)
            implements DesignNode {}

    @JsonTypeName("stream")
    @Schema(
            name = "StreamNode",
            description =
                    "A job that runs all the time. Its parameters are those of the component type of the same kind.",
            examples = """
                    {"kind": "stream", "id": "stream-1", "technology": "spark_structured_streaming", "instanceType": "m5.xlarge", "workers": 4, "minWorkers": 4, "triggerSeconds": 60, "checkpointIntervalSeconds": 60, "delivery": "exactly_once", "dedupeWindowSeconds": 7200, "watermarkSeconds": 0, "writeMode": "merge", "mergeKey": "business_key", "mergeGuard": "newer_version", "spotPercent": 0}
                    """)
    record Stream(
            @NotNull @Pattern(regexp = ID) @Schema(examples = "stream-1")
            String id,

            @Nullable @Schema(examples = "spark_structured_streaming")
            String technology,

            @Nullable @Schema(examples = "m5.xlarge") String instanceType,
            @Nullable @Schema(examples = "4") Integer workers,
            @Nullable @Schema(examples = "4") Integer minWorkers,
            @Nullable @Schema(examples = "60") Integer triggerSeconds,
            @Nullable @Schema(examples = "60") Integer checkpointIntervalSeconds,
            @Nullable @Schema(examples = "exactly_once") String delivery,
            @Nullable @Schema(examples = "7200") Integer dedupeWindowSeconds,
            @Nullable @Schema(examples = "0") Integer watermarkSeconds,
            @Nullable @Schema(examples = "merge") String writeMode,
            @Nullable @Schema(examples = "business_key") String mergeKey,
            @Nullable @Schema(examples = "newer_version") String mergeGuard,
            @Nullable @Schema(examples = "0") Integer spotPercent,

            @Nullable @Schema(description = REGION, examples = "us")
            String region)
            implements DesignNode {}

    @JsonTypeName("batch")
    @Schema(
            name = "BatchNode",
            description =
                    "A job that is started now and then. Its parameters are those of the component type of the same kind.",
            examples = """
                    {"kind": "batch", "id": "batch-1", "technology": "spark", "instanceType": "m5.2xlarge", "workers": 10, "everyMinutes": 1440, "lookbackDays": 2, "writeMode": "overwrite_partition", "mergeKey": "business_key", "mergeGuard": "newer_version", "reservedPercent": 0, "spotPercent": 80, "checkpointing": true}
                    """)
    record Batch(
            @NotNull @Pattern(regexp = ID) @Schema(examples = "batch-1")
            String id,

            @Nullable @Schema(examples = "spark") String technology,
            @Nullable @Schema(examples = "m5.2xlarge") String instanceType,
            @Nullable @Schema(examples = "10") Integer workers,
            @Nullable @Schema(examples = "1440") Integer everyMinutes,
            @Nullable @Schema(examples = "2") Integer lookbackDays,

            @Nullable @Schema(examples = "overwrite_partition")
            String writeMode,

            @Nullable @Schema(examples = "business_key") String mergeKey,
            @Nullable @Schema(examples = "newer_version") String mergeGuard,
            @Nullable @Schema(examples = "0") Integer reservedPercent,
            @Nullable @Schema(examples = "80") Integer spotPercent,
            @Nullable @Schema(examples = "true") Boolean checkpointing,

            @Nullable @Schema(description = REGION, examples = "us")
            String region)
            implements DesignNode {}

    @JsonTypeName("storage")
    @Schema(
            name = "StorageNode",
            description =
                    "A table in files on object storage. Its parameters are those of the component type of the same kind.",
            examples = """
                    {"kind": "storage", "id": "storage-1", "format": "iceberg", "partitionBy": "event_day", "sortBy": "none", "targetFileMb": 256, "compactionEveryMinutes": 60, "storageClass": "standard", "retentionDays": 365, "snapshotHours": 168}
                    """)
    record Storage(
            @NotNull @Pattern(regexp = ID) @Schema(examples = "storage-1")
            String id,

            @Nullable @Schema(examples = "iceberg") String format,
            @Nullable @Schema(examples = "event_day") String partitionBy,
            @Nullable @Schema(examples = "none") String sortBy,
            @Nullable @Schema(examples = "256") Integer targetFileMb,
            @Nullable @Schema(examples = "60") Integer compactionEveryMinutes,
            @Nullable @Schema(examples = "standard") String storageClass,
            @Nullable @Schema(examples = "365") Integer retentionDays,
            @Nullable @Schema(examples = "168") Integer snapshotHours,

            @Nullable @Schema(description = REGION, examples = "us")
            String region)
            implements DesignNode {}

    @JsonTypeName("quality_gate")
    @Schema(
            name = "QualityGateNode",
            description = "A check between two nodes. Its parameters are those of the component type of the same kind.",
            examples = """
                    {"kind": "quality_gate", "id": "quality-gate-1", "schemaCheck": true, "dedupe": false, "deadLetter": true}
                    """)
    record QualityGate(
            @NotNull @Pattern(regexp = ID) @Schema(examples = "quality-gate-1")
            String id,

            @Nullable @Schema(examples = "true") Boolean schemaCheck,
            @Nullable @Schema(examples = "false") Boolean dedupe,
            @Nullable @Schema(examples = "true") Boolean deadLetter)
            implements DesignNode {}

    @JsonTypeName("serving")
    @Schema(
            name = "ServingNode",
            description = "What consumers ask. Its parameters are those of the component type of the same kind.",
            examples = """
                    {"kind": "serving", "id": "serving-1", "technology": "view", "nodes": 1, "refreshSeconds": 0, "boundary": "batch_watermark", "fold": "none"}
                    """)
    record Serving(
            @NotNull @Pattern(regexp = ID) @Schema(examples = "serving-1")
            String id,

            @Nullable @Schema(examples = "view") String technology,
            @Nullable @Schema(examples = "1") Integer nodes,
            @Nullable @Schema(examples = "0") Integer refreshSeconds,
            @Nullable @Schema(examples = "batch_watermark") String boundary,
            @Nullable @Schema(examples = "none") String fold,

            @Nullable @Schema(description = REGION, examples = "us")
            String region)
            implements DesignNode {}
}
