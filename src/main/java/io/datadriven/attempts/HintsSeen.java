package io.datadriven.attempts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Which hints the learners have seen. */
@ApplicationScoped
class HintsSeen implements PanacheRepositoryBase<HintSeen, HintSeen.Key> {

    Optional<HintSeen> withKey(UUID learner, String idempotencyKey) {
        return find("learnerId = ?1 and idempotencyKey = ?2", learner, idempotencyKey)
                .firstResultOptional();
    }
}
