package io.datadriven.simulation.pipeline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What can be read at a node in the course of a run: rows, each of one event, from a time on until another. They are in the order
 * in which they appear. A row that appears at 10 is there for consumers at 10, and for a job that starts after 10.
 */
final class Rows {

    /** The mark of a row with a wrong value. */
    static final int WRONG = 1;

    /** The mark of a row that a view took from the table of the stream. */
    static final int SPEED = 2;

    private final boolean feed;
    private int[] events;
    private long[] froms;
    private long[] untils;
    private byte[] marks;
    private int size;

    /** @param feed whether it is a log or a source, where each row is a delivery and nothing is ever changed */
    Rows(boolean feed, int capacity) {
        this.feed = feed;
        this.events = new int[Math.max(4, capacity)];
        this.froms = new long[events.length];
        this.untils = new long[events.length];
        this.marks = new byte[events.length];
    }

    /** All of them in the order in which they appear; those of the first ones first when that is at once. */
    static Rows union(List<Rows> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        var all = new Rows(
                parts.stream().allMatch(Rows::isFeed),
                parts.stream().mapToInt(Rows::size).sum());
        var next = new int[parts.size()];
        for (int first = earliest(parts, next); first >= 0; first = earliest(parts, next)) {
            all.addFrom(parts.get(first), next[first]++);
        }
        return all;
    }

    private static int earliest(List<Rows> parts, int[] next) {
        var first = -1;
        for (int i = 0; i < next.length; i++) {
            var part = parts.get(i);
            if (next[i] < part.size && (first < 0 || part.froms[next[i]] < parts.get(first).froms[next[first]])) {
                first = i;
            }
        }
        return first;
    }

    boolean isFeed() {
        return feed;
    }

    int size() {
        return size;
    }

    int event(int row) {
        return events[row];
    }

    long from(int row) {
        return froms[row];
    }

    long until(int row) {
        return untils[row];
    }

    int mark(int row) {
        return marks[row];
    }

    /** Whether some of them have a mark. */
    boolean isMarked() {
        for (int i = 0; i < size; i++) {
            if (marks[i] != 0) {
                return true;
            }
        }
        return false;
    }

    boolean isThere(int row, long at) {
        return froms[row] <= at && at < untils[row];
    }

    int add(int event, long from, long until, int mark) {
        if (size == events.length) {
            events = Arrays.copyOf(events, 2 * size);
            froms = Arrays.copyOf(froms, 2 * size);
            untils = Arrays.copyOf(untils, 2 * size);
            marks = Arrays.copyOf(marks, 2 * size);
        }
        events[size] = event;
        froms[size] = from;
        untils[size] = until;
        marks[size] = (byte) mark;
        return size++;
    }

    void addFrom(Rows other, int row) {
        add(other.events[row], other.froms[row], other.untils[row], other.marks[row]);
    }

    void setUntil(int row, long until) {
        untils[row] = until;
    }

    void end(int row, long at) {
        untils[row] = Math.min(untils[row], at);
    }

    /** In the order in which they appear; those that appear at once stay in theirs. */
    Rows sorted() {
        var order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingLong(it -> froms[it]));
        var sorted = new Rows(feed, size);
        for (var row : order) {
            sorted.addFrom(this, row);
        }
        return sorted;
    }

    /** The first row that appears at that time or later. */
    int firstFrom(long at) {
        int low = 0;
        int high = size;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (froms[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** As a log holds them, which takes nothing back. */
    Rows asFeed() {
        if (feed && Arrays.stream(untils, 0, size).allMatch(it -> it == EventSet.NEVER)) {
            return this;
        }
        var held = new Rows(true, size);
        for (int i = 0; i < size; i++) {
            held.add(events[i], froms[i], EventSet.NEVER, marks[i]);
        }
        return held;
    }

    /** As they are taken over so often, from the next time on after each change. */
    Rows refreshed(int seconds) {
        if (seconds <= 0) {
            return this;
        }
        var taken = new Rows(false, size);
        var every = seconds * Horizon.SECOND;
        for (int i = 0; i < size; i++) {
            var until = untils[i] == EventSet.NEVER ? EventSet.NEVER : Math.ceilDiv(untils[i], every) * every;
            taken.add(events[i], Math.ceilDiv(froms[i], every) * every, until, marks[i]);
        }
        return taken.kept(EventSet.NEVER);
    }

    /** Each kept so long at the most, and without those that were never to be seen. */
    Rows kept(long millis) {
        if (isKept(millis)) {
            return this;
        }
        var kept = new Rows(feed, size);
        for (int i = 0; i < size; i++) {
            if (untils[i] > froms[i]) {
                var last = millis >= EventSet.NEVER - froms[i] ? EventSet.NEVER : froms[i] + millis;
                kept.add(events[i], froms[i], Math.min(untils[i], last), marks[i]);
            }
        }
        return kept;
    }

    /** Whether all of them are, as they are. */
    private boolean isKept(long millis) {
        for (int i = 0; i < size; i++) {
            if (untils[i] <= froms[i] || (millis < EventSet.NEVER - froms[i] && untils[i] - froms[i] > millis)) {
                return false;
            }
        }
        return true;
    }
}
