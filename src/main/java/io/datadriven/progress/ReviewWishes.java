package io.datadriven.progress;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What all learners wish for their reviews. */
@ApplicationScoped
public class ReviewWishes implements PanacheRepositoryBase<ReviewWish, ReviewWish.Key> {

    /** Of these challenges, those for which the learner has ever wished anything. */
    public List<ReviewWishView> wishes(UUID learner, List<String> challenges) {
        return find("learnerId = ?1 and challengeId in ?2", learner, challenges).stream()
                .map(ReviewWishView::of)
                .toList();
    }

    /** By challenge. */
    Map<String, ReviewWish> of(UUID learner) {
        return find("learnerId", learner).stream().collect(toMap(it -> it.challengeId, Function.identity()));
    }

    ReviewWish of(UUID learner, String challenge) {
        return findByIdOptional(new ReviewWish.Key(learner, challenge))
                .orElseGet(() -> ReviewWish.none(learner, challenge));
    }

    /** By challenge, how many of its first attempts no longer count for its memory. */
    Map<String, Integer> forgotten(UUID learner) {
        return find("learnerId = ?1 and forgotten > 0", learner).stream()
                .collect(toMap(it -> it.challengeId, it -> it.forgotten));
    }

    /** The row, made if there is none, and kept from everybody else until the transaction ends. */
    ReviewWish locked(UUID learner, String challenge) {
        getEntityManager()
                .createNativeQuery("""
                        insert into review_wish (learner_id, challenge_id, suspended, forgotten, version)
                        values (:learner, :challenge, false, 0, 0)
                        on conflict (learner_id, challenge_id) do nothing
                        """)
                .setParameter("learner", learner)
                .setParameter("challenge", challenge)
                .executeUpdate();
        return findById(new ReviewWish.Key(learner, challenge), LockModeType.PESSIMISTIC_WRITE);
    }
}
