package io.datadriven.grading;

import io.datadriven.simulation.DataFile;
import io.datadriven.simulation.LaidOutTable;
import io.datadriven.simulation.RowFilter;
import io.datadriven.simulation.Sentence;
import io.datadriven.simulation.ValueBounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lists what the metadata of a small table say about the columns that a query filters by. */
final class PushdownStatistics {

    private static final int MOST_ROW_GROUPS = 100;

    private final PushdownTable table;
    private final PushdownLayout layout;
    private final LaidOutTable laidOut;
    private final RowFilter filter;

    PushdownStatistics(PushdownTable table, PushdownLayout layout, LaidOutTable laidOut, RowFilter filter) {
        this.table = table;
        this.layout = layout;
        this.laidOut = laidOut;
        this.filter = filter;
    }

    List<PushdownShown.RowGroup> listed() {
        var listed = new ArrayList<PushdownShown.RowGroup>();
        var files = laidOut.files();
        for (int i = 0; i < files.size(); i++) {
            var groups = files.get(i).rowGroups();
            for (int j = 0; j < groups.size(); j++) {
                listed.add(new PushdownShown.RowGroup(
                        partition(files.get(i)),
                        i + 1,
                        j + 1,
                        (long) groups.get(j).size() * laidOut.table().rowsAlike(),
                        bounds(groups.get(j))));
            }
        }
        if (listed.size() > MOST_ROW_GROUPS) {
            throw new IllegalArgumentException(Sentence.of(
                    "The statistics of %,d row groups are too many to be shown; %d can be.",
                    listed.size(), MOST_ROW_GROUPS));
        }
        return listed;
    }

    private @Nullable String partition(DataFile file) {
        var fields = layout.partitions();
        return fields.isEmpty()
                ? null
                : IntStream.range(0, fields.size())
                        .mapToObj(it -> Sentence.of(
                                "%s=%s",
                                fields.get(it).label(),
                                fields.get(it).shown(table, file.partition().get(it))))
                        .collect(Collectors.joining(", "));
    }

    private List<PushdownShown.Bounds> bounds(DataFile.RowGroup group) {
        return filter.columns().stream()
                .filter(it -> layout.partitions().stream()
                        .noneMatch(field -> field.column().equals(it) && !field.isHidden()))
                .map(it -> bounds(table.column(it), group))
                .toList();
    }

    private PushdownShown.Bounds bounds(PushdownColumn column, DataFile.RowGroup group) {
        var bounds = group.bounds(column.name());
        return new PushdownShown.Bounds(
                column.name(),
                bounds.isEmpty() ? null : column.shown(bounds.min()),
                bounds.isEmpty() ? null : column.shown(bounds.max()),
                (long) bounds.nulls() * laidOut.table().rowsAlike(),
                bloom(column, group.bloom().get(column.name())));
    }

    /** The values that the query asks for and the Bloom filter, if there is one, does not exclude. */
    private @Nullable List<String> bloom(PushdownColumn column, ValueBounds.@Nullable Bloom bloom) {
        return bloom == null
                ? null
                : singles(filter, column.name()).stream()
                        .filter(it -> bloom.mayHold(it, it))
                        .map(column::shown)
                        .toList();
    }

    private static Set<Long> singles(RowFilter filter, String column) {
        var singles = new TreeSet<Long>();
        switch (filter) {
            case RowFilter.Between it -> {
                if (it.column().equals(column) && it.low() == it.high()) {
                    singles.add(it.low());
                }
            }
            case RowFilter.IsNull _ -> {}
            case RowFilter.Covered it -> singles.addAll(singles(it.inner(), column));
            case RowFilter.All it -> it.terms().forEach(term -> singles.addAll(singles(term, column)));
            case RowFilter.Any it -> it.terms().forEach(term -> singles.addAll(singles(term, column)));
        }
        return singles;
    }
}
