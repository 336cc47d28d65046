package io.datadriven.attempts;

import io.datadriven.grading.FreeTextEvidence;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a person decided about a grade, beside what the service had given. */
@Entity
@Immutable
@Table(name = "verdict")
@IdClass(PersonsVerdict.Key.class)
class PersonsVerdict {

    record Key(UUID learnerId, UUID reviewId) {}

    @Schema(name = "DecidedCriterion", description = "What a person gives for one thing that a good answer says.")
    record DecidedCriterion(
            @Schema(description = "The id of the criterion, as of its check.", examples = "single-path")
            String criterion,

            @Schema(description = "From 0 to 1.", examples = "0.5")
            double credit,

            @Schema(
                    description = "For the learner. Markdown.",
                    examples = "You name the single path, but not why it matters.")
            String reason) {}

    @Id
    UUID learnerId;

    @Id
    UUID reviewId;

    UUID attemptId;
    String challengeId;
    String challengeVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    List<DecidedCriterion> criteria;

    double serviceScore;
    double raw;
    double given;
    String rubricHash;
    String modelHash;
    String decidedBy;
    String idempotencyKey;
    String fingerprint;
    Instant decidedAt;

    protected PersonsVerdict() {}

    /** By whom, and which request it was. */
    record Decider(String name, String key, String fingerprint) {}

    static PersonsVerdict of(Review review, Attempt attempt, List<DecidedCriterion> criteria, Decider by) {
        var verdict = new PersonsVerdict();
        verdict.learnerId = review.learnerId;
        verdict.reviewId = review.id;
        verdict.attemptId = attempt.id;
        verdict.challengeId = attempt.challengeId;
        verdict.challengeVersion = attempt.challengeVersion;
        verdict.criteria = criteria;
        verdict.decidedBy = by.name();
        verdict.idempotencyKey = by.key();
        verdict.fingerprint = by.fingerprint();
        return verdict;
    }

    /** Completes it with what the two gave. */
    void compare(double service, double person, FreeTextEvidence.Assessment reading, Instant at) {
        serviceScore = service;
        given = person;
        raw = reading.raw();
        rubricHash = reading.hashes().rubric();
        modelHash = reading.hashes().model();
        decidedAt = at;
    }
}
