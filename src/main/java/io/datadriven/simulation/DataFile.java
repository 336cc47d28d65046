package io.datadriven.simulation;

import java.util.List;
import java.util.Map;

/**
 * A file of a laid out table.
 *
 * @param partition the value of each partition field
 */
public record DataFile(List<Long> partition, List<RowGroup> rowGroups) {

    /** What the table's metadata may keep of a file. */
    public ValueBounds.MinMax bounds(String column) {
        return rowGroups.stream()
                .map(it -> it.bounds(column))
                .reduce(ValueBounds.MinMax.none(), ValueBounds.MinMax::with);
    }

    public int lines() {
        return rowGroups.stream().mapToInt(RowGroup::size).sum();
    }

    /**
     * Rows that lie together.
     *
     * @param lines which ones, in their order
     * @param minMax the bounds of each column, as the footer has them
     * @param bloom the Bloom filters, of some columns
     */
    public record RowGroup(
            List<Integer> lines, Map<String, ValueBounds.MinMax> minMax, Map<String, ValueBounds.Bloom> bloom) {

        public int size() {
            return lines.size();
        }

        public ValueBounds.MinMax bounds(String column) {
            var bounds = minMax.get(column);
            if (bounds == null) {
                throw new IllegalArgumentException("The table has no column '" + column + "'.");
            }
            return bounds;
        }
    }
}
