package io.datadriven.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a learner wishes for the reviews of a challenge. */
@Entity
@IdClass(ReviewWish.Key.class)
class ReviewWish {

    record Key(UUID learnerId, String challengeId) {}

    @Id
    UUID learnerId;

    @Id
    String challengeId;

    boolean suspended;

    @Nullable
    LocalDate buriedUntil;

    int forgotten;
    int version;

    protected ReviewWish() {}

    /** As long as nothing was wished. */
    static ReviewWish none(UUID learner, String challenge) {
        var wish = new ReviewWish();
        wish.learnerId = learner;
        wish.challengeId = challenge;
        return wish;
    }

    /** What is absent stays as it is. */
    void change(ReviewChange change, LocalDate today) {
        if (change.suspended() != null) {
            suspended = change.suspended();
        }
        if (change.buried() != null) {
            buriedUntil = change.buried() ? today.plusDays(1) : null;
        }
        version++;
    }

    /** Leaves the first attempts out of the memory. To do so again changes nothing. */
    void forget(int attempts) {
        if (attempts > forgotten) {
            forgotten = attempts;
            version++;
        }
    }

    boolean isBuriedOn(LocalDate day) {
        return buriedUntil != null && buriedUntil.isAfter(day);
    }

    boolean hides(LocalDate day) {
        return suspended || isBuriedOn(day);
    }
}
