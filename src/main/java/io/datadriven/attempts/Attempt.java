package io.datadriven.attempts;

import io.datadriven.grading.Task;
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

/** One graded answer of one learner. Never changed once it is made. */
@Entity
@Immutable
@IdClass(Attempt.Key.class)
class Attempt {

    record Key(UUID learnerId, UUID id) {}

    @Id
    UUID learnerId;

    @Id
    UUID id;

    String idempotencyKey;
    String fingerprint;
    String challengeId;
    String challengeVersion;
    String graderVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    Task.Answer answer;

    @JdbcTypeCode(SqlTypes.JSON)
    List<AttemptView.CheckView> checks;

    double score;
    BigDecimal points;
    int maxPoints;
    boolean passed;

    int standingTries;
    BigDecimal standingPoints;
    boolean standingPassed;

    Instant createdAt;

    protected Attempt() {}
}
