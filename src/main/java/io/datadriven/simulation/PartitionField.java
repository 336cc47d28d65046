package io.datadriven.simulation;

/**
 * What the rows of a table are partitioned by.
 *
 * @param width of a slice the number of values in it; of buckets their number
 */
public record PartitionField(String column, Transform transform, int width) {

    /** How a partition follows from a value. */
    public enum Transform {
        /** Each value has its own. The column is not stored in the files, but in their paths or in the table's metadata. */
        IDENTITY,
        /** Neighbouring values share one, as the seconds of a day do in {@code days(ts)}. */
        SLICE,
        /** By hash. */
        BUCKET
    }

    public PartitionField {
        if (width < 1) {
            throw new IllegalArgumentException("A partition holds at least one value.");
        }
    }

    long partitionOf(long value) {
        if (value == TableColumn.NULL) {
            return value;
        }
        return switch (transform) {
            case IDENTITY -> value;
            case SLICE -> Math.floorDiv(value, (long) width);
            case BUCKET -> ValueBounds.InBucket.of(value, width);
        };
    }

    /** What a partition says of the values in it. */
    ValueBounds bounds(long partition) {
        if (partition == TableColumn.NULL) {
            return ValueBounds.MinMax.none().with(partition);
        }
        return switch (transform) {
            case IDENTITY -> new ValueBounds.MinMax(partition, partition, 0);
            case SLICE -> new ValueBounds.MinMax(partition * width, partition * width + width - 1, 0);
            case BUCKET -> new ValueBounds.InBucket((int) partition, width);
        };
    }
}
