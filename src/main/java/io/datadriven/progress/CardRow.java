package io.datadriven.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A card as it is stored. */
@Entity
@Table(name = "card")
@IdClass(CardRow.Key.class)
class CardRow {

    record Key(UUID learnerId, String challengeId) {}

    @Id
    UUID learnerId;

    @Id
    String challengeId;

    int attempts;
    UUID latestAttempt;
    double firstScore;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Observation> observations;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Schedule schedule;

    protected CardRow() {}

    static CardRow of(UUID learner, Card card) {
        var row = new CardRow();
        row.learnerId = learner;
        row.challengeId = card.challengeId();
        row.become(card);
        return row;
    }

    Card card() {
        return new Card(challengeId, attempts, latestAttempt, firstScore, observations, schedule);
    }

    void become(Card card) {
        attempts = card.attempts();
        latestAttempt = card.latestAttempt();
        firstScore = card.firstScore();
        observations = card.observations();
        schedule = card.schedule();
    }
}
