package io.datadriven.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * When a learner's days begin, and how much they are content to forget.
 *
 * @param settings what held when, the earliest first; at least one
 * @param desiredRetention the probability of still knowing what comes up for review, 0.7 to 0.97
 */
public record StudyPace(UUID learnerId, List<Setting> settings, double desiredRetention) {

    /** The learner's day that this is in, by the zone that they had then. */
    public LocalDate day(Instant at) {
        var zone = settings.getFirst().zone();
        for (var setting : settings) {
            if (!setting.since().isAfter(at)) {
                zone = setting.zone();
            }
        }
        return LocalDate.ofInstant(at, zone);
    }
}
