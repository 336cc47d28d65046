package io.datadriven.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** All learners. A row is made when a token is seen for the first time. */
@ApplicationScoped
class Learners implements PanacheRepositoryBase<Learner, UUID> {

    private static final int REMEMBERED = 50_000;

    private final InstantSource clock;

    /** Who is who never changes but by erasure, so a learner who comes back costs no query. */
    private final Cache<Account, UUID> ids =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Learners(InstantSource clock) {
        this.clock = clock;
    }

    /** Who a token speaks of. */
    record Account(String issuer, String subject) {}

    Optional<UUID> knownId(Account account) {
        return Optional.ofNullable(ids.getIfPresent(account));
    }

    /**
     * The learner's id, made now if this is the first time. Two replicas that do so at once agree. It stays even if what the
     * learner came for fails, because it is remembered.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    UUID idOf(Account account, String name) {
        getEntityManager()
                .createNativeQuery("""
                        insert into learner (id, issuer, subject, display_name, time_zone, daily_goal, version, created_at)
                        values (:id, :issuer, :subject, :name, 'UTC', 3, 1, :now)
                        on conflict (issuer, subject) do nothing
                        """)
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("issuer", account.issuer())
                .setParameter("subject", account.subject())
                .setParameter("name", name)
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.SECONDS))
                .executeUpdate();
        var id = find("issuer = ?1 and subject = ?2", account.issuer(), account.subject())
                .firstResultOptional()
                .orElseThrow()
                .id;
        ids.put(account, id);
        return id;
    }

    void forget(Account account) {
        ids.invalidate(account);
    }

    Learner lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
