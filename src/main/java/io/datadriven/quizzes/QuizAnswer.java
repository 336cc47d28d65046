package io.datadriven.quizzes;

import io.datadriven.grading.Task;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An answer as it came, in time or not. */
@Entity
@Immutable
@IdClass(QuizAnswer.Key.class)
class QuizAnswer {

    record Key(UUID learnerId, UUID quizId, int position, int number) {}

    @Id
    UUID learnerId;

    @Id
    UUID quizId;

    @Id
    int position;

    @Id
    int number;

    String idempotencyKey;
    String fingerprint;

    @JdbcTypeCode(SqlTypes.JSON)
    Task.Answer answer;

    @Nullable
    Integer certainty;

    boolean late;
    Instant answeredAt;

    protected QuizAnswer() {}

    static QuizAnswer of(QuizItem item, int number, String key, String fingerprint, Instant at) {
        var answer = new QuizAnswer();
        answer.learnerId = item.learnerId;
        answer.quizId = item.quizId;
        answer.position = item.position;
        answer.number = number;
        answer.idempotencyKey = key;
        answer.fingerprint = fingerprint;
        answer.answeredAt = at;
        return answer;
    }

    /** Names it in the log of attempts. */
    String attemptKey() {
        return "%s/%d/%d".formatted(quizId, position, number);
    }
}
