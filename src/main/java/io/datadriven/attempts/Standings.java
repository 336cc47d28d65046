package io.datadriven.attempts;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.datadriven.grading.Standing;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The results of all learners. */
@ApplicationScoped
public class Standings implements PanacheRepositoryBase<StandingRow, StandingRow.Key> {

    /** All results that the learner may know of: at most one for each challenge that there is. */
    public List<ChallengeStanding> of(UUID learner) {
        return find("learnerId = ?1 and tries + quizTries > 0 and not withheld", learner).stream()
                .map(ChallengeStanding::of)
                .toList();
    }

    /** The challenges whose result the learner must not know yet. */
    Set<String> withheld(UUID learner) {
        return find("learnerId = ?1 and withheld", learner).stream()
                .map(it -> it.challengeId)
                .collect(toUnmodifiableSet());
    }

    /** The challenges that the learner cannot answer any more. */
    public Set<String> closed(UUID learner) {
        return find("learnerId = ?1 and (closed or gaveUp)", learner).stream()
                .map(it -> it.challengeId)
                .collect(toUnmodifiableSet());
    }

    Standing of(UUID learner, String challenge) {
        return findByIdOptional(new StandingRow.Key(learner, challenge))
                .map(StandingRow::standing)
                .orElse(Standing.NONE);
    }

    /** Sees to it that the learner is not erased before the transaction ends. False when it is too late. */
    boolean keepLearner(UUID learner) {
        return !getEntityManager()
                .createNativeQuery("select 1 from learner where id = :learner for key share")
                .setParameter("learner", learner)
                .getResultList()
                .isEmpty();
    }

    /** The row, made if there is none, and kept from everybody else until the transaction ends. */
    StandingRow locked(UUID learner, String challenge) {
        getEntityManager()
                .createNativeQuery("""
                        insert into standing
                            (learner_id, challenge_id, tries, best_score, latest_score, points, passed)
                        values (:learner, :challenge, 0, 0, 0, 0, false)
                        on conflict (learner_id, challenge_id) do nothing
                        """)
                .setParameter("learner", learner)
                .setParameter("challenge", challenge)
                .executeUpdate();
        return findById(new StandingRow.Key(learner, challenge), LockModeType.PESSIMISTIC_WRITE);
    }
}
