package io.datadriven.attempts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All attempts, for reading. They are written by {@link AttemptLog}. */
@ApplicationScoped
class Attempts implements PanacheRepositoryBase<Attempt, Attempt.Key> {

    Optional<Attempt> of(UUID learner, UUID id) {
        return findByIdOptional(new Attempt.Key(learner, id));
    }

    Optional<Attempt> withKey(UUID learner, String idempotencyKey) {
        return find("learnerId = ?1 and idempotencyKey = ?2", learner, idempotencyKey)
                .firstResultOptional();
    }

    /** The latest first: their ids are ordered by time. */
    List<Attempt> latest(UUID learner, @Nullable String challenge, Optional<UUID> before, int most) {
        return find("""
                        learnerId = ?1 and (?2 is null or challengeId = ?2) and (?3 is null or id < ?3) order by id desc
                        """, learner, challenge, before.orElse(null)).page(0, most).list();
    }
}
