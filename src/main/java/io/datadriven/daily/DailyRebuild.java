package io.datadriven.daily;

import io.datadriven.progress.ProgressRebuilding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Makes all results again, each learner in a transaction of their own, so that nobody waits long to submit. */
@ApplicationScoped
class DailyRebuild {

    private static final int LEARNERS = 100;

    private final Session database;
    private final DailyTally tally;

    DailyRebuild(Session database, DailyTally tally) {
        this.database = database;
        this.tally = tally;
    }

    DailyTally.Remade all() {
        var remade = DailyTally.Remade.NOTHING;
        var learners = learners(new UUID(0, 0));
        while (!learners.isEmpty()) {
            for (var learner : learners) {
                remade = remade.plus(tally.remake(learner));
            }
            learners = learners(learners.getLast());
        }
        return remade;
    }

    void remake(@Observes ProgressRebuilding it) {
        tally.remake(it.learner());
    }

    private List<UUID> learners(UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select id from learner where id > :after order by id limit :most", UUID.class)
                .setParameter("after", after)
                .setParameter("most", LEARNERS)
                .getResultList());
    }
}
