package io.datadriven.attempts;

import java.time.Duration;

/**
 * How much of the time a replica may spend on regrades. Whatever a batch took, the rest after it is in proportion: on a busy
 * database, where batches take longer, learners get longer pauses without anybody setting a dial.
 *
 * @param share the part of the time that is worked, above 0 and at most 1
 */
record RegradePace(double share) {

    private static final Duration LONGEST_FIRST_REST = Duration.ofSeconds(10);

    RegradePace {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "datadriven.regrade.share is " + share + "; it must be above 0 and at most 1.");
        }
    }

    Duration restAfter(Duration worked) {
        return Duration.ofNanos(Math.round(worked.toNanos() * (1 - share) / share));
    }

    /** The first batch after a start is cold and says little of the database: the second is not put off by minutes for it. */
    Duration restAfterFirst(Duration worked) {
        var rest = restAfter(worked);
        return rest.compareTo(LONGEST_FIRST_REST) < 0 ? rest : LONGEST_FIRST_REST;
    }
}
