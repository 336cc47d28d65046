package io.datadriven.attempts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an attempt would be graded now, where that differs from the grade that it has. */
@Entity
@Immutable
@IdClass(ShadowGrade.Key.class)
class ShadowGrade {

    record Key(UUID learnerId, UUID attemptId, UUID regradeId) {}

    @Id
    UUID learnerId;

    @Id
    UUID attemptId;

    @Id
    UUID regradeId;

    double score;
    BigDecimal points;
    int maxPoints;
    boolean passed;

    @JdbcTypeCode(SqlTypes.JSON)
    List<CheckView> checks;

    protected ShadowGrade() {}

    static ShadowGrade of(Attempt attempt, UUID regrade, GradeGiven grade) {
        var shadow = new ShadowGrade();
        shadow.learnerId = attempt.learnerId;
        shadow.attemptId = attempt.id;
        shadow.regradeId = regrade;
        shadow.score = grade.score();
        shadow.points = grade.points();
        shadow.maxPoints = grade.maxPoints();
        shadow.passed = grade.passed();
        shadow.checks = grade.checks();
        return shadow;
    }

    GradeGiven given() {
        return new GradeGiven(score, points, maxPoints, passed, checks);
    }

    /** The grade for good. */
    LaterGrade published(Regrade regrade, int number, java.time.Instant at) {
        var grade = new LaterGrade();
        grade.learnerId = learnerId;
        grade.attemptId = attemptId;
        grade.number = number;
        grade.regradeId = regradeId;
        grade.givenBy = LaterGrade.REGRADE;
        grade.challengeVersion = regrade.challengeVersion;
        grade.graderVersion = regrade.graderVersion;
        grade.become(given());
        grade.createdAt = at;
        return grade;
    }
}
