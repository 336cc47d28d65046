package io.datadriven.attempts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Which variants learners were given beside their first. */
@ApplicationScoped
class VariantsGiven implements PanacheRepositoryBase<VariantGiven, VariantGiven.Key> {

    Optional<VariantGiven> withKey(UUID learner, String idempotencyKey) {
        return find("learnerId = ?1 and idempotencyKey = ?2", learner, idempotencyKey)
                .firstResultOptional();
    }

    /** They are numbered from 1, without a gap. */
    int count(UUID learner, String challenge) {
        return (int) count("learnerId = ?1 and challengeId = ?2", learner, challenge);
    }
}
