package io.datadriven.attempts;

import io.datadriven.grading.Standing;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A standing as it is stored. Under the usual policy it is written by {@link AttemptLog}, with each attempt. */
@Entity
@Table(name = "standing")
@IdClass(StandingRow.Key.class)
class StandingRow {

    record Key(UUID learnerId, String challengeId) {}

    @Id
    UUID learnerId;

    @Id
    String challengeId;

    int tries;
    int quizTries;
    int hints;
    double bestTry;
    double bestScore;
    double latestScore;
    BigDecimal points;
    BigDecimal counted;
    BigDecimal worthSum;
    int maxPoints;
    boolean passed;
    boolean gaveUp;
    boolean closed;
    boolean withheld;

    @Nullable
    Instant latestAt;

    protected StandingRow() {}

    Standing standing() {
        return new Standing(
                tries,
                quizTries,
                hints,
                bestTry,
                bestScore,
                latestScore,
                points,
                counted,
                worthSum,
                maxPoints,
                passed,
                gaveUp,
                closed,
                withheld,
                latestAt);
    }

    void become(Standing standing) {
        tries = standing.tries();
        quizTries = standing.quizTries();
        hints = standing.hints();
        bestTry = standing.bestTry();
        bestScore = standing.bestScore();
        latestScore = standing.latestScore();
        points = standing.points();
        counted = standing.counted();
        worthSum = standing.worthSum();
        maxPoints = standing.maxPoints();
        passed = standing.passed();
        gaveUp = standing.gaveUp();
        closed = standing.closed();
        withheld = standing.withheld();
        latestAt = standing.latestAt();
    }
}
