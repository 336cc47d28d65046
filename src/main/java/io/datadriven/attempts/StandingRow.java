package io.datadriven.attempts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A standing as it is stored: the fold of a learner's attempts at a challenge. */
@Entity
@Immutable
@Table(name = "standing")
@IdClass(StandingRow.Key.class)
class StandingRow {

    record Key(UUID learnerId, String challengeId) {}

    @Id
    UUID learnerId;

    @Id
    String challengeId;

    int tries;
    double bestScore;
    double latestScore;
    BigDecimal points;
    boolean passed;
    Instant latestAt;

    protected StandingRow() {}

    ChallengeStanding standing() {
        return new ChallengeStanding(challengeId, tries, bestScore, latestScore, points, passed, latestAt);
    }
}
