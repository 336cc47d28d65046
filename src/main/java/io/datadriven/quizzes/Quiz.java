package io.datadriven.quizzes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A set of challenges that a learner answers in one go. */
@Entity
@IdClass(Quiz.Key.class)
class Quiz {

    record Key(UUID learnerId, UUID id) {}

    @Id
    UUID learnerId;

    @Id
    UUID id;

    String idempotencyKey;
    String fingerprint;
    long seed;
    String policy;
    Instant createdAt;

    @Nullable
    Instant deadline;

    @Nullable
    Instant finishedAt;

    protected Quiz() {}

    static Quiz of(UUID learner, UUID id, String key, String fingerprint, Instant at) {
        var quiz = new Quiz();
        quiz.learnerId = learner;
        quiz.id = id;
        quiz.idempotencyKey = key;
        quiz.fingerprint = fingerprint;
        quiz.createdAt = at;
        return quiz;
    }

    QuizPolicy policy() {
        return QuizPolicy.ofWord(policy);
    }

    boolean isFinished() {
        return finishedAt != null;
    }

    boolean isOver(Instant now) {
        return deadline != null && now.isAfter(deadline);
    }
}
