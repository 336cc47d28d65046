package io.datadriven.progress;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of a learner and a challenge.
 *
 * @param attempts how many there are
 * @param firstScore of the very first try, hints paid for
 * @param observations the latest of each day's, the oldest first
 * @param schedule nothing when it was reset and not answered since
 */
record Card(
        String challengeId,
        int attempts,
        UUID latestAttempt,
        double firstScore,
        List<Observation> observations,
        @Nullable Schedule schedule) {}
