package io.datadriven.sync;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import org.hibernate.Session;

/** Forgets what was removed when no token is left that could ask for it. */
@ApplicationScoped
class TombstoneSweep {

    /** The database has a clock of its own, and a token may be used at the very end of its life. */
    static final Duration KEPT = SyncToken.LIFE.plusDays(1);

    private final Session database;
    private final InstantSource clock;

    TombstoneSweep(Session database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "{datadriven.sync.sweep}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void sweep() {
        database.createNativeMutationQuery("delete from tombstone where left_at < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
