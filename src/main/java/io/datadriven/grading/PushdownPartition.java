package io.datadriven.grading;

import static java.util.Objects.requireNonNullElse;

import io.datadriven.simulation.PartitionField;
import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * A partition field as its author writes it.
 *
 * @param width how many values {@code truncate} puts together, or how many buckets there are
 */
record PushdownPartition(
        String column, @Nullable String transform, @Nullable Integer width) {

    private static final int HOUR = 3_600;
    private static final int DAY = 86_400;
    private static final int MOST_BUCKETS = 10_000;

    enum Transform {
        IDENTITY,
        HOURS,
        DAYS,
        TRUNCATE,
        BUCKET
    }

    PushdownPartition {
        var called = WriteDecision.constant(Transform.class, requireNonNullElse(transform, "identity"));
        if ((called == Transform.TRUNCATE || called == Transform.BUCKET) != (width != null)) {
            throw new IllegalArgumentException("'truncate' and 'bucket' have a width, and other transforms have none.");
        }
        if (called == Transform.BUCKET && requireNonNullElse(width, 1) > MOST_BUCKETS) {
            throw new IllegalArgumentException(Sentence.of("There are at most %,d buckets.", MOST_BUCKETS));
        }
    }

    boolean isHidden() {
        return called() != Transform.IDENTITY;
    }

    PartitionField field(PushdownTable table) {
        var type = table.column(column).kind();
        var fits =
                switch (called()) {
                    case IDENTITY, BUCKET -> true;
                    case HOURS, DAYS -> type == PushdownColumn.Type.TIMESTAMP;
                    case TRUNCATE -> type == PushdownColumn.Type.INTEGER;
                };
        if (!fits) {
            throw new IllegalArgumentException(
                    Sentence.of("'%s' does not fit the type of '%s'.", requireNonNullElse(transform, ""), column));
        }
        return switch (called()) {
            case IDENTITY -> new PartitionField(column, PartitionField.Transform.IDENTITY, 1);
            case HOURS -> new PartitionField(column, PartitionField.Transform.SLICE, HOUR);
            case DAYS -> new PartitionField(column, PartitionField.Transform.SLICE, DAY);
            case TRUNCATE -> new PartitionField(column, PartitionField.Transform.SLICE, requireNonNullElse(width, 1));
            case BUCKET -> new PartitionField(column, PartitionField.Transform.BUCKET, requireNonNullElse(width, 1));
        };
    }

    /** As a table definition has it. */
    String label() {
        return switch (called()) {
            case IDENTITY -> column;
            case HOURS, DAYS -> Sentence.of("%s(%s)", requireNonNullElse(transform, ""), column);
            case TRUNCATE, BUCKET ->
                Sentence.of("%s(%d, %s)", requireNonNullElse(transform, ""), requireNonNullElse(width, 1), column);
        };
    }

    /** The value of a partition, as people read it. */
    String shown(PushdownTable table, long partition) {
        if (partition == TableColumn.NULL) {
            return "null";
        }
        var source = table.column(column);
        return switch (called()) {
            case IDENTITY -> source.shown(partition);
            case HOURS -> source.shown(partition * HOUR).substring(0, "2026-03-14 10".length());
            case DAYS -> source.shown(partition * DAY).substring(0, "2026-03-14".length());
            case TRUNCATE -> source.shown(partition * requireNonNullElse(width, 1));
            case BUCKET -> Long.toString(partition);
        };
    }

    private Transform called() {
        return WriteDecision.constant(Transform.class, requireNonNullElse(transform, "identity"));
    }
}
