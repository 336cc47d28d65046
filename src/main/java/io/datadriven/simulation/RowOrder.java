package io.datadriven.simulation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts the lines of a partition in the order in which they are written. */
final class RowOrder {

    private static final int Z_BITS = 60;

    private final TableLayout layout;
    private final Map<String, long[]> values;
    private final long seed;

    RowOrder(TableLayout layout, Map<String, long[]> values, long seed) {
        this.layout = layout;
        this.values = values;
        this.seed = seed;
    }

    /** @param arrived lines in the order of their arrival */
    int[] written(int[] arrived) {
        return switch (layout.order()) {
            case ARRIVAL -> arrived;
            case SHUFFLED -> shuffled(arrived);
            case SORTED -> sorted(arrived, keys());
            case SORTED_IN_FILES -> sortedInFiles(shuffled(arrived));
            case Z_ORDERED -> sorted(arrived, List.of(curve(arrived)));
        };
    }

    private int[] shuffled(int[] lines) {
        return Arrays.stream(lines)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(it -> Scatter.of(seed, it))
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int[] sortedInFiles(int[] lines) {
        var files = Math.ceilDiv(lines.length, layout.fileLines());
        return IntStream.range(0, files)
                .mapToObj(it -> Arrays.copyOfRange(
                        lines, it * layout.fileLines(), Math.min(lines.length, (it + 1) * layout.fileLines())))
                .flatMapToInt(it -> Arrays.stream(sorted(it, keys())))
                .toArray();
    }

    private List<long[]> keys() {
        return layout.orderBy().stream().map(values::get).toList();
    }

    /** Missing values come first; equal lines stay as they are. */
    private static int[] sorted(int[] lines, List<long[]> keys) {
        Stream<Integer> boxed = Arrays.stream(lines).boxed();
        return boxed.sorted((a, b) -> compare(keys, a, b))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int compare(List<long[]> keys, int a, int b) {
        for (var key : keys) {
            var order = Long.compare(key[a], key[b]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** The place of each line on the Z-order curve: the bits of its ranks in turn, the highest ones first. */
    private long[] curve(int[] lines) {
        var keys = keys();
        var bits = Math.min(16, Z_BITS / keys.size());
        var ranks = keys.stream().map(it -> ranks(lines, it, bits)).toList();
        var curve = new long[keys.getFirst().length];
        for (var line : lines) {
            for (int bit = bits - 1; bit >= 0; bit--) {
                for (var rank : ranks) {
                    curve[line] = curve[line] << 1 | (rank[line] >> bit & 1);
                }
            }
        }
        return curve;
    }

    /** The share of lines with a smaller value, as a number of so many bits: so that skewed columns divide evenly too. */
    private static long[] ranks(int[] lines, long[] key, int bits) {
        var order = Arrays.stream(lines).mapToLong(it -> key[it]).sorted().toArray();
        var ranks = new long[key.length];
        for (var line : lines) {
            ranks[line] = ((long) first(order, key[line]) << bits) / order.length;
        }
        return ranks;
    }

    /** The index of the first of these values: a binary search may find any of equal ones. */
    private static int first(long[] sorted, long value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
