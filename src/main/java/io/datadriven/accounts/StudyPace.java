package io.datadriven.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * When a learner's days begin, and how much they are content to forget.
 *
 * @param desiredRetention the probability of still knowing what comes up for review, 0.7 to 0.97
 */
public record StudyPace(UUID learnerId, ZoneId zone, double desiredRetention) {

    /** The learner's day that this is in. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
