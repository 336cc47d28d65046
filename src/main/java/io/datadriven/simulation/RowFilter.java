package io.datadriven.simulation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** A condition on rows, that is decided for a row and may be refuted for many by their bounds. */
public sealed interface RowFilter {

    /** The values that are less and greater than all others. */
    long LEAST = TableColumn.NULL + 1;

    long GREATEST = Long.MAX_VALUE;

    /** Whether a row passes, given the values of its columns; a comparison with a missing value does not. */
    boolean passes(ToLongFunction<String> row);

    /** Whether some row may pass where the columns have these bounds. */
    boolean mayPass(Function<String, ValueBounds> bounds);

    /** The columns that have to be read to decide it. */
    Set<String> columns();

    /** The same rows pass, but statistics are compared with all of its terms. */
    RowFilter uncovered();

    /** Both ends are included. */
    record Between(String column, long low, long high) implements RowFilter {

        @Override
        public boolean passes(ToLongFunction<String> row) {
            var value = row.applyAsLong(column);
            return value != TableColumn.NULL && low <= value && value <= high;
        }

        @Override
        public boolean mayPass(Function<String, ValueBounds> bounds) {
            return low <= high && bounds.apply(column).mayHold(low, high);
        }

        @Override
        public Set<String> columns() {
            return Set.of(column);
        }

        @Override
        public RowFilter uncovered() {
            return this;
        }
    }

    record IsNull(String column) implements RowFilter {

        @Override
        public boolean passes(ToLongFunction<String> row) {
            return row.applyAsLong(column) == TableColumn.NULL;
        }

        @Override
        public boolean mayPass(Function<String, ValueBounds> bounds) {
            return bounds.apply(column).mayHoldNull();
        }

        @Override
        public Set<String> columns() {
            return Set.of(column);
        }

        @Override
        public RowFilter uncovered() {
            return this;
        }
    }

    /**
     * A condition that no statistic is compared with, because a function or a cast stands between it and the column.
     *
     * @param inner what it comes to
     * @param written as the query has it
     */
    record Covered(RowFilter inner, String written) implements RowFilter {

        @Override
        public boolean passes(ToLongFunction<String> row) {
            return inner.passes(row);
        }

        @Override
        public boolean mayPass(Function<String, ValueBounds> bounds) {
            return true;
        }

        @Override
        public Set<String> columns() {
            return inner.columns();
        }

        @Override
        public RowFilter uncovered() {
            return inner.uncovered();
        }
    }

    /** An AND; of nothing, what all rows pass. */
    record All(List<RowFilter> terms) implements RowFilter {

        @Override
        public boolean passes(ToLongFunction<String> row) {
            return terms.stream().allMatch(it -> it.passes(row));
        }

        @Override
        public boolean mayPass(Function<String, ValueBounds> bounds) {
            return terms.stream().allMatch(it -> it.mayPass(bounds));
        }

        @Override
        public Set<String> columns() {
            return columnsOf(terms);
        }

        @Override
        public RowFilter uncovered() {
            return new All(terms.stream().map(RowFilter::uncovered).toList());
        }
    }

    /** An OR. */
    record Any(List<RowFilter> terms) implements RowFilter {

        @Override
        public boolean passes(ToLongFunction<String> row) {
            return terms.stream().anyMatch(it -> it.passes(row));
        }

        @Override
        public boolean mayPass(Function<String, ValueBounds> bounds) {
            return terms.stream().anyMatch(it -> it.mayPass(bounds));
        }

        @Override
        public Set<String> columns() {
            return columnsOf(terms);
        }

        @Override
        public RowFilter uncovered() {
            return new Any(terms.stream().map(RowFilter::uncovered).toList());
        }
    }

    private static Set<String> columnsOf(List<RowFilter> terms) {
        var columns = new TreeSet<String>();
        terms.forEach(it -> columns.addAll(it.columns()));
        return columns;
    }
}
