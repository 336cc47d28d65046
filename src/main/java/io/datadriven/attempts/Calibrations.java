package io.datadriven.attempts;

import io.datadriven.catalog.Challenge;
import io.datadriven.grading.FreeText;
import io.datadriven.grading.Task;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What verdicts have taught, question by question. */
@ApplicationScoped
class Calibrations implements PanacheRepositoryBase<Calibrated, UUID> {

    /** The task as it is graded now. */
    Task taught(Challenge challenge) {
        return challenge.task() instanceof FreeText task
                ? published(challenge.id())
                        .<Task>map(it -> task.calibratedBy(it.curve()))
                        .orElse(task)
                : challenge.task();
    }

    Optional<Calibrated> published(String challenge) {
        return find("challengeId = ?1 and state = 'published'", challenge).firstResultOptional();
    }

    Optional<Calibrated> withKey(String by, String key) {
        return find("createdBy = ?1 and idempotencyKey = ?2", by, key).firstResultOptional();
    }

    Optional<Calibrated> locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    int next(String challenge) {
        return (int) count("challengeId", challenge) + 1;
    }

    /** The latest first: their ids are ordered by time. */
    List<Calibrated> latest(Optional<UUID> before, int most) {
        return find("?1 is null or id < ?1 order by id desc", before.orElse(null))
                .page(0, most)
                .list();
    }

    /** What was published for the challenge before is no longer. */
    void replace(String challenge) {
        update("state = 'replaced' where challengeId = ?1 and state = 'published'", challenge);
        flush();
    }
}
