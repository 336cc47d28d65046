package io.datadriven.attempts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The results of all learners, for reading. They are written with each attempt by {@link AttemptLog}. */
@ApplicationScoped
public class Standings implements PanacheRepositoryBase<StandingRow, StandingRow.Key> {

    /** All results of one learner: at most one for each challenge that there is. */
    public List<ChallengeStanding> of(UUID learner) {
        return find("learnerId", learner).stream().map(StandingRow::standing).toList();
    }

    Optional<ChallengeStanding> of(UUID learner, String challenge) {
        return findByIdOptional(new StandingRow.Key(learner, challenge)).map(StandingRow::standing);
    }
}
