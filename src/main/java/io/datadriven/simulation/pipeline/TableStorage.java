package io.datadriven.simulation.pipeline;

/**
 * A table in files on object storage.
 *
 * @param compactionEveryMinutes small files are joined so often; 0 for never
 * @param retentionDays rows are kept so long
 * @param snapshotHours one can go back so far to an earlier state; plain Parquet cannot
 */
public record TableStorage(
        Format format,
        PartitionBy partitionBy,
        SortBy sortBy,
        int targetFileMb,
        int compactionEveryMinutes,
        StorageClass storageClass,
        int retentionDays,
        int snapshotHours)
        implements Component {

    public enum Format {
        PARQUET,
        DELTA,
        ICEBERG;

        /** Whether several files become visible in one commit, which also can hold how far its input was read. */
        public boolean isTransactional() {
            return this != PARQUET;
        }
    }

    public enum PartitionBy {
        NONE,
        EVENT_DAY,
        EVENT_HOUR,
        /** By when a row was written. */
        PROCESSING_DAY
    }

    public enum SortBy {
        NONE,
        EVENT_TIME,
        KEY,
        /** Z-order over both. */
        KEY_AND_TIME
    }

    public enum StorageClass {
        STANDARD,
        INFREQUENT_ACCESS,
        GLACIER_FLEXIBLE,
        DEEP_ARCHIVE
    }
}
