package io.datadriven.attempts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a learner asked for another variant of a challenge. The seed follows from the rest. */
@Entity
@Immutable
@Table(name = "variant")
@IdClass(VariantGiven.Key.class)
class VariantGiven {

    record Key(UUID learnerId, String challengeId, int number) {}

    @Id
    UUID learnerId;

    @Id
    String challengeId;

    @Id
    int number;

    String idempotencyKey;
    Instant givenAt;

    protected VariantGiven() {}

    static VariantGiven of(UUID learner, String challenge, int number, String key, Instant at) {
        var given = new VariantGiven();
        given.learnerId = learner;
        given.challengeId = challenge;
        given.number = number;
        given.idempotencyKey = key;
        given.givenAt = at;
        return given;
    }
}
