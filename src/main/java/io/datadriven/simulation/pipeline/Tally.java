package io.datadriven.simulation.pipeline;

import io.datadriven.simulation.pipeline.Counterexample.Wrong;

/** How many rows are wrong at a moment in each way, with the first event that each is about. */
final class Tally {

    private static final int NOBODY = -1;

    private final long at;
    private int lost;
    private int duplicated;
    private int stale;
    private int firstLost = NOBODY;
    private int firstDuplicated = NOBODY;
    private int firstStale = NOBODY;
    private int rowsOfDuplicated;
    private int shownInstead = NOBODY;

    Tally(long at) {
        this.at = at;
    }

    long at() {
        return at;
    }

    int count(Wrong wrong) {
        return switch (wrong) {
            case LOST -> lost;
            case DUPLICATED -> duplicated;
            case STALE -> stale;
        };
    }

    /** An event, or -1. */
    int first(Wrong wrong) {
        return switch (wrong) {
            case LOST -> firstLost;
            case DUPLICATED -> firstDuplicated;
            case STALE -> firstStale;
        };
    }

    /** How many rows there are of the first event that is duplicated. */
    int rowsOfDuplicated() {
        return rowsOfDuplicated;
    }

    /** What is read where the first stale event should be; that event itself when its value is wrong. */
    int shownInstead() {
        return shownInstead;
    }

    void lost(int event) {
        lost++;
        firstLost = firstLost == NOBODY ? event : firstLost;
    }

    void duplicated(int event, int extra, int rows) {
        duplicated += extra;
        if (extra > 0 && firstDuplicated == NOBODY) {
            firstDuplicated = event;
            rowsOfDuplicated = rows;
        }
    }

    void stale(int event, int instead) {
        stale++;
        if (firstStale == NOBODY) {
            firstStale = event;
            shownInstead = instead;
        }
    }
}
