package io.datadriven.attempts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a learner would rather see the solution than try on. */
@Entity
@Immutable
@IdClass(GivingUp.Key.class)
class GivingUp {

    record Key(UUID learnerId, String challengeId) {}

    @Id
    UUID learnerId;

    @Id
    String challengeId;

    Instant givenUpAt;

    protected GivingUp() {}

    static GivingUp of(UUID learner, String challenge, Instant at) {
        var givingUp = new GivingUp();
        givingUp.learnerId = learner;
        givingUp.challengeId = challenge;
        givingUp.givenUpAt = at;
        return givingUp;
    }
}
