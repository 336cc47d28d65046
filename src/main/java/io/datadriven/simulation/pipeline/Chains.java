package io.datadriven.simulation.pipeline;

import java.util.Arrays;

/** The rows of each event, or of each key, the last one first. */
final class Chains {

    private static final int NONE = -1;

    private final int[] heads;
    private int[] nexts = new int[16];

    Chains(int count) {
        this.heads = new int[count];
        Arrays.fill(heads, NONE);
    }

    void add(int chain, int row) {
        if (row >= nexts.length) {
            nexts = Arrays.copyOf(nexts, 2 * Math.max(row, nexts.length));
        }
        nexts[row] = heads[chain];
        heads[chain] = row;
    }

    /** The last row, or -1; rows at the head that have ended are dropped on the way, so that it stays short. */
    int first(int chain, Rows rows) {
        while (heads[chain] != NONE && rows.until(heads[chain]) != EventSet.NEVER) {
            heads[chain] = nexts[heads[chain]];
        }
        return heads[chain];
    }

    int next(int row) {
        return nexts[row];
    }
}
