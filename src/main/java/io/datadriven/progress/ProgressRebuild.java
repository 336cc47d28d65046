package io.datadriven.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** How far making all cards again has come. */
@Entity
class ProgressRebuild {

    /** There is one at a time. */
    static final int ONLY = 1;

    @Id
    int id;

    UUID learnerId;
    int learners;
    int changed;

    protected ProgressRebuild() {}

    void passed(UUID learner, int cardsChanged) {
        learnerId = learner;
        learners++;
        changed += cardsChanged;
    }
}
