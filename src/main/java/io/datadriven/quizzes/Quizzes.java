package io.datadriven.quizzes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** All quizzes, with their items and answers. */
@ApplicationScoped
class Quizzes implements PanacheRepositoryBase<Quiz, Quiz.Key> {

    private final Session database;

    Quizzes(Session database) {
        this.database = database;
    }

    Optional<Quiz> withKey(UUID learner, String key) {
        return find("learnerId = ?1 and idempotencyKey = ?2", learner, key).firstResultOptional();
    }

    /** The latest first: their ids are ordered by time. */
    List<Quiz> latest(UUID learner, Optional<UUID> before, int most) {
        return find("learnerId = ?1 and (?2 is null or id < ?2) order by id desc", learner, before.orElse(null))
                .page(0, most)
                .list();
    }

    Optional<Quiz> locked(UUID learner, UUID id) {
        return Optional.ofNullable(findById(new Quiz.Key(learner, id), LockModeType.PESSIMISTIC_WRITE));
    }

    /** One whose time is up and that nobody else is at, kept for this transaction. */
    Optional<Quiz> nextOver(Instant now) {
        return database.createNativeQuery("""
                        select * from quiz where finished_at is null and deadline < :now
                        order by deadline limit 1 for update skip locked
                        """, Quiz.class).setParameter("now", now).getResultList().stream()
                .findFirst();
    }

    void add(Quiz quiz, List<QuizItem> items) {
        database.persist(quiz);
        database.flush();
        items.forEach(database::persist);
    }

    void add(QuizAnswer answer) {
        database.persist(answer);
        database.flush();
    }

    List<QuizItem> items(Quiz quiz) {
        return database.createSelectionQuery(
                        "from QuizItem where learnerId = :learner and quizId = :quiz order by position", QuizItem.class)
                .setParameter("learner", quiz.learnerId)
                .setParameter("quiz", quiz.id)
                .list();
    }

    /** In the order in which they came, item by item. */
    List<QuizAnswer> answers(Quiz quiz) {
        return database.createSelectionQuery(
                        "from QuizAnswer where learnerId = :learner and quizId = :quiz order by position, number",
                        QuizAnswer.class)
                .setParameter("learner", quiz.learnerId)
                .setParameter("quiz", quiz.id)
                .list();
    }

    Optional<QuizAnswer> answerWithKey(UUID learner, String key) {
        return database.createSelectionQuery(
                        "from QuizAnswer where learnerId = :learner and idempotencyKey = :key", QuizAnswer.class)
                .setParameter("learner", learner)
                .setParameter("key", key)
                .uniqueResultOptional();
    }
}
