package io.datadriven.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Somebody who learns here: known by who vouches for them and what they are called there. */
@Entity
class Learner {

    @Id
    UUID id;

    String issuer;
    String subject;
    String displayName;
    String timeZone;
    int dailyGoal;
    double desiredRetention;
    int version;
    Instant createdAt;

    protected Learner() {}

    /** What is absent stays as it is. */
    void change(LearnerChange change) {
        if (change.displayName() != null) {
            displayName = change.displayName().strip();
        }
        if (change.timeZone() != null) {
            timeZone = change.timeZone();
        }
        if (change.dailyGoal() != null) {
            dailyGoal = change.dailyGoal();
        }
        if (change.desiredRetention() != null) {
            desiredRetention = change.desiredRetention();
        }
        version++;
    }
}
