package io.datadriven.attempts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** All regrades. */
@ApplicationScoped
class Regrades implements PanacheRepositoryBase<Regrade, UUID> {

    private final Session database;

    Regrades(Session database) {
        this.database = database;
    }

    Optional<Regrade> withKey(String by, String key) {
        return find("createdBy = ?1 and idempotencyKey = ?2", by, key).firstResultOptional();
    }

    Optional<Regrade> underWay(String challenge) {
        return find("challengeId = ?1 and state in ('grading', 'ready', 'publishing')", challenge)
                .firstResultOptional();
    }

    /** The latest first: their ids are ordered by time. */
    List<Regrade> latest(Optional<UUID> before, int most) {
        return find("?1 is null or id < ?1 order by id desc", before.orElse(null))
                .page(0, most)
                .list();
    }

    Optional<Regrade> locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * One that has work left and that no other replica is working on, kept for this transaction.
     *
     * @param versions the challenges that this replica can grade by: another may have other content while a new one is rolled out
     */
    Optional<Regrade> next(List<String> versions) {
        return database
                .createNativeQuery("""
                        select * from regrade
                        where state = 'publishing' or (state = 'grading' and challenge_version in (:versions))
                        order by id limit 1 for update skip locked
                        """, Regrade.class)
                .setParameterList("versions", versions)
                .getResultList()
                .stream()
                .findFirst();
    }

    int attempts(String challenge) {
        return database.createNativeQuery("select count(*) from attempt where challenge_id = :challenge", Long.class)
                .setParameter("challenge", challenge)
                .getSingleResult()
                .intValue();
    }
}
