package io.datadriven.progress;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The cards of all learners. */
@ApplicationScoped
class CardRows implements PanacheRepositoryBase<CardRow, CardRow.Key> {

    List<CardRow> of(UUID learner) {
        return list("learnerId = ?1 order by challengeId", learner);
    }
}
