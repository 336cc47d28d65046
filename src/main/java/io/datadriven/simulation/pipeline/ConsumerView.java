package io.datadriven.simulation.pipeline;

import java.util.List;
import java.util.Optional;

/**
 * What a consumer reads, held against what it should.
 *
 * <p>Its rows are judged at the end, when all jobs have read everything, and at the moments that tell while a view goes from one
 * table to the other or a backfill runs. Of each number the worst moment counts.
 *
 * @param stalenessP50Ms of the age of the oldest event that has come and cannot be read yet, over the steady part of the run
 * @param stalenessMaxMs reached just before something new becomes visible
 * @param events that came to the sources behind it, each counted once
 * @param lost rows that should be there, one for each event or key, and are not; of those that a table deletes before the consumer
 *     asks for them as large a share as of the days that it asks for
 * @param duplicated rows beyond the first one of an event or key
 * @param stale rows that show an older version than they should, or a wrong value
 * @param counterexample the least that goes wrong, if something does
 */
public record ConsumerView(
        String consumer,
        long stalenessP50Ms,
        long stalenessP95Ms,
        long stalenessMaxMs,
        int events,
        int lost,
        int duplicated,
        int stale,
        List<FreshnessPoint> curve,
        Optional<Counterexample> counterexample) {

    public ConsumerView {
        curve = List.copyOf(curve);
    }

    public boolean isRight() {
        return lost == 0 && duplicated == 0 && stale == 0;
    }
}
