package io.datadriven.attempts;

import io.datadriven.platform.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a learner has seen a hint, and when. */
@Entity
@Immutable
@IdClass(HintSeen.Key.class)
class HintSeen {

    record Key(UUID learnerId, String challengeId, int number) {}

    @Id
    UUID learnerId;

    @Id
    String challengeId;

    @Id
    int number;

    String idempotencyKey;
    Instant seenAt;

    protected HintSeen() {}

    static HintSeen of(UUID learner, String challenge, int number, String key, Instant at) {
        var seen = new HintSeen();
        seen.learnerId = learner;
        seen.challengeId = challenge;
        seen.number = number;
        seen.idempotencyKey = key;
        seen.seenAt = at;
        return seen;
    }

    /** The hint's number, if it is one of this challenge. */
    int of(String challenge) {
        if (!challengeId.equals(challenge)) {
            throw new Problem(
                    Problem.Type.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key came before, for a hint of '%s'. Use a new key for a new request."
                            .formatted(challengeId));
        }
        return number;
    }
}
