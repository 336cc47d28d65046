package io.datadriven.progress;

import io.datadriven.accounts.StudyPaces;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Makes all cards again from the logs, and all difficulties from the cards. Each few learners are a transaction that also notes how
 * far it has come: asked again after a crash, it goes on from there.
 */
@ApplicationScoped
class ProgressRebuilds implements PanacheRepositoryBase<ProgressRebuild, Integer> {

    private static final int LEARNERS = 20;

    private final Session database;
    private final Decks decks;
    private final Difficulties difficulties;
    private final StudyPaces paces;
    private final Event<ProgressRebuilding> news;

    ProgressRebuilds(
            Session database,
            Decks decks,
            Difficulties difficulties,
            StudyPaces paces,
            Event<ProgressRebuilding> news) {
        this.database = database;
        this.decks = decks;
        this.difficulties = difficulties;
        this.paces = paces;
        this.news = news;
    }

    /** How many learners there are, and how many cards and difficulties were not what the log says. */
    record Result(int learners, int cardsChanged, int difficultiesChanged) {}

    Result all() {
        while (someMore()) {
            // Each few learners in a transaction of their own, so that nobody waits long.
        }
        var done = QuarkusTransaction.requiringNew().call(this::finish);
        return new Result(
                done.map(it -> it.learners).orElse(0),
                done.map(it -> it.changed).orElse(0),
                difficulties.learn());
    }

    /** The same for the learners whose cards are behind their logs only. */
    void catchUp() {
        var after = new UUID(0, 0);
        for (var some = some(after); !some.isEmpty(); some = some(after)) {
            for (var learner : some) {
                QuarkusTransaction.requiringNew().run(() -> paces.of(learner).ifPresent(decks::of));
            }
            after = some.getLast();
        }
        difficulties.learn();
    }

    /**
     * The news go first: who is interrupted between the two tells them once more, and nobody is left out.
     *
     * @return false when there are no more learners
     */
    boolean someMore() {
        var after = QuarkusTransaction.requiringNew().call(() -> locked().learnerId);
        var learners = some(after);
        learners.forEach(it -> news.fire(new ProgressRebuilding(it)));
        QuarkusTransaction.requiringNew().run(() -> fold(after, learners));
        return !learners.isEmpty();
    }

    private void fold(UUID after, List<UUID> learners) {
        var rebuild = locked();
        if (!rebuild.learnerId.equals(after)) {
            return; // Another replica did these.
        }
        for (var learner : learners) {
            rebuild.passed(learner, paces.of(learner).map(decks::fold).orElse(0));
        }
    }

    /** What was done, and the end of it. */
    private Optional<ProgressRebuild> finish() {
        var rebuild = Optional.ofNullable(findById(ProgressRebuild.ONLY, LockModeType.PESSIMISTIC_WRITE));
        rebuild.ifPresent(this::delete);
        return rebuild;
    }

    private ProgressRebuild locked() {
        getEntityManager()
                .createNativeQuery("""
                        insert into progress_rebuild (id, learner_id, learners, changed) values (:only, :first, 0, 0)
                        on conflict (id) do nothing
                        """)
                .setParameter("only", ProgressRebuild.ONLY)
                .setParameter("first", new UUID(0, 0))
                .executeUpdate();
        return findById(ProgressRebuild.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    private List<UUID> some(UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> learners(after));
    }

    private List<UUID> learners(UUID after) {
        return database.createNativeQuery("""
                        select distinct learner_id from standing where learner_id > :after order by learner_id limit :most
                        """, UUID.class)
                .setParameter("after", after)
                .setParameter("most", LEARNERS)
                .getResultList();
    }
}
