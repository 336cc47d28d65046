package io.datadriven.attempts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A grade that an attempt was given after its first, because challenge or grader had been mended. */
@Entity
@Immutable
@IdClass(LaterGrade.Key.class)
class LaterGrade {

    record Key(UUID learnerId, UUID attemptId, int number) {}

    @Id
    UUID learnerId;

    @Id
    UUID attemptId;

    @Id
    int number;

    UUID regradeId;
    String challengeVersion;
    String graderVersion;
    double score;
    BigDecimal points;
    int maxPoints;
    boolean passed;

    @JdbcTypeCode(SqlTypes.JSON)
    List<CheckView> checks;

    Instant createdAt;

    protected LaterGrade() {}

    GradeGiven given() {
        return new GradeGiven(score, points, maxPoints, passed, checks);
    }
}
