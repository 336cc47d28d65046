package io.datadriven.attempts;

import io.datadriven.catalog.Challenge;
import io.datadriven.grading.Grade;
import io.datadriven.grading.Policy;
import io.datadriven.grading.Reveal;
import io.datadriven.grading.Standing;
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
import org.jspecify.annotations.Nullable;

/** One graded answer of one learner. Never changed once it is made. */
@Entity
@Immutable
@IdClass(Attempt.Key.class)
class Attempt implements Reveal.Reached {

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
    List<CheckView> checks;

    double score;
    BigDecimal points;
    int maxPoints;
    boolean passed;

    int standingTries;
    BigDecimal standingPoints;
    boolean standingPassed;

    @Nullable
    Long seed;

    @Nullable
    Integer certainty;

    int hints;

    /** The policy that it was made under; none for the usual one. */
    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Policy policy;

    /** What it was worth under the policy; without it, its points. */
    @Nullable
    BigDecimal earned;

    @Nullable
    UUID quizId;

    @Nullable
    Long elapsedMs;

    /** Its place in the order in which attempts counted; without it, the standing's tries. */
    @Nullable
    Integer ordinal;

    /** The score that counted just after it; without it, the share of the points. */
    @Nullable
    Double standingScore;

    boolean standingClosed;

    Instant createdAt;

    /** When it was answered, if it came late and that is believed; without it, when it came. */
    @Nullable
    Instant answeredAt;

    protected Attempt() {}

    /** What a grade of the challenge gives. */
    static GradeGiven given(Grade grade, Challenge challenge) {
        return new GradeGiven(
                grade.score(),
                AttemptView.points(grade.score(), challenge.points()),
                challenge.points(),
                grade.passes(challenge.passMark()),
                grade.checks().stream().map(it -> CheckView.of(it, challenge)).toList());
    }

    void graded(GradeGiven grade) {
        checks = grade.checks();
        score = grade.score();
        points = grade.points();
        maxPoints = grade.maxPoints();
        passed = grade.passed();
    }

    /** Whether the service is not sure of its first grade. */
    boolean needsReview() {
        return ReadText.of(checks).filter(it -> it.reading().needsReview()).isPresent();
    }

    /** Its first grade. */
    GradeGiven given() {
        return new GradeGiven(score, points, maxPoints, passed, checks);
    }

    Policy policy() {
        return policy == null ? Policy.USUAL : policy;
    }

    /** Whether it was made in an exam that was not over with it. */
    boolean isWithheld() {
        return policy().withholdsGrades() && quizId == null && !standingClosed;
    }

    BigDecimal earned() {
        return earned == null ? points : earned;
    }

    int ordinal() {
        return ordinal == null ? standingTries : ordinal;
    }

    double standingScore() {
        return standingScore == null ? standingPoints.doubleValue() / maxPoints : standingScore;
    }

    /** The tries up to this one. */
    @Override
    public int tries() {
        return standingTries;
    }

    /** Whether the challenge was passed with this attempt or before. */
    @Override
    public boolean passed() {
        return standingPassed;
    }

    /** Nobody tries on after that. */
    @Override
    public boolean gaveUp() {
        return false;
    }

    @Override
    public boolean closed() {
        return standingClosed;
    }

    Standing.Try asTry() {
        return asTry(given());
    }

    /** As it counts with this grade. */
    Standing.Try asTry(GradeGiven grade) {
        return new Standing.Try(
                grade.score(),
                grade.passed(),
                grade.maxPoints(),
                certainty,
                hints,
                quizId != null,
                policy(),
                createdAt);
    }

    /** Completes it with the standing that it led to. */
    void ledTo(Standing before, Standing after) {
        earned = before.worth(asTry());
        ordinal = after.tries() + after.quizTries();
        standingTries = after.tries();
        standingPoints = after.points();
        standingPassed = after.passed();
        standingScore = after.score();
        standingClosed = after.closed();
    }
}
