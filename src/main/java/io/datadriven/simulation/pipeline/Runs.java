package io.datadriven.simulation.pipeline;

import java.util.Arrays;

/**
 * When a job runs: each run takes what came before its position, reads it at a time, and what it writes is visible at a third.
 * A job in order reads at the position itself; a backfill reads later. All three rise.
 */
final class Runs {

    private long[] positions = new long[16];
    private long[] reads = new long[16];
    private long[] visibles = new long[16];
    private int size;

    void add(long position, long read, long visible) {
        if (size == positions.length) {
            positions = Arrays.copyOf(positions, 2 * size);
            reads = Arrays.copyOf(reads, 2 * size);
            visibles = Arrays.copyOf(visibles, 2 * size);
        }
        positions[size] = position;
        reads[size] = read;
        visibles[size++] = visible;
    }

    int size() {
        return size;
    }

    long position(int run) {
        return positions[run];
    }

    long read(int run) {
        return reads[run];
    }

    long visible(int run) {
        return visibles[run];
    }

    long lastVisible() {
        return size == 0 ? 0 : visibles[size - 1];
    }

    /** The first run whose position is behind that, from a run on. */
    int firstBehind(long position, int from) {
        return first(positions, position + 1, from);
    }

    /** The first run that is visible at that time or later. */
    int firstVisible(long at) {
        return first(visibles, at, 0);
    }

    /** Where the last run was that is visible before a time; 0 when there is none. */
    long positionBefore(long at) {
        var run = firstVisible(at) - 1;
        return run < 0 ? 0 : positions[run];
    }

    private int first(long[] sorted, long least, int from) {
        var found = Arrays.binarySearch(sorted, Math.min(from, size), size, least);
        return found < 0 ? -found - 1 : found;
    }
}
