package io.datadriven.attempts;

import com.github.f4b6a3.uuid.UuidCreator;
import io.datadriven.grading.FreeTextEvidence;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That a person is asked to look at a grade, and whether one has. */
@Entity
@IdClass(Review.Key.class)
class Review {

    static final String OPEN = "open";
    static final String DECIDED = "decided";
    static final String CONTESTED = "contested";

    record Key(UUID learnerId, UUID id) {}

    @Id
    UUID learnerId;

    @Id
    UUID id;

    UUID attemptId;
    String challengeId;
    String state;

    /** Words for programs. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<String> reasons;

    /** In the learner's words. */
    @Nullable
    String contestReason;

    @Nullable
    String contestKey;

    Instant openedAt;

    @Nullable
    Instant contestedAt;

    @Nullable
    Instant decidedAt;

    @Nullable
    String judgeState;

    int judgeTries;

    @Nullable
    Instant judgeAskedAt;

    protected Review() {}

    private static Review of(Attempt attempt, List<String> reasons, Instant at) {
        var review = new Review();
        review.learnerId = attempt.learnerId;
        review.id = UuidCreator.getTimeOrderedEpoch();
        review.attemptId = attempt.id;
        review.challengeId = attempt.challengeId;
        review.state = OPEN;
        review.reasons = reasons;
        review.openedAt = at;
        return review;
    }

    /** For a grade that the service itself is not sure of. */
    static Review doubted(Attempt attempt, FreeTextEvidence.Assessment reading) {
        return of(attempt, reading.doubts(), attempt.createdAt);
    }

    /** For a grade that only its learner doubts. */
    static Review contested(Attempt attempt, String reason, String key, Instant at) {
        var review = of(attempt, List.of(), at);
        review.contest(reason, key, at);
        return review;
    }

    /** The learner doubts the grade as well. */
    void contest(String reason, String key, Instant at) {
        reasons = Stream.concat(reasons.stream(), Stream.of(CONTESTED)).toList();
        contestReason = reason;
        contestKey = key;
        contestedAt = at;
    }

    boolean isOpen() {
        return state.equals(OPEN);
    }

    boolean isContested() {
        return contestedAt != null;
    }

    /** A language model is being asked. */
    void askedJudge(Instant at) {
        judgeTries++;
        judgeAskedAt = at;
    }

    void judged(String became) {
        judgeState = became;
    }

    void decide(Instant at) {
        state = DECIDED;
        decidedAt = at;
    }
}
