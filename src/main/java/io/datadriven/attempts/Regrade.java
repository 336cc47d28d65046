package io.datadriven.attempts;

import com.github.f4b6a3.uuid.UuidCreator;
import io.datadriven.platform.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The work of grading all attempts at a challenge again, and how far it has come. */
@Entity
class Regrade {

    static final String GRADING = "grading";
    static final String READY = "ready";
    static final String PUBLISHING = "publishing";
    static final String PUBLISHED = "published";
    static final String DISCARDED = "discarded";

    private static final UUID START = new UUID(0, 0);

    @Id
    UUID id;

    String challengeId;
    String challengeVersion;
    String graderVersion;
    String state;

    @Nullable
    String policy;

    String createdBy;
    String idempotencyKey;
    Instant createdAt;

    @Nullable
    Instant readyAt;

    @Nullable
    Instant publishedAt;

    UUID cursorLearnerId;
    UUID cursorAttemptId;
    int done;
    int published;

    @JdbcTypeCode(SqlTypes.JSON)
    RegradeReport report;

    protected Regrade() {}

    static Regrade of(String challenge, String version, String graderVersion, String by, String key, Instant at) {
        var regrade = new Regrade();
        regrade.id = UuidCreator.getTimeOrderedEpoch();
        regrade.challengeId = challenge;
        regrade.challengeVersion = version;
        regrade.graderVersion = graderVersion;
        regrade.state = GRADING;
        regrade.createdBy = by;
        regrade.idempotencyKey = key;
        regrade.createdAt = at;
        regrade.cursorLearnerId = START;
        regrade.cursorAttemptId = START;
        regrade.report = RegradeReport.EMPTY;
        return regrade;
    }

    void moveTo(UUID learner, UUID attempt) {
        cursorLearnerId = learner;
        cursorAttemptId = attempt;
    }

    void ready(Instant at) {
        state = READY;
        readyAt = at;
    }

    /** Starts to publish what is in shadow. */
    void publish(String chosenPolicy) {
        if (!state.equals(READY)) {
            throw new Problem(
                    Problem.Type.CONFLICT,
                    "Only a regrade that is 'ready' can be published; this one is '%s'.".formatted(state));
        }
        state = PUBLISHING;
        policy = chosenPolicy;
        moveTo(START, START);
    }

    void published(Instant at) {
        state = PUBLISHED;
        publishedAt = at;
    }

    void discard() {
        if (!state.equals(GRADING) && !state.equals(READY)) {
            throw new Problem(
                    Problem.Type.CONFLICT,
                    "Only a regrade that has not been published can be discarded; this one is '%s'.".formatted(state));
        }
        state = DISCARDED;
    }

    /** Whether this new grade is to take the place of the one that the attempt has. */
    boolean takes(GradeGiven after, GradeGiven before) {
        return !"never_down".equals(policy) || after.isBetterThan(before);
    }
}
