package io.datadriven.attempts;

import java.time.Duration;

/**
 * How much of the time a replica may spend on regrades. Whatever a batch took, the rest after it is in proportion: on a busy
 * database, where batches take longer, learners get longer pauses without anybody setting a dial.
 *
 * @param share the part of the time that is worked, above 0 and at most 1
 */
record RegradePace(double share) {

    RegradePace {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "datadriven.regrade.share is " + share + "; it must be above 0 and at most 1.");
        }
    }

    Duration restAfter(Duration worked) {
        return Duration.ofNanos(Math.round(worked.toNanos() * (1 - share) / share));
    }
}
