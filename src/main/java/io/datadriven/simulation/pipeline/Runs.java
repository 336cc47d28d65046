package io.datadriven.simulation.pipeline;

/**
 * When a job runs: each run takes what came before its position, reads it at a time, and what it writes is visible at a third.
 * A job in order reads at the position itself; a backfill reads later. All three rise.
 */
final class Runs {

    private final Rising positions = new Rising();
    private final Rising reads = new Rising();
    private final Rising visibles = new Rising();

    void add(long position, long read, long visible) {
        positions.add(position);
        reads.add(read);
        visibles.add(visible);
    }

    /** So many more like the last one, each so much later. */
    void repeat(int count, long later) {
        var last = size() - 1;
        positions.add(position(last) + later, later, count);
        reads.add(read(last) + later, later, count);
        visibles.add(visible(last) + later, later, count);
    }

    int size() {
        return positions.size();
    }

    long position(int run) {
        return positions.get(run);
    }

    long read(int run) {
        return reads.get(run);
    }

    long visible(int run) {
        return visibles.get(run);
    }

    Rising reads() {
        return reads;
    }

    Rising visibles() {
        return visibles;
    }

    long lastVisible() {
        return size() == 0 ? 0 : visible(size() - 1);
    }

    /** The first run whose position is behind that, from a run on. */
    int firstBehind(long position, int from) {
        return Math.max(Math.min(from, size()), positions.firstAtLeast(position + 1));
    }

    /** The first run that is visible at that time or later. */
    int firstVisible(long at) {
        return visibles.firstAtLeast(at);
    }

    /** Where the last run was that is visible before a time; 0 when there is none. */
    long positionBefore(long at) {
        var run = firstVisible(at) - 1;
        return run < 0 ? 0 : position(run);
    }
}
