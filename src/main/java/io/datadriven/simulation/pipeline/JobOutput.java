package io.datadriven.simulation.pipeline;

import java.util.List;

/**
 * What a job writes.
 *
 * @param writes into the table that was there, by all of its instances
 * @param anew into the new table that a backfill has begun with what the old one held; empty if there is none
 * @param swapAt when consumers are moved to the new table
 */
record JobOutput(List<Writes> writes, List<Writes> anew, long swapAt) {

    static JobOutput of(List<Writes> writes) {
        return new JobOutput(writes, List.of(), EventSet.NEVER);
    }

    boolean isSwapped() {
        return swapAt != EventSet.NEVER;
    }
}
