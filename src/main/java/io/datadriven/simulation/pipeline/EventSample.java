package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.Scatter;
import java.util.Arrays;

/**
 * Draws the events of a run from the seed of a workload: a sample of what really flows, in bursts of {@value #BURST} spread evenly,
 * so that events still overtake each other as they do at the real rate. There are at the most so many keys that each has about
 * {@value #EVENTS_OF_KEY} events, beside the most frequent one. The way of drawing is the design's own.
 */
final class EventSample {

    private static final int BURST = 4;

    private static final int EVENTS_OF_KEY = 4;

    /** So many first numbers of each event are free for draws about it. */
    private static final long DRAWS = 8;

    private static final int INDEX_BITS = 22;

    private final Workload workload;
    private final Horizon horizon;
    private final int[] sources;
    private final int[] keys;
    private final long[] happened;
    private final long[] lates;
    private final long[] arrived;
    private final long[] again;
    private int size;

    private EventSample(Workload workload, Horizon horizon, int capacity) {
        this.workload = workload;
        this.horizon = horizon;
        this.sources = new int[capacity];
        this.keys = new int[capacity];
        this.happened = new long[capacity];
        this.lates = new long[capacity];
        this.arrived = new long[capacity];
        this.again = new long[capacity];
    }

    /** About so many, at least one from each source, and no more than really come. */
    static EventSet of(Workload workload, Horizon horizon, int atMost) {
        var counts = workload.sources().stream()
                .mapToInt(it -> count(
                        it, horizon, atMost / Math.max(1, workload.sources().size())))
                .toArray();
        var sample = new EventSample(workload, horizon, Arrays.stream(counts).sum());
        var firstKey = 0;
        for (int i = 0; i < counts.length; i++) {
            firstKey += sample.draw(i, counts[i], firstKey);
        }
        return sample.sorted();
    }

    private static int count(Workload.Source source, Horizon horizon, int atMost) {
        return Math.clamp(real(source, horizon), 1, Math.max(1, atMost));
    }

    private static long real(Workload.Source source, Horizon horizon) {
        return source.averageEventsPerSecond() * (horizon.eventsUntil() / Horizon.SECOND);
    }

    /**
     * That a late event comes after a midnight is what tells a batch job that looks back from one that does not, and a rare one may
     * never be drawn. So of each group of late events that none came of over a midnight, the last event is late that could be.
     */
    private void crossMidnights(int number, int first) {
        for (var group : workload.sources().get(number).lateness()) {
            var late = group.seconds() * Horizon.SECOND;
            for (var midnight = Horizon.DAY; midnight <= horizon.eventsUntil(); midnight += Horizon.DAY) {
                if (group.perMille() > 0 && late > 0) {
                    cross(midnight, late, first);
                }
            }
        }
    }

    private void cross(long midnight, long late, int first) {
        var last = -1;
        for (int i = first; i < size; i++) {
            if (happened[i] < midnight && happened[i] + late >= midnight) {
                if (lates[i] == late) {
                    return;
                }
                last = lates[i] == 0 && (last < 0 || happened[i] > happened[last]) ? i : last;
            }
        }
        if (last >= 0) {
            arrived[last] += late;
            again[last] += again[last] == EventSet.NEVER ? 0 : late;
            lates[last] = late;
        }
    }

    /** How many keys it has drawn from. */
    private int draw(int number, int count, int firstKey) {
        var source = workload.sources().get(number);
        var seed = Scatter.of(workload.seed(), number);
        var keyCount = Math.clamp(count / EVENTS_OF_KEY, 1, Math.max(1, source.keys()));
        var slot = horizon.eventsUntil() * BURST / Math.max(BURST, count);
        var first = size;
        var burst = Math.min(slot, Math.max(Horizon.SECOND, source.outOfOrderSeconds() * Horizon.SECOND));
        for (int i = 0; i < count; i++) {
            var draws = i * DRAWS;
            var start = i / BURST * slot + below(seed, (i / BURST) * DRAWS * BURST + 7, Math.max(1, slot - burst));
            sources[size] = number;
            happened[size] = Math.min(horizon.eventsUntil() - 1, start + below(seed, draws, burst));
            keys[size] = i % BURST == 1 && source.outOfOrderSeconds() > 0 && below(seed, draws + 1, 4) == 0
                    ? keys[size - 1]
                    : firstKey + key(source, keyCount, seed, draws);
            lates[size] = late(source, seed, draws);
            arrived[size] = happened[size]
                    + lates[size]
                    + below(seed, draws + 4, source.outOfOrderSeconds() * Horizon.SECOND + 1);
            again[size] = below(seed, draws + 5, 1_000) < source.duplicatesPerMille()
                    ? arrived[size]
                            + 1
                            + below(seed, draws + 6, Math.max(1, source.duplicateAfterSeconds() * Horizon.SECOND))
                    : EventSet.NEVER;
            size++;
        }
        crossMidnights(number, first);
        return keyCount;
    }

    private static int key(Workload.Source source, int keyCount, long seed, long draws) {
        return keyCount == 1 || below(seed, draws + 2, 100) < source.hotKeyPercent()
                ? 0
                : 1 + (int) below(seed, draws + 1, keyCount - 1);
    }

    private static long late(Workload.Source source, long seed, long draws) {
        var drawn = below(seed, draws + 3, 1_000);
        for (var group : source.lateness()) {
            drawn -= group.perMille();
            if (drawn < 0) {
                return group.seconds() * Horizon.SECOND;
            }
        }
        return 0;
    }

    private static long below(long seed, long number, long bound) {
        return Math.floorMod(Scatter.of(seed, number), bound);
    }

    private EventSet sorted() {
        var order = new long[size];
        Arrays.setAll(order, i -> happened[i] << INDEX_BITS | i);
        Arrays.sort(order);
        var indexes = Arrays.stream(order)
                .mapToInt(it -> (int) (it & (1L << INDEX_BITS) - 1))
                .toArray();
        var names = new int[size];
        var versions = new int[size];
        var lastVersions = new int[Arrays.stream(keys).max().orElse(0) + 1];
        for (int i = 0; i < size; i++) {
            names[i] = i + 1;
            versions[i] = ++lastVersions[keys[indexes[i]]];
        }
        return new EventSet(
                names,
                pick(sources, indexes),
                pick(keys, indexes),
                versions,
                pick(happened, indexes),
                pick(arrived, indexes),
                pick(again, indexes));
    }

    private static int[] pick(int[] from, int[] indexes) {
        return Arrays.stream(indexes).map(it -> from[it]).toArray();
    }

    private static long[] pick(long[] from, int[] indexes) {
        return Arrays.stream(indexes).mapToLong(it -> from[it]).toArray();
    }
}
