package io.datadriven.attempts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** All reviews. */
@ApplicationScoped
class Reviews implements PanacheRepositoryBase<Review, Review.Key> {

    /** Where no reply came, it is tried again after this. */
    private static final Duration BEFORE_NEXT_TRY = Duration.ofMinutes(10);

    private final Session database;

    Reviews(Session database) {
        this.database = database;
    }

    /** Which reviews are asked for; what is absent does not matter. */
    record Filter(
            @Nullable String challenge,
            @Nullable String reason,
            @Nullable String state) {}

    /** One that no language model was asked about, kept for this transaction. */
    Optional<Review> toBeJudged(Instant now, int mostTries) {
        return database
                .createNativeQuery("""
                        select * from review
                        where state = 'open' and judge_state is null and judge_tries < :most
                          and (judge_asked_at is null or judge_asked_at < :before)
                        order by id limit 1 for update skip locked
                        """, Review.class)
                .setParameter("most", mostTries)
                .setParameter("before", now.minus(BEFORE_NEXT_TRY))
                .getResultList()
                .stream()
                .findFirst();
    }

    Optional<Review> byId(UUID id) {
        return find("id", id).firstResultOptional();
    }

    Optional<Review> withContestKey(UUID learner, String key) {
        return find("learnerId = ?1 and contestKey = ?2", learner, key).firstResultOptional();
    }

    /** The oldest first. */
    List<Review> of(UUID learner, UUID attempt) {
        return find("learnerId = ?1 and attemptId = ?2 order by id", learner, attempt)
                .list();
    }

    /** The state of the latest review. Only texts have any, so nothing is asked for the others. */
    Optional<String> state(Attempt attempt) {
        return ReadText.of(attempt.checks).flatMap(_ -> of(attempt.learnerId, attempt.id).stream()
                .reduce((_, later) -> later)
                .map(it -> it.state));
    }

    /** Those that wait the longest first: their ids are ordered by time. */
    List<Review> queue(Filter filter, Optional<UUID> after, int most) {
        return database.createNativeQuery("""
                        select * from review
                        where (cast(:challenge as text) is null or challenge_id = :challenge)
                          and (cast(:reason as text) is null or jsonb_exists(reasons, :reason))
                          and (cast(:state as text) is null or state = :state)
                          and id > :after
                        order by id limit :most
                        """, Review.class)
                .setParameter("challenge", filter.challenge(), String.class)
                .setParameter("reason", filter.reason(), String.class)
                .setParameter("state", filter.state(), String.class)
                .setParameter("after", after.orElse(new UUID(0, 0)))
                .setParameter("most", most)
                .getResultList();
    }
}
