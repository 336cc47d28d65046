package io.datadriven.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** How hard a challenge has turned out to be. */
@Entity
class ItemDifficulty {

    @Id
    String challengeId;

    int learners;
    double difficulty;
    double standardError;

    protected ItemDifficulty() {}

    static ItemDifficulty of(String challenge, Rasch.Item item) {
        var row = new ItemDifficulty();
        row.challengeId = challenge;
        row.become(item);
        return row;
    }

    Rasch.Item item() {
        return new Rasch.Item(learners, difficulty, standardError);
    }

    void become(Rasch.Item item) {
        learners = item.learners();
        difficulty = item.difficulty();
        standardError = item.standardError();
    }
}
