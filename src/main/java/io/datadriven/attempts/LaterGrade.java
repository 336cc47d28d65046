package io.datadriven.attempts;

import io.datadriven.grading.FreeTextRevision.Decider;
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
import org.jspecify.annotations.Nullable;

/** A grade that an attempt was given after its first: challenge or grader had been mended, or somebody looked at it. */
@Entity
@Immutable
@IdClass(LaterGrade.Key.class)
class LaterGrade {

    record Key(UUID learnerId, UUID attemptId, int number) {}

    static final String REGRADE = "regrade";

    @Id
    UUID learnerId;

    @Id
    UUID attemptId;

    @Id
    int number;

    /** The regrade that gave it; none where a review did. */
    @Nullable
    UUID regradeId;

    @Nullable
    UUID reviewId;

    /** {@value #REGRADE}, or the word of who decided the review. */
    String givenBy;

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

    static LaterGrade reviewed(Review review, int number, Decider by) {
        var grade = new LaterGrade();
        grade.learnerId = review.learnerId;
        grade.attemptId = review.attemptId;
        grade.number = number;
        grade.reviewId = review.id;
        grade.givenBy = by.word();
        return grade;
    }

    void become(GradeGiven grade) {
        score = grade.score();
        points = grade.points();
        maxPoints = grade.maxPoints();
        passed = grade.passed();
        checks = grade.checks();
    }

    /** Whether a person gave it, so that no program takes its place. */
    boolean isByPerson() {
        return givenBy.equals(Decider.PERSON.word());
    }

    GradeGiven given() {
        return new GradeGiven(score, points, maxPoints, passed, checks);
    }
}
