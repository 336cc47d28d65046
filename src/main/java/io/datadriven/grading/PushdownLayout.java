package io.datadriven.grading;

import static java.util.Objects.requireNonNullElse;

import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.TableLayout;
import io.datadriven.simulation.TableLayout.Format;
import io.datadriven.simulation.TableLayout.Order;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A layout, or what an option changes of it: what is null stays as it is. */
record PushdownLayout(
        @Nullable String format,
        @Nullable List<PushdownPartition> partitionBy,
        @Nullable String order,
        @Nullable List<String> orderBy,
        @Nullable Integer rowsPerFile,
        @Nullable Integer rowsPerRowGroup,
        @Nullable Integer indexedColumns,
        @Nullable List<String> bloom) {

    private static final int OF_DELTA = 32;
    private static final int OF_ICEBERG = 100;

    PushdownLayout {
        if (orderBy != null && order == null) {
            throw new IllegalArgumentException("'orderBy' comes with an 'order'.");
        }
    }

    /** This, and over it what the other one has. An order takes its columns along. */
    PushdownLayout with(PushdownLayout other) {
        return new PushdownLayout(
                other.format == null ? format : other.format,
                other.partitionBy == null ? partitionBy : other.partitionBy,
                other.order == null ? order : other.order,
                other.order == null ? orderBy : other.orderBy,
                other.rowsPerFile == null ? rowsPerFile : other.rowsPerFile,
                other.rowsPerRowGroup == null ? rowsPerRowGroup : other.rowsPerRowGroup,
                other.indexedColumns == null ? indexedColumns : other.indexedColumns,
                other.bloom == null ? bloom : other.bloom);
    }

    /** The names of what it says. */
    Set<String> fields() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("format", format);
        all.put("partitionBy", partitionBy);
        all.put("order", order);
        all.put("rowsPerFile", rowsPerFile);
        all.put("rowsPerRowGroup", rowsPerRowGroup);
        all.put("indexedColumns", indexedColumns);
        all.put("bloom", bloom);
        var fields = new TreeSet<>(all.keySet());
        fields.removeIf(it -> Objects.isNull(all.get(it)));
        return fields;
    }

    /** Whether no such table can be made: only Iceberg partitions by a transform. */
    boolean isImpossible() {
        return kind() != Format.ICEBERG && partitions().stream().anyMatch(PushdownPartition::isHidden);
    }

    Format kind() {
        return WriteDecision.constant(Format.class, requireNonNullElse(format, "parquet"));
    }

    List<PushdownPartition> partitions() {
        return requireNonNullElse(partitionBy, List.of());
    }

    /** With everything in it that a table needs. A row group ends with its file, however large it may become. */
    TableLayout layout(PushdownTable table) {
        if (rowsPerFile == null || rowsPerRowGroup == null) {
            throw new IllegalArgumentException("A layout says how many rows a file and a row group have.");
        }
        requireNonNullElse(orderBy, List.<String>of()).forEach(table::column);
        requireNonNullElse(bloom, List.<String>of()).forEach(table::column);
        return new TableLayout(
                kind(),
                partitions().stream().map(it -> it.field(table)).toList(),
                sorting(),
                requireNonNullElse(orderBy, List.of()),
                table.lines(rowsPerFile),
                table.lines(Math.min(rowsPerFile, rowsPerRowGroup)),
                indexed(),
                Set.copyOf(requireNonNullElse(bloom, List.of())));
    }

    /** How many columns have bounds in the table's metadata. */
    int indexed() {
        return switch (kind()) {
            case PARQUET -> 0;
            case DELTA -> requireNonNullElse(indexedColumns, OF_DELTA);
            case ICEBERG -> requireNonNullElse(indexedColumns, OF_ICEBERG);
        };
    }

    /** The order of the rows, for a learner. */
    String orderAbout() {
        var by = String.join(", ", requireNonNullElse(orderBy, List.of()));
        return switch (sorting()) {
            case ARRIVAL -> "As they arrive.";
            case SHUFFLED -> "Dealt out to the files at random.";
            case SORTED_IN_FILES -> Sentence.of("Dealt out to the files at random, and each file sorted by %s.", by);
            case SORTED -> Sentence.of("Sorted by %s.", by);
            case Z_ORDERED -> Sentence.of("Z-ordered by %s.", by);
        };
    }

    private Order sorting() {
        return WriteDecision.constant(Order.class, requireNonNullElse(order, "arrival"));
    }
}
