package io.datadriven.simulation.pipeline;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The events of a run by their index, in the order in which they happen. */
final class EventSet {

    /** The time of what does not happen. */
    static final long NEVER = Long.MAX_VALUE;

    /** So many low bits of a number to sort by are an index. */
    static final int INDEX_BITS = 22;

    static final long INDEXES = (1L << INDEX_BITS) - 1;

    private final int[] names;
    private final int[] sources;
    private final int[] keys;
    private final int[] versions;
    private final long[] happened;
    private final long[] arrived;
    private final long[] again;
    private final int keyCount;

    /** @param again when each is delivered a second time, or {@link #NEVER} */
    EventSet(int[] names, int[] sources, int[] keys, int[] versions, long[] happened, long[] arrived, long[] again) {
        this.names = names;
        this.sources = sources;
        this.keys = keys;
        this.versions = versions;
        this.happened = happened;
        this.arrived = arrived;
        this.again = again;
        this.keyCount = Arrays.stream(keys).max().orElse(-1) + 1;
    }

    int size() {
        return names.length;
    }

    /** The number that it bears for good, from 1. */
    int name(int event) {
        return names[event];
    }

    int source(int event) {
        return sources[event];
    }

    int key(int event) {
        return keys[event];
    }

    int keyCount() {
        return keyCount;
    }

    int version(int event) {
        return versions[event];
    }

    long happened(int event) {
        return happened[event];
    }

    long day(int event) {
        return Horizon.dayOf(happened[event]);
    }

    long arrived(int event) {
        return arrived[event];
    }

    long again(int event) {
        return again[event];
    }

    /** Some of the events, in the same order, each with or without its second delivery; keys are numbered anew. */
    EventSet only(int[] kept, boolean[] twice) {
        var repeats = pick(again, kept);
        for (int i = 0; i < kept.length; i++) {
            repeats[i] = twice[i] ? repeats[i] : NEVER;
        }
        var few = pick(keys, kept);
        var distinct = Arrays.stream(few).sorted().distinct().toArray();
        Arrays.setAll(few, i -> Arrays.binarySearch(distinct, few[i]));
        return new EventSet(
                pick(names, kept),
                pick(sources, kept),
                few,
                pick(versions, kept),
                pick(happened, kept),
                pick(arrived, kept),
                repeats);
    }

    /** As they come when a source sends nothing for some time, and all of it at the end of that. */
    EventSet cut(int source, Upsets.Window window) {
        if (window.isEmpty()) {
            return this;
        }
        var firsts = arrived.clone();
        var repeats = again.clone();
        for (int i = 0; i < firsts.length; i++) {
            if (sources[i] == source) {
                firsts[i] = window.contains(firsts[i]) ? window.until() : firsts[i];
                repeats[i] = window.contains(repeats[i]) ? window.until() : repeats[i];
            }
        }
        return new EventSet(names, sources, keys, versions, happened, firsts, repeats);
    }

    /** What one source sends, in the order in which it comes. */
    Rows deliveries(int source, String node, @Nullable Diary diary) {
        var order = new long[2 * size()];
        var count = 0;
        for (int i = 0; i < size(); i++) {
            if (sources[i] == source) {
                order[count++] = arrived[i] << INDEX_BITS | i;
                if (again[i] != NEVER) {
                    order[count++] = again[i] << INDEX_BITS | i;
                }
            }
        }
        Arrays.sort(order, 0, count);
        var seen = new boolean[size()];
        var rows = new Rows(true, count);
        for (int i = 0; i < count; i++) {
            var event = (int) (order[i] & INDEXES);
            var at = order[i] >> INDEX_BITS;
            rows.add(event, at, NEVER, 0);
            if (diary != null) {
                diary.note(
                        at, node, seen[event] ? Counterexample.What.ARRIVED_AGAIN : Counterexample.What.ARRIVED, event);
                seen[event] = true;
            }
        }
        return rows;
    }

    private static int[] pick(int[] from, int[] kept) {
        return Arrays.stream(kept).map(it -> from[it]).toArray();
    }

    private static long[] pick(long[] from, int[] kept) {
        return Arrays.stream(kept).mapToLong(it -> from[it]).toArray();
    }
}
