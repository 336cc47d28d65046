package io.datadriven.simulations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a learner last made of the curveball to a design, and what came of it then. */
@Entity
@Immutable
@IdClass(CurveballAnswer.Key.class)
class CurveballAnswer {

    record Key(UUID learnerId, UUID attemptId) {}

    @Id
    UUID learnerId;

    @Id
    UUID attemptId;

    @JdbcTypeCode(SqlTypes.JSON)
    List<PatchOperation> patch;

    @JdbcTypeCode(SqlTypes.JSON)
    CurveballAnswerView answer;

    Instant answeredAt;

    protected CurveballAnswer() {}
}
