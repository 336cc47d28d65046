package io.datadriven.simulation.pipeline;

import java.util.Arrays;

/**
 * Numbers that never fall, kept as stretches of equal steps: of a job that runs by a trigger there are thousands, and few stretches.
 */
final class Rising {

    private int[] begins = new int[4];
    private long[] firsts = new long[4];
    private long[] steps = new long[4];
    private int stretches;
    private int size;

    int size() {
        return size;
    }

    void add(long number) {
        add(number, 0, 1);
    }

    /** So many, each a step after the one before. */
    void add(long first, long step, int count) {
        if (count <= 0) {
            return;
        }
        if (!isContinued(first, step, count)) {
            grow();
            begins[stretches] = size;
            firsts[stretches] = first;
            steps[stretches++] = count == 1 ? 0 : step;
        }
        size += count;
    }

    /** Some of another's. */
    void addAll(Rising other, int from, int until) {
        for (int at = from; at < until; ) {
            var count = Math.min(until - at, other.alike(at));
            add(other.get(at), other.step(at), count);
            at += count;
        }
    }

    /** Whether they take the last stretch further; a single number is a stretch of any step. */
    private boolean isContinued(long first, long step, int count) {
        if (size == 0) {
            return false;
        }
        var last = stretches - 1;
        var length = size - begins[last];
        var gap = first - firsts[last] - (length - 1) * steps[last];
        var fits = count == 1 || gap == step;
        if (fits && length == 1) {
            steps[last] = gap;
        }
        return fits && gap == steps[last];
    }

    private void grow() {
        if (stretches == begins.length) {
            begins = Arrays.copyOf(begins, 2 * stretches);
            firsts = Arrays.copyOf(firsts, 2 * stretches);
            steps = Arrays.copyOf(steps, 2 * stretches);
        }
    }

    long get(int index) {
        var stretch = stretch(index);
        return firsts[stretch] + (index - begins[stretch]) * steps[stretch];
    }

    /** The step in the stretch of a number. */
    long step(int index) {
        return steps[stretch(index)];
    }

    /** How many numbers are in the stretch of one, from that on. */
    int alike(int index) {
        return end(stretch(index)) - index;
    }

    /** Where the first number is that is not below another; the size if there is none. */
    int firstAtLeast(long number) {
        var low = 0;
        var high = stretches;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (firsts[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == 0) {
            return 0;
        }
        var stretch = low - 1;
        var end = end(stretch);
        return steps[stretch] == 0
                ? end
                : (int) Math.min(end, begins[stretch] + Math.ceilDiv(number - firsts[stretch], steps[stretch]));
    }

    private int stretch(int index) {
        var found = Arrays.binarySearch(begins, 0, stretches, index);
        return found < 0 ? -found - 2 : found;
    }

    private int end(int stretch) {
        return stretch + 1 < stretches ? begins[stretch + 1] : size;
    }
}
