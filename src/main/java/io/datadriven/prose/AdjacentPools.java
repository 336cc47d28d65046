package io.datadriven.prose;

import io.datadriven.prose.Calibration.Knot;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Takes answers together whose grades fall although their raw scores rise (pool adjacent violators; Ayer et al. 1955). */
final class AdjacentPools {

    /** Answers taken together, with their means. */
    private record Pool(double raw, double given, int size) {

        Pool with(Pool other) {
            int both = size + other.size;
            return new Pool(
                    (raw * size + other.raw * other.size) / both,
                    (given * size + other.given * other.size) / both,
                    both);
        }
    }

    private AdjacentPools() {}

    /** The points of the curve between 0 and 1, both raw score and grade rising. */
    static List<Knot> of(List<Knot> graded) {
        var pools = new ArrayDeque<Pool>();
        graded.stream()
                .filter(it -> it.raw() > 0 && it.raw() < 1)
                .sorted(Comparator.comparingDouble(Knot::raw).thenComparingDouble(Knot::given))
                .forEach(it -> add(pools, new Pool(it.raw(), it.given(), 1)));
        return pools.stream().map(it -> new Knot(it.raw(), it.given())).toList();
    }

    private static void add(Deque<Pool> pools, Pool next) {
        var pool = next;
        while (!pools.isEmpty()
                && (pools.getLast().given() >= pool.given() || pools.getLast().raw() >= pool.raw())) {
            pool = pools.removeLast().with(pool);
        }
        pools.addLast(pool);
    }
}
