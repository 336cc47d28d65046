package io.datadriven.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** What of a learner's log their cards are made from, and by which rules. */
@Entity
class Deck {

    @Id
    UUID learnerId;

    String folded;

    protected Deck() {}
}
