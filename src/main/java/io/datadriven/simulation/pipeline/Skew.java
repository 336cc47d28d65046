package io.datadriven.simulation.pipeline;

import java.util.Collection;
import java.util.function.ToLongFunction;

/** What a key that is more frequent than others does to work that is divided by key. */
final class Skew {

    private Skew() {}

    /**
     * What the fullest part gets: the hottest key, whole, and its even share of everything else.
     *
     * <p>The design's own formula. It takes the hot keys of different sources to fall into different parts, and all other keys to
     * be spread evenly; with few keys the truth is worse.
     *
     * @param amount what a source sends, in any unit
     * @param parts partitions, shards or tasks
     * @return in the same unit, rounded up
     */
    static long hottest(Collection<Workload.Source> sources, ToLongFunction<Workload.Source> amount, long parts) {
        var hot = hottestKey(sources, amount);
        var all = sources.stream().mapToLong(amount).sum();
        return hot + Math.ceilDiv(all - hot, parts);
    }

    /** What the most frequent key of any source brings, rounded up. */
    static long hottestKey(Collection<Workload.Source> sources, ToLongFunction<Workload.Source> amount) {
        return sources.stream()
                .mapToLong(it -> Math.ceilDiv(amount.applyAsLong(it) * it.hotKeyPercent(), 100))
                .max()
                .orElse(0);
    }
}
