package io.datadriven.quizzes;

import io.datadriven.catalog.Seed;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One challenge of a quiz, as it was when it was drawn. */
@Entity
@Immutable
@IdClass(QuizItem.Key.class)
class QuizItem {

    record Key(UUID learnerId, UUID quizId, int position) {}

    @Id
    UUID learnerId;

    @Id
    UUID quizId;

    @Id
    int position;

    String challengeId;
    String challengeVersion;

    @Nullable
    Long seed;

    protected QuizItem() {}

    static QuizItem of(Quiz quiz, int position, Draw.Item drawn) {
        var item = new QuizItem();
        item.learnerId = quiz.learnerId;
        item.quizId = quiz.id;
        item.position = position;
        item.challengeId = drawn.challenge().id();
        item.challengeVersion = drawn.challenge().version();
        var variant = drawn.variant();
        item.seed = variant == null ? null : variant.bits();
        return item;
    }

    @Nullable
    Seed variant() {
        return seed == null ? null : new Seed(seed);
    }
}
