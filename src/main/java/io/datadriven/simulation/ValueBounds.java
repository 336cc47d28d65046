package io.datadriven.simulation;

import java.util.List;
import java.util.Set;

/** What metadata say of the values of a column in a part of the table. It can prove that a value is absent, never that it is there. */
public sealed interface ValueBounds {

    /** Whether a value from low to high, both included, may be there. */
    boolean mayHold(long low, long high);

    boolean mayHoldNull();

    /** Nothing is known. */
    record Unknown() implements ValueBounds {

        @Override
        public boolean mayHold(long low, long high) {
            return true;
        }

        @Override
        public boolean mayHoldNull() {
            return true;
        }
    }

    /**
     * The least and the greatest value, as Parquet, Delta and Iceberg keep them.
     *
     * @param min above the greatest where all values are missing
     */
    record MinMax(long min, long max, int nulls) implements ValueBounds {

        static MinMax none() {
            return new MinMax(Long.MAX_VALUE, TableColumn.NULL, 0);
        }

        MinMax with(long value) {
            return value == TableColumn.NULL
                    ? new MinMax(min, max, nulls + 1)
                    : new MinMax(Math.min(min, value), Math.max(max, value), nulls);
        }

        MinMax with(MinMax other) {
            return new MinMax(Math.min(min, other.min), Math.max(max, other.max), nulls + other.nulls);
        }

        public boolean isEmpty() {
            return min > max;
        }

        @Override
        public boolean mayHold(long low, long high) {
            return low <= max && high >= min;
        }

        @Override
        public boolean mayHoldNull() {
            return nulls > 0;
        }
    }

    /** The values of a partition by hash. */
    record InBucket(int bucket, int buckets) implements ValueBounds {

        static int of(long value, int buckets) {
            return (int) Math.floorMod(Scatter.of(buckets, value), (long) buckets);
        }

        @Override
        public boolean mayHold(long low, long high) {
            if (high - low >= buckets || high - low < 0) {
                return true;
            }
            for (var value = low; value <= high; value++) {
                if (of(value, buckets) == bucket) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean mayHoldNull() {
            return false;
        }
    }

    /** A Bloom filter of about ten bits a value: it answers for single values, and errs in one of a hundred that are absent. */
    record Bloom(Set<Long> values, long seed) implements ValueBounds {

        private static final int ERRS_ONCE_IN = 100;

        @Override
        public boolean mayHold(long low, long high) {
            return low != high || values.contains(low) || Math.floorMod(Scatter.of(seed, low), ERRS_ONCE_IN) == 0;
        }

        @Override
        public boolean mayHoldNull() {
            return true;
        }
    }

    /** Several of them, each of which may prove absence. */
    record Together(List<ValueBounds> bounds) implements ValueBounds {

        @Override
        public boolean mayHold(long low, long high) {
            return bounds.stream().allMatch(it -> it.mayHold(low, high));
        }

        @Override
        public boolean mayHoldNull() {
            return bounds.stream().allMatch(ValueBounds::mayHoldNull);
        }
    }
}
